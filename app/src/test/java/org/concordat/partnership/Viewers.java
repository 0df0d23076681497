package org.concordat.partnership;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;

/// Viewers for the tests of rules, which need no database.
final class Viewers {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private Viewers() {
    }

    static Viewer of(BodyKind kind, BodyId body, Role... roles) {
        return new Viewer(new OfficerId(UUID.randomUUID()), "Ash Example", body, "A body", kind, "ENGLAND",
                Set.of(roles), Set.of(), Set.of(), NOON, NOON, null);
    }

    static BodyId someBody() {
        return new BodyId(UUID.randomUUID());
    }
}
