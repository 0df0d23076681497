package org.concordat.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

/// What may be done about a body's own systems, and by them.
final class ApiSamples implements Samples {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final BodyId SCHOOL = new BodyId(new UUID(5, 1));
    private static final OfficerId ASH = new OfficerId(new UUID(6, 2));
    private static final OfficerId KIM = new OfficerId(new UUID(6, 3));
    private static final Viewer VIEWER = new Viewer(ASH, "Ash Example", SCHOOL, "A school", BodyKind.SCHOOL, "ENGLAND",
            Set.of(), Set.of(), Set.of(), NOON, NOON, null);

    @Override
    public List<Sample<?>> all() {
        return List.of(Sample.of(ClientRules.LIST, VIEWER).in("any", VIEWER),
                Sample.of(ClientRules.LIST_OWN, VIEWER).in("any", VIEWER),
                Sample.of(ClientRules.REGISTER, VIEWER).in("any", VIEWER),
                of(ClientRules.READ), of(ClientRules.CONFIRM), of(ClientRules.DECLINE), of(ClientRules.SUSPEND),
                of(ClientRules.RESUME), of(ClientRules.END), of(ClientRules.AGREE), of(ClientRules.WITHDRAW),
                Sample.of(ClientRules.CALL, VIEWER)
                        .in("unknown", new Calling(Optional.empty(), false, Calling.Duty.ANY))
                        .in("agreed, composes", calling(Client.State.CONFIRMED, true, Calling.Duty.COMPOSES))
                        .in("agreed, approves", calling(Client.State.CONFIRMED, true, Calling.Duty.APPROVES))
                        .in("not agreed", calling(Client.State.CONFIRMED, false, Calling.Duty.ANY))
                        .in("suspended", calling(Client.State.SUSPENDED, true, Calling.Duty.ANY))
                        .in("waits", calling(Client.State.WAITS, true, Calling.Duty.ANY)));
    }

    private static Sample<Client> of(Act<Client> act) {
        var sample = Sample.of(act, VIEWER);
        for (var state : Client.State.values()) {
            sample.in(state.name().toLowerCase(Locale.ROOT), client(state, false));
        }
        return sample.and("every role, and registered it", it -> Sample.by(it, KIM))
                .and("every role, of the national board", it -> new Viewer(it.officer(), it.name(), new BodyId(new UUID(5, 9)),
                        "The board", BodyKind.NATIONAL_BOARD, it.nation(), it.roles(), it.lapsed(), it.inForce(), it.at(),
                        it.provedAt(), null));
    }

    private static Calling calling(Client.State state, boolean agreed, Calling.Duty duty) {
        return new Calling(Optional.of(client(state, false)), agreed, duty);
    }

    static Client client(Client.State state, boolean approves) {
        return new Client(new UUID(7, 1), SCHOOL, "https://identity.example", "case-system", "Case system", approves, KIM,
                NOON, state);
    }
}
