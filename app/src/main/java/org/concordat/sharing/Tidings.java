package org.concordat.sharing;

import static org.concordat.notices.NoticeKind.APPROVAL_WAITS;
import static org.concordat.notices.NoticeKind.DISCLOSURE_CORRECTED;
import static org.concordat.notices.NoticeKind.DISCLOSURE_DECLINED;
import static org.concordat.notices.NoticeKind.DISCLOSURE_RECALLED;
import static org.concordat.notices.NoticeKind.DISCLOSURE_WAITS;
import static org.concordat.notices.NoticeKind.FEEDBACK_DUE;
import static org.concordat.notices.NoticeKind.FEEDBACK_GIVEN;
import static org.concordat.notices.NoticeKind.GLASS_REVIEW_WAITS;
import static org.concordat.notices.NoticeKind.GRANT_GIVEN;
import static org.concordat.notices.NoticeKind.GRANT_WAITS;
import static org.concordat.notices.NoticeKind.INQUIRY_ANSWERED;
import static org.concordat.notices.NoticeKind.INQUIRY_WAITS;
import static org.concordat.notices.NoticeKind.RETENTION_DUE;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.notices.Notice;
import org.concordat.notices.NoticeKind;
import org.concordat.notices.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whom each step of sharing concerns. The step calls it, in its own transaction; what is told has no content.
@Component
class Tidings {

    private static final String APPROVALS = "/approvals";
    private static final String DISCLOSURES = "/disclosures";
    private static final String INBOX = "/inbox";
    private static final String GRANTS = "/grants";
    private static final String REVIEWS = "/glass/reviews";
    private static final String ASKED = "/asked";
    private static final String INQUIRIES = "/inquiries";

    /// How many days before an answer is due its readers are told.
    private static final int DAYS_BEFORE = 2;

    private final Notices notices;

    Tidings(Notices notices) {
        this.notices = notices;
    }

    void proposed(Viewer viewer, DisclosureId id, Section.Dates dates) {
        notices.tell(viewer, Notice.to(viewer.body(), Role.APPROVER, APPROVAL_WAITS, APPROVALS, id.value(), dates.answerDue())
                .until(dates.expiresOn()));
    }

    /// Nothing waits for approval any more.
    void decided(Viewer viewer, DisclosureId id) {
        notices.settle(viewer, viewer.body(), APPROVAL_WAITS, APPROVALS, id.value());
    }

    /// Its proposer hears of it.
    void declined(Viewer viewer, Disclosure it) {
        notices.tell(viewer, Notice.to(it.body(), it.proposedBy(), DISCLOSURE_DECLINED, DISCLOSURES, it.id().value(), null));
    }

    /// What the viewer's body answered, or what came of it since: those who compose where it came from hear that it is there.
    void heard(Viewer viewer, Envelope it) {
        notices.tell(viewer, Notice.to(it.from(), Role.ORIGINATOR, FEEDBACK_GIVEN, DISCLOSURES, it.id().value(), null));
    }

    void sent(Viewer viewer, Disclosure it) {
        var due = it.dates().answerDue();
        var soon = due.minusDays(DAYS_BEFORE);
        for (var to : it.audience().addressees()) {
            notices.tell(viewer, Notice.to(to.body(), to.role(), DISCLOSURE_WAITS, INBOX, it.id().value(), due));
            notices.tell(viewer, Notice.to(to.body(), to.role(), FEEDBACK_DUE, INBOX, it.id().value(), due)
                    .from(soon.isAfter(viewer.day()) ? soon : due));
        }
        retentionDue(viewer, it, it.dates().reviewOn(), 1);
    }

    /// @param turn which review of it that was, from 1
    void retentionReviewed(Viewer viewer, Disclosure it, int turn, @Nullable LocalDate next) {
        notices.settle(viewer, it.body(), RETENTION_DUE, DISCLOSURES, it.id().value(), turn);
        if (next != null) {
            retentionDue(viewer, it, next, turn + 1);
        }
    }

