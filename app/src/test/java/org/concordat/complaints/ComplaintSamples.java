package org.concordat.complaints;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.access.Sample;
import org.concordat.access.Samples;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// What whoever answers for a body reads and says of complaints to it.
final class ComplaintSamples implements Samples {

    private static final Instant AT = TestClock.BEGINNING;
    private static final LocalDate TODAY = AT.atZone(Viewer.ZONE).toLocalDate();
    private static final BodyId FORCE = new BodyId(new UUID(1, 2));
    private static final BodyId OTHER = new BodyId(new UUID(1, 3));
    private static final Viewer OLU = new Viewer(new OfficerId(new UUID(3, 1)), "Olu", FORCE, "A body", BodyKind.POLICE_FORCE, "ENGLAND",
            Set.of(), Set.of(), Set.of(), AT, AT, null);

    @Override
    public List<Sample<?>> all() {
        var waits = new Course(complaint(FORCE), List.of());
        var acknowledged = new Course(complaint(FORCE), List.of(step(null)));
        var answered = new Course(complaint(FORCE), List.of(step(new Step.Answer(Step.Outcome.UPHELD, true, "Words."))));
        return List.of(
                Sample.of(ComplaintRules.LIST, OLU).in("own body", FORCE).in("another body", OTHER),
                Sample.of(ComplaintRules.READ, OLU).in("own body", complaint(FORCE)).in("another body", complaint(OTHER)),
                Sample.of(ComplaintRules.ACKNOWLEDGE, OLU).in("waits", waits).in("acknowledged", acknowledged).in("answered", answered)
                        .in("to another body", new Course(complaint(OTHER), List.of())),
                Sample.of(ComplaintRules.ANSWER, OLU).in("waits", waits).in("acknowledged", acknowledged).in("answered", answered)
                        .in("to another body", new Course(complaint(OTHER), List.of())));
    }

    static Complaint complaint(BodyId to) {
        return new Complaint(new ComplaintId(new UUID(7, 1)), "K-0000-0000", Complaint.Kind.MISTAKE, to, AT,
                new Complaint.Account("Jo Example", "You have me down as somebody else.", null, null, "en"), TODAY.plusDays(30), TODAY.plusDays(60));
    }

    private static Step step(Step.@Nullable Answer answer) {
        return new Step(new UUID(8, 1), 1, OLU.officer(), AT, answer);
    }
}
