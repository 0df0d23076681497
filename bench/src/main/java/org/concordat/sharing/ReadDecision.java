package org.concordat.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Access;
import org.concordat.access.Decision;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;

/// Whether a recipient may read what was sent to them, decided by the service's own rules, which are this package's.
public final class ReadDecision {

    private static final int BATCH = 1000;
    private static final int BATCHES = 2000;

    private final Access access;
    private final Viewer viewer;
    private final ReceivingRules.Visit visit;

    private int allowed;   // read at the end, so that no decision can be left out as useless

    public ReadDecision(Access access, Instant at) {
        this.access = access;
        var body = new BodyId(UUID.randomUUID());
        var agreement = new AgreementId(UUID.randomUUID());
        var purpose = new Purpose("prevent-support");
        viewer = new Viewer(new OfficerId(UUID.randomUUID()), "A reader", body, "A school", BodyKind.SCHOOL, "ENGLAND",
                Set.of(Role.SAFEGUARDING_LEAD), Set.of(), Set.of(agreement, new AgreementId(UUID.randomUUID())), at, at,
                purpose);
        var day = LocalDate.ofInstant(at, Viewer.ZONE);
        var envelope = new Envelope(new DisclosureId(UUID.randomUUID()), "D-0000-0000", new BodyId(UUID.randomUUID()),
                agreement, purpose, About.PERSON, new Terms(Marking.OFFICIAL, HandlingCode.P, null, null, null),
                at.minus(1, ChronoUnit.DAYS), day.plusDays(7), at.plus(90, ChronoUnit.DAYS), null, true, 1, null, null);
        visit = new ReceivingRules.Visit(envelope,
                Set.of(new ReceivingRules.Address(body, Role.SAFEGUARDING_LEAD)), Optional.of(purpose));
    }

    /// Nanoseconds for one decision: the median of many batches, after as many that do not count.
    ///
    /// *Errors*: throws when a decision was not the one that is meant to be timed.
    public double p50Nanos() {
        var each = new long[BATCHES];
        for (int batch = -BATCHES; batch < BATCHES; batch++) {
            long since = System.nanoTime();
            for (int i = 0; i < BATCH; i++) {
                if (access.decide(viewer, ReceivingRules.READ, visit) instanceof Decision.Allowed it) {
                    allowed += it.because().size();
                }
            }
            if (batch >= 0) {
                each[batch] = System.nanoTime() - since;
            }
        }
        if (allowed < 2 * BATCHES * BATCH) {
            throw new IllegalStateException("some of what was timed was refused");
        }
        Arrays.sort(each);
        return each[BATCHES / 2] / (double) BATCH;
    }
}