    /// Those who compose, from two weeks before. What ends meanwhile the database settles, with what is withdrawn below it.
    private void retentionDue(Viewer viewer, Disclosure it, LocalDate due, int turn) {
        var soon = due.minusDays(Retention.DAYS_BEFORE);
        var notice = Notice.to(it.body(), Role.ORIGINATOR, RETENTION_DUE, DISCLOSURES, it.id().value(), due).again(turn);
        notices.tell(viewer, soon.isAfter(viewer.day()) ? notice.from(soon) : notice);
    }

    void recalled(Viewer viewer, DisclosureId id, List<Holding> holdings) {
        ended(viewer, id, holdings, DISCLOSURE_RECALLED);
    }

    void corrected(Viewer viewer, DisclosureId old, List<Holding> holdings) {
        ended(viewer, old, holdings, DISCLOSURE_CORRECTED);
    }

    /// Nobody is asked any more to open or answer it; those who read it are to confirm its disposal.
    private void ended(Viewer viewer, DisclosureId id, List<Holding> holdings, NoticeKind why) {
        holdings.stream().map(Holding::body).distinct().sorted(java.util.Comparator.comparing(BodyId::value))
                .forEach(body -> answered(viewer, body, id));
        holdings.stream().filter(Holding::holds).forEach(it ->
                notices.tell(viewer, Notice.to(it.body(), it.role(), why, INBOX, id.value(), null)));
    }

    /// By one who holds these roles; for the others that it is addressed to it waits still.
    void opened(Viewer viewer, DisclosureId id) {
        viewer.roles().stream().filter(Role::receives).sorted()
                .forEach(role -> notices.settle(viewer, viewer.body(), role, DISCLOSURE_WAITS, INBOX, id.value()));
    }

    void answered(Viewer viewer, DisclosureId id) {
        answered(viewer, viewer.body(), id);
    }

    private void answered(Viewer viewer, BodyId body, DisclosureId id) {
        notices.settle(viewer, body, DISCLOSURE_WAITS, INBOX, id.value());
        notices.settle(viewer, body, FEEDBACK_DUE, INBOX, id.value());
    }

    void disposed(Viewer viewer, DisclosureId id) {
        notices.settle(viewer, viewer.body(), DISCLOSURE_CORRECTED, INBOX, id.value());
        notices.settle(viewer, viewer.body(), DISCLOSURE_RECALLED, INBOX, id.value());
    }

    void grantAsked(Viewer viewer, UUID grant, Envelope it, LocalDate until) {
        notices.tell(viewer, Notice.to(it.from(), Role.APPROVER, GRANT_WAITS, GRANTS, grant, until));
    }

    /// Given, declined or withdrawn: it waits no longer.
    void grantDecided(Viewer viewer, Grant it) {
        notices.settle(viewer, it.from(), GRANT_WAITS, GRANTS, it.id());
    }

    void grantGiven(Viewer viewer, Grant it) {
        notices.tell(viewer, Notice.to(it.body(), it.officer(), GRANT_GIVEN, INBOX, it.disclosure().value(),
                it.until().atZone(Viewer.ZONE).toLocalDate()));
    }

    void glassBroken(Viewer viewer, UUID breaking, Envelope it, LocalDate due) {
        notices.tell(viewer, Notice.to(it.from(), Role.APPROVER, GLASS_REVIEW_WAITS, REVIEWS, breaking, due));
    }

    void reviewed(Viewer viewer, Breaking it) {
        notices.settle(viewer, viewer.body(), GLASS_REVIEW_WAITS, REVIEWS, it.id());
    }

    void inquiryAsked(Viewer viewer, InquiryId id, BodyId body, LocalDate due) {
        for (var role : List.of(Role.DISCLOSURE_OFFICER, Role.ORIGINATOR)) {
            notices.tell(viewer, Notice.to(body, role, INQUIRY_WAITS, ASKED, id.value(), due));
        }
    }

    /// Whatever the answer was: of that, the asker learns what they are told.
    void inquiryAnswered(Viewer viewer, InquiryId id) {
        notices.settle(viewer, viewer.body(), INQUIRY_WAITS, ASKED, id.value());
    }

    void inquiryTold(Viewer viewer, AskedOfUs asked) {
        notices.tell(viewer, Notice.to(asked.from(), asked.asker(), INQUIRY_ANSWERED, INQUIRIES, asked.id().value(), null));
    }
}
