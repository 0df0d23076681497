package org.concordat.casework;

import static org.concordat.notices.NoticeKind.CASE_WAITS;
import static org.concordat.notices.NoticeKind.CLOSURE_ANSWERED;
import static org.concordat.notices.NoticeKind.CLOSURE_WAITS;
import static org.concordat.notices.NoticeKind.HANDOVER_ANSWERED;
import static org.concordat.notices.NoticeKind.HANDOVER_UNANSWERED;
import static org.concordat.notices.NoticeKind.HANDOVER_WAITS;
import static org.concordat.notices.NoticeKind.REFERRAL_HEARD;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.concordat.notices.Notice;
import org.concordat.notices.Notices;
import org.concordat.partnership.Appointments;
import org.springframework.stereotype.Component;

/// Whom each step of a case concerns. The step calls it, in its own transaction; what is told has no content.
@Component
class CaseTidings {

    private static final String CASES = "/cases";
    private static final String CLOSURES = "/closures";
    private static final String HANDOVERS = "/handovers";
    private static final String REFERRALS = "/referrals";

    private final Notices notices;
    private final Appointments appointments;

    CaseTidings(Notices notices, Appointments appointments) {
        this.notices = notices;
        this.appointments = appointments;
    }

    void opened(Viewer referrer, Case it) {
        notices.tell(referrer, Notice.to(it.body(), it.owner(), CASE_WAITS, CASES, it.id().value(), it.dueOn()));
    }

    /// Once it is assessed, nothing waits for its assessment.
    void decided(Viewer viewer, CaseDecision it) {
        if (it.choice().kind() == Choice.Kind.ASSESSMENT) {
            notices.settle(viewer, viewer.body(), CASE_WAITS, CASES, it.of().value());
        }
    }

    /// Everybody of the team who could confirm it.
    void closureProposed(Viewer viewer, Closure it) {
        notices.tell(viewer, Notice.to(viewer.body(), Role.PREVENT_OFFICER, CLOSURE_WAITS, CLOSURES, it.id(), null));
    }

    /// Nothing of it waits any more, and whoever proposed it is told so, unless they took it back.
    void closureAnswered(Viewer viewer, Closure it) {
        notices.settle(viewer, viewer.body(), CLOSURE_WAITS, CLOSURES, it.id());
        if (!viewer.officer().equals(it.by())) {
            notices.tell(viewer, Notice.to(viewer.body(), it.by(), CLOSURE_ANSWERED, CLOSURES, it.id(), null));
        }
    }

    /// Its taker at once; its giver and the lead on the day after the last for an answer, unless it is answered by then.
    void offered(Viewer viewer, Handover it, OfficerId lead) {
        notices.tell(viewer, Notice.to(it.body(), it.taker(), HANDOVER_WAITS, HANDOVERS, it.id(), it.dueOn()));
        for (var officer : new LinkedHashSet<>(List.of(it.giver(), lead))) {
            notices.tell(viewer, Notice.to(it.body(), officer, HANDOVER_UNANSWERED, HANDOVERS, it.id(), it.dueOn())
                    .from(it.dueOn().plusDays(1)));
        }
    }

    /// Accepted or declined, and its giver is told so.
    void answered(Viewer viewer, Handover it) {
        over(viewer, it);
        notices.tell(viewer, Notice.to(it.body(), it.giver(), HANDOVER_ANSWERED, HANDOVERS, it.id(), null));
    }

    /// Whoever referred it, where they hold a role still in which they hear it: else nobody learns that something was told.
    void told(Viewer viewer, Telling it) {
        if (appointments.holding(Set.of(it.in()), TellingRules.referrers(), viewer.at()).stream()
                .anyMatch(holder -> holder.officer().equals(it.to()))) {
            notices.tell(viewer, Notice.to(it.in(), it.to(), REFERRAL_HEARD, REFERRALS, it.of().value(), null));
        }
    }

    /// Nothing of it waits any more.
    void over(Viewer viewer, Handover it) {
        for (var kind : Set.of(HANDOVER_WAITS, HANDOVER_UNANSWERED)) {
            notices.settle(viewer, it.body(), kind, HANDOVERS, it.id());
        }
    }
}
