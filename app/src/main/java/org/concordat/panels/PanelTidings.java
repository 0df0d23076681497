package org.concordat.panels;

import static org.concordat.notices.NoticeKind.PANEL_CALLED;
import static org.concordat.notices.NoticeKind.PANEL_CALLED_OFF;
import static org.concordat.notices.NoticeKind.PANEL_DECIDED;
import static org.concordat.notices.NoticeKind.PANEL_ITEM;
import static org.concordat.notices.NoticeKind.PANEL_VIEW_WAITS;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.notices.Notice;
import org.concordat.notices.Notices;
import org.springframework.stereotype.Component;

/// Whom each step at a panel concerns. The step calls it, in its own transaction; what is told has no content.
@Component
class PanelTidings {

    static final String MEETINGS = "/meetings";
    static final String ITEMS = "/agenda-items";

    private final Notices notices;

    PanelTidings(Notices notices) {
        this.notices = notices;
    }

    void invited(Viewer chair, Meeting it, Invited guest) {
        if (!guest.officer().equals(chair.officer())) {
            notices.tell(chair, Notice.to(guest.body(), guest.officer(), PANEL_CALLED, MEETINGS, it.id().value(), it.on()));
        }
    }

    /// Everybody who was invited, and who put a case there, but whoever called it off. Nobody is waited for there any more.
    void calledOff(Viewer chair, PanelRules.Sitting it, List<Item> agenda) {
        var of = it.of();
        it.invited().stream().map(Invited::body).distinct().forEach(body ->
                notices.settle(chair, body, PANEL_CALLED, MEETINGS, of.id().value()));
        Stream.concat(it.invited().stream().map(guest -> Notice.to(guest.body(), guest.officer(), PANEL_CALLED_OFF, MEETINGS,
                                of.id().value(), null)),
                        agenda.stream().filter(item -> it.invited().stream().noneMatch(guest -> guest.officer().equals(item.putBy())))
                                .map(item -> Notice.to(item.body(), item.putBy(), PANEL_CALLED_OFF, MEETINGS, of.id().value(), null)))
                .filter(notice -> !chair.officer().equals(notice.officer())).distinct().forEach(notice -> notices.tell(chair, notice));
    }

    void put(Viewer owner, Item it) {
        notices.tell(owner, Notice.to(it.panel(), Role.PANEL_CHAIR, PANEL_ITEM, MEETINGS, it.meeting().value(), it.on()));
    }

    void viewAsked(Viewer chair, Item it, Attended of) {
        notices.tell(chair, Notice.to(of.body(), of.officer(), PANEL_VIEW_WAITS, ITEMS, it.id().value(), null));
    }

    /// All are in: nobody is waited for any more.
    void viewsOpened(Viewer viewer, AtItem it) {
        it.came().stream().map(Attended::body).distinct().forEach(body ->
                notices.settle(viewer, body, PANEL_VIEW_WAITS, ITEMS, it.of().id().value()));
    }

    /// Whoever put the case on the agenda; who owns it since is told on its page.
    void decided(Viewer chair, Item it) {
        notices.tell(chair, Notice.to(it.body(), it.putBy(), PANEL_DECIDED, ITEMS, it.id().value(), null));
    }
}
