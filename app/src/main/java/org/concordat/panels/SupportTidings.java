package org.concordat.panels;

import static org.concordat.notices.NoticeKind.PANEL_ACTION;
import static org.concordat.notices.NoticeKind.PANEL_ACTION_OVERDUE;
import static org.concordat.notices.NoticeKind.PANEL_REASSESS;

import java.util.List;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
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

    SupportTidings(Notices notices, PanelClock clock) {
        this.notices = notices;
        this.clock = clock;
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
