package org.concordat.notices;

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
import org.concordat.notices.HookRules.Registering;
import org.concordat.notices.NoticeRules.Stating;

/// What may be done about what officers are told.
final class NoticesSamples implements Samples {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final BodyId SCHOOL = new BodyId(new UUID(5, 1));
    private static final OfficerId ASH = new OfficerId(new UUID(6, 2));
    private static final OfficerId KIM = new OfficerId(new UUID(6, 3));
    private static final OfficerId LEE = new OfficerId(new UUID(6, 4));
    private static final Viewer VIEWER = new Viewer(ASH, "Ash Example", SCHOOL, "A school", BodyKind.SCHOOL, "ENGLAND",
            Set.of(), Set.of(), Set.of(), NOON, NOON, null);

    @Override
    public List<Sample<?>> all() {
        return List.of(
                Sample.of(NoticeRules.LIST, VIEWER).in("one's own", ASH).in("a colleague's", KIM),
                Sample.of(NoticeRules.READ_WISH, VIEWER).in("one's own", ASH).in("a colleague's", KIM),
                Sample.of(NoticeRules.LETTERS, VIEWER).in("one's own", ASH).in("a colleague's", KIM),
                Sample.of(NoticeRules.STATE, VIEWER).in("one's own", new Stating(ASH, null, Set.of(KIM)))
                        .in("with a deputy", new Stating(ASH, KIM, Set.of(KIM)))
                        .in("deputy without the role", new Stating(ASH, LEE, Set.of(KIM)))
                        .in("a colleague's", new Stating(KIM, null, Set.of(ASH))),
                Sample.of(NoticeRules.TROUBLES, VIEWER).in("one's own body", SCHOOL),
                Sample.of(HookRules.LIST, VIEWER).in("one's own body", SCHOOL),
                Sample.of(HookRules.REGISTER, VIEWER).in("https", registering("https://example.org/in", false))
                        .in("http", registering("http://example.org/in", false))
                        .in("http, itself, in a demonstration", registering("http://localhost:9/in", true))
                        .in("http, in a demonstration", registering("http://example.org/in", true))
                        .in("a local number", registering("https://127.0.0.1/in", true))
                        .in("no such port", registering("https://example.org:65536/in", false))
                        .in("a user name", registering("https://name:word@example.org/in", false)),
                of(HookRules.READ), of(HookRules.APPROVE), of(HookRules.DECLINE), of(HookRules.END), of(HookRules.MAKE_SECRET),
                of(HookRules.RETRY));
    }

    private static Registering registering(String address, boolean loopback) {
        return new Registering(SCHOOL, address, loopback);
    }

    private static Sample<Hook> of(Act<Hook> act) {
        var sample = Sample.of(act, VIEWER).and("every role, and registered it", it -> Sample.by(it, KIM));
        for (var state : Hook.State.values()) {
            sample.in(state.name().toLowerCase(java.util.Locale.ROOT),
                    new Hook(new UUID(7, 1), SCHOOL, "https://example.org/in", KIM, NOON, state, Optional.empty(), 0));
        }
        return sample;
    }
}
