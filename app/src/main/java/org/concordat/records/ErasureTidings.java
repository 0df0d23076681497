package org.concordat.records;

import static org.concordat.notices.NoticeKind.ERASURE_DECIDED;
import static org.concordat.notices.NoticeKind.ERASURE_WAITS;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.notices.Notice;
import org.concordat.notices.Notices;
import org.concordat.partnership.Bodies;
import org.concordat.partnership.Body;
import org.springframework.stereotype.Component;

/// Whom each step of an erasure concerns: who can decide on it, which whoever proposed it cannot, and who proposed it. What is
/// told has no content.
@Component
class ErasureTidings {

    private static final String LIST = "/erasures";

    private final Notices notices;
    private final Bodies bodies;

    ErasureTidings(Notices notices, Bodies bodies) {
        this.notices = notices;
        this.bodies = bodies;
    }

    void proposed(Viewer viewer, Erasure it) {
        for (var body : deciding(viewer, it)) {
            notices.tell(viewer, Notice.to(body, Role.ADMINISTRATOR, ERASURE_WAITS, LIST, it.id(), null).butNot(viewer.officer()));
        }
    }

    /// Whoever proposed is told, unless it was they.
    void decided(Viewer viewer, Erasure it) {
        for (var body : deciding(viewer, it)) {
            notices.settle(viewer, body, ERASURE_WAITS, LIST, it.id());
        }
        if (!viewer.officer().equals(it.proposedBy())) {
            notices.tell(viewer, Notice.to(it.body(), it.proposedBy(), ERASURE_DECIDED, LIST, it.id(), null));
        }
    }

    /// The body whose entry it is, and the national board.
    private Set<BodyId> deciding(Viewer viewer, Erasure it) {
        var deciding = new LinkedHashSet<>(List.of(it.body()));
        bodies.all(viewer.day(), BodyKind.NATIONAL_BOARD).stream().map(Body::id).forEach(deciding::add);
        return deciding;
    }
}
