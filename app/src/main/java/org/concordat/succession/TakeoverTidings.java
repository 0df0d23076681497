package org.concordat.succession;

import static org.concordat.notices.NoticeKind.CASES_BY_LAW;
import static org.concordat.notices.NoticeKind.CASES_LEFT;
import static org.concordat.notices.NoticeKind.SUCCESSION_ACCEPTED;
import static org.concordat.notices.NoticeKind.SUCCESSION_WAITS;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.notices.Notice;
import org.concordat.notices.Notices;
import org.springframework.stereotype.Component;

/// Who may accept an offer, and that it was accepted. The act calls it, in its own transaction; what is told has no content.
@Component
class TakeoverTidings {

    private static final String CASES_LEFT_BY = "/cases-left";
    private static final String SUCCESSIONS = "/successions";

    /// That they follow by law, that they follow who did, and that they took the rest of the work over.
    private static final int TURNS = 3;

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

    /// Somebody goes on with the cases of a force: neither team waits for that any more. The database told them (V396, V432).
    ///
    /// @param line those that might have gone on with them
    void takenOn(Viewer viewer, BodyId body, List<BodyId> line) {
        for (var each : Stream.concat(Stream.of(body, viewer.body()), line.stream()).distinct().toList()) {
            notices.settle(viewer, each, CASES_LEFT, CASES_LEFT_BY, body.value());
            for (int turn = 1; turn <= TURNS; turn++) {
                notices.settle(viewer, each, CASES_BY_LAW, CASES_LEFT_BY, body.value(), turn);
            }
        }
    }
}
