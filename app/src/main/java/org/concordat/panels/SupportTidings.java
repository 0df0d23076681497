package org.concordat.panels;

import static org.concordat.notices.NoticeKind.PANEL_ACTION;
import static org.concordat.notices.NoticeKind.PANEL_ACTION_OVERDUE;
import static org.concordat.notices.NoticeKind.PANEL_LAPSED;
import static org.concordat.notices.NoticeKind.PANEL_REASSESS;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.notices.Notice;
import org.concordat.notices.Notices;
import org.springframework.stereotype.Component;

/// Whom each step of support concerns. The step calls it, in its own transaction; what is told has no content.
@Component
class SupportTidings {

    private static final String ACTIONS = "/panel-actions";
    private static final String STEPS = "/support-steps";

    private final Notices notices;
    private final PanelClock clock;
    private final ItemSql items;

    SupportTidings(Notices notices, PanelClock clock, ItemSql items) {
        this.notices = notices;
        this.clock = clock;
        this.items = items;
    }

    /// Refused or withdrawn: the chair, and whoever put the case on the agenda.
    void reassess(Viewer chair, Item of, Consent it) {
        notices.tell(chair, Notice.to(of.panel(), Role.PANEL_CHAIR, PANEL_REASSESS, STEPS, it.id(), it.reassessBy()));
        notices.tell(chair, Notice.to(of.body(), of.putBy(), PANEL_REASSESS, STEPS, it.id(), it.reassessBy()));
    }

    /// The panel has decided since, or consent was given after all: nothing of what was said before waits.
    void reassessed(Viewer chair, Item of, List<Consent> before) {
        for (var each : before.stream().filter(it -> it.state().isReassessed()).toList()) {
            notices.settle(chair, of.panel(), PANEL_REASSESS, STEPS, each.id());
            notices.settle(chair, of.body(), PANEL_REASSESS, STEPS, each.id());
        }
    }

    /// Something was done in support of a case: the chair is told when nothing follows in time.
    void goesOn(Viewer viewer, Item of, Optional<UUID> before, UUID step) {
        goesOn(viewer, of.panel(), of.id().value(), before, step);
    }

    /// The same, by somebody who does not see the agenda.
    ///
    /// @param item where the panel decided to support the case
    void goesOn(Viewer viewer, BodyId panel, UUID item, Optional<UUID> before, UUID step) {
        before.ifPresent(it -> notices.settle(viewer, panel, PANEL_LAPSED, STEPS, it));
        notices.settle(viewer, panel, PANEL_LAPSED, PanelTidings.ITEMS, item);
        lapses(viewer, panel, STEPS, step);
    }

    /// Nothing is awaited any more after what was done before.
    void stops(Viewer viewer, Item of, Optional<UUID> before) {
        before.ifPresent(it -> notices.settle(viewer, of.panel(), PANEL_LAPSED, STEPS, it));
    }

    /// The panel has decided. While it asks for more, or corrects to support what it supports, what was told stands.
    ///
    /// @param awaited whether something is to follow: nothing does while there is no consent
    void decided(Viewer chair, Item of, Decided made, Optional<UUID> before, boolean awaited) {
        var supports = made.wording().chosen().supports();
        if (made.wording().chosen() == Choice.MORE_INFORMATION || supports && made.corrects() != null) {
            return;
        }
        stops(chair, of, before);
        items.of(of.of()).stream().filter(it -> !it.id().equals(of.id()) && it.panel().equals(of.panel())).forEach(it ->
                notices.settle(chair, of.panel(), PANEL_LAPSED, PanelTidings.ITEMS, it.id().value()));
        if (supports && awaited) {
            lapses(chair, of.panel(), PanelTidings.ITEMS, of.id().value());
        } else if (!supports) {
            notices.settle(chair, of.panel(), PANEL_LAPSED, PanelTidings.ITEMS, of.id().value());
        }
    }

    private void lapses(Viewer viewer, BodyId panel, String list, UUID thing) {
        var by = clock.lapsedBy(viewer.day());
        notices.tell(viewer, Notice.to(panel, Role.PANEL_CHAIR, PANEL_LAPSED, list, thing, by).from(by.plusDays(1)));
    }

    /// Its owner at once, and again on the day after it was due; the chair some days later, unless it is done by then.
    void set(Viewer chair, AtItem at, Action it) {
        at.came().stream().filter(each -> each.officer().equals(it.owner())).map(Attended::body).forEach(body -> {
            notices.tell(chair, Notice.to(body, it.owner(), PANEL_ACTION, ACTIONS, it.id(), it.dueOn()));
            notices.tell(chair, Notice.to(body, it.owner(), PANEL_ACTION_OVERDUE, ACTIONS, it.id(), it.dueOn())
                    .from(it.dueOn().plusDays(1)));
        });
        notices.tell(chair, Notice.to(it.panel(), Role.PANEL_CHAIR, PANEL_ACTION_OVERDUE, ACTIONS, it.id(), it.dueOn())
                .from(clock.escalated(it.dueOn())));
    }

    /// Nothing of it waits any more.
    void done(Viewer owner, Action it) {
        notices.settle(owner, owner.body(), PANEL_ACTION, ACTIONS, it.id());
        notices.settle(owner, owner.body(), PANEL_ACTION_OVERDUE, ACTIONS, it.id());
        notices.settle(owner, it.panel(), PANEL_ACTION_OVERDUE, ACTIONS, it.id());
    }
}
