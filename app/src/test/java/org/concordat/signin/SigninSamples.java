package org.concordat.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Act;
import org.concordat.access.Sample;
import org.concordat.access.Samples;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// What may be done about how an officer signs in.
final class SigninSamples implements Samples {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final BodyId SCHOOL = new BodyId(new UUID(5, 1));
    private static final BodyId OTHER = new BodyId(new UUID(5, 2));
    private static final OfficerId NOOR = new OfficerId(new UUID(6, 1));
    private static final OfficerId ASH = new OfficerId(new UUID(6, 2));
    private static final OfficerId KIM = new OfficerId(new UUID(6, 3));
    private static final OfficerId LEE = new OfficerId(new UUID(6, 4));
    private static final Viewer VIEWER = new Viewer(ASH, "Ash Example", SCHOOL, "A school", BodyKind.SCHOOL, "ENGLAND",
            Set.of(), Set.of(), Set.of(), NOON, NOON, null);

    @Override
    public List<Sample<?>> all() {
        return List.of(Sample.of(EnrolmentRules.LIST, VIEWER).in("any", VIEWER), of(EnrolmentRules.READ),
                of(EnrolmentRules.MAKE_CODE), of(EnrolmentRules.CONFIRM), of(EnrolmentRules.DECLINE),
                of(EnrolmentRules.END));
    }

    private static Sample<Enrolled> of(Act<Enrolled> act) {
        return Sample.of(act, VIEWER)
                .in("not linked", enrolled(true, null)).in("waits", enrolled(true, Link.State.WAITS))
                .in("confirmed", enrolled(true, Link.State.CONFIRMED))
                .in("left, waits", enrolled(false, Link.State.WAITS))
                .and("every role, and made the code", it -> Sample.by(it, KIM))
                .and("every role, the officer", it -> Sample.by(it, NOOR))
                .and("every role, of the national board", it -> new Viewer(LEE, it.name(), OTHER, "The board",
                        BodyKind.NATIONAL_BOARD, it.nation(), it.roles(), it.lapsed(), it.inForce(), it.at(),
                        it.provedAt(), null));
    }

    private static Enrolled enrolled(boolean inOffice, Link.@Nullable State state) {
        return new Enrolled(NOOR, SCHOOL, inOffice, state == null ? null
                : new Link(new UUID(7, 1), NOOR, SCHOOL, "Noor Newcomer", Optional.of(KIM), NOON, state));
    }
}
