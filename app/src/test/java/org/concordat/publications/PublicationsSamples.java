package org.concordat.publications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.access.Sample;
import org.concordat.access.Samples;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.publications.EditionRules.Writing;
import org.concordat.publications.EditionStep.Kind;

/// Who writes publications, approves and withdraws them, in each state in which they stand.
final class PublicationsSamples implements Samples {

    private static final Instant AT = TestClock.BEGINNING;
    private static final BodyId BODY = new BodyId(new UUID(1, 1));
    private static final BodyId ANOTHER = new BodyId(new UUID(1, 2));
    private static final OfficerId OTHER = new OfficerId(new UUID(3, 2));
    private static final Viewer PAM = new Viewer(new OfficerId(new UUID(3, 1)), "Pam", BODY, "A commissioner", BodyKind.LOCAL_POLICING_BODY,
            "ENGLAND", Set.of(), Set.of(), Set.of(), AT, AT, null);

    @Override
    public List<Sample<?>> all() {
        return List.of(
                Sample.of(EditionRules.LIST, PAM).in("of their body", BODY).in("of another body", ANOTHER),
                Sample.of(EditionRules.READ, PAM).in("of their body", written(BODY, OTHER)).in("of another body", written(ANOTHER, OTHER)),
                Sample.of(EditionRules.WRITE, PAM).in("the first", new Writing(Optional.empty()))
                        .in("another", new Writing(Optional.of(written(BODY, OTHER, Kind.APPROVED))))
                        .in("another of a body that is not theirs", new Writing(Optional.of(written(ANOTHER, OTHER, Kind.APPROVED))))
                        .in("while one waits", new Writing(Optional.of(written(BODY, OTHER))))
                        .in("after a withdrawal", new Writing(Optional.of(written(BODY, OTHER, Kind.APPROVED, Kind.WITHDRAWN)))),
                Sample.of(EditionRules.DECIDE, PAM).in("of another", written(BODY, OTHER)).in("their own", written(BODY, PAM.officer()))
                        .in("approved", written(BODY, OTHER, Kind.APPROVED)).in("of another body", written(ANOTHER, OTHER)),
                Sample.of(EditionRules.WITHDRAW, PAM).in("waits", written(BODY, OTHER)).in("approved", written(BODY, OTHER, Kind.APPROVED))
                        .in("withdrawn", written(BODY, OTHER, Kind.APPROVED, Kind.WITHDRAWN)));
    }

    /// With everything that was done about it done by the same officer.
    static Edition written(BodyId body, OfficerId by, Kind... kinds) {
        return new Edition(new UUID(7, 1), new UUID(7, 1), 1, Edition.Kind.STATEMENT, body, by, AT, Publishing.says(), null,
                List.of(kinds).stream().map(kind -> new EditionStep(new UUID(8, kind.ordinal()), kind, by, AT, null)).toList());
    }
}
