package org.concordat.succession;

import static org.concordat.notices.NoticeKind.SUCCESSION_ACCEPTED;
import static org.concordat.notices.NoticeKind.SUCCESSION_WAITS;

import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.notices.Notice;
import org.concordat.notices.Notices;
import org.springframework.stereotype.Component;

/// Who may accept an offer, and that it was accepted. The act calls it, in its own transaction; what is told has no content.
@Component
class TakeoverTidings {

    private static final String SUCCESSIONS = "/successions";

    private final Notices notices;

    TakeoverTidings(Notices notices) {
        this.notices = notices;
    }

    /// @param follower who goes on with the work of the body it is offered to
    void offered(Viewer viewer, Offer it, BodyId follower) {
        notices.tell(viewer, Notice.to(follower, Role.ADMINISTRATOR, SUCCESSION_WAITS, SUCCESSIONS, it.id(), null));
    }

    /// A body that offered its own has ended by then: nobody is there to be told.
    void accepted(Viewer viewer, Offer it) {
        notices.settle(viewer, it.successor(), SUCCESSION_WAITS, SUCCESSIONS, it.id());
        notices.settle(viewer, viewer.body(), SUCCESSION_WAITS, SUCCESSIONS, it.id());
        if (!it.in().equals(it.body())) {
            notices.tell(viewer, Notice.to(it.in(), Role.ADMINISTRATOR, SUCCESSION_ACCEPTED, SUCCESSIONS, it.id(), null));
        }
    }
}
