package org.concordat.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;

/// An officer of some body, for tests that need only somebody.
final class Ann {

    static final Viewer VIEWER = new Viewer(new OfficerId(new UUID(3, 1)), "Ann", new BodyId(new UUID(1, 1)), "Body",
            BodyKind.SCHOOL, "ENGLAND", Set.of(), Set.of(), Set.of(), Instant.EPOCH, Instant.EPOCH, null);

    private Ann() {
    }
}
