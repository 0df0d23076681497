package org.concordat.requests;

import static org.concordat.notices.NoticeKind.REQUEST_ANSWERED;
import static org.concordat.notices.NoticeKind.REQUEST_APPROVAL_WAITS;
import static org.concordat.notices.NoticeKind.REQUEST_DUE;
import static org.concordat.notices.NoticeKind.REQUEST_REVIEW;
import static org.concordat.notices.NoticeKind.REQUEST_WAITS;

import java.time.LocalDate;
import java.util.List;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.notices.Notice;
import org.concordat.notices.NoticeKind;
import org.concordat.notices.Notices;
import org.springframework.stereotype.Component;

/// Whom each step of a request concerns. The step calls it, in its own transaction; what is told has no content, and does
/// not say what an answer was.
@Component("requestTidings")
class Tidings {

    private static final String APPROVALS = "/requests-to-approve";
    private static final String TO_US = "/requests-to-us";
    private static final String OURS = "/requests";

    /// How many days before an answer is due those who answer are told once more.
    private static final int DAYS_BEFORE = 2;

    private final Notices notices;

    Tidings(Notices notices) {
        this.notices = notices;
    }

    void proposed(Viewer viewer, Request it) {
        notices.tell(viewer, Notice.to(it.body(), Role.APPROVER, REQUEST_APPROVAL_WAITS, APPROVALS, it.id().value(), null));
    }

    /// Approved, declined or taken back.
    void decided(Viewer viewer, Request it) {
        notices.settle(viewer, it.body(), REQUEST_APPROVAL_WAITS, APPROVALS, it.id().value());
    }

    void asked(Viewer viewer, RequestId id, BodyId body, LocalDate due) {
        var soon = due.minusDays(DAYS_BEFORE);
        tell(viewer, id, body, REQUEST_WAITS, viewer.day(), due);
        tell(viewer, id, body, REQUEST_DUE, soon.isAfter(viewer.day()) ? soon : due, due);
    }

    /// What is refused waits again from its day of review. That is told once: what was settled of a request stays so, and a
    /// second refusal is found in the list.
    void answered(Viewer viewer, Asked it, Step.Done answer) {
        over(viewer, it);
        if (answer instanceof Step.Done.Refused refused && !it.isAnswered()) {
            tell(viewer, it.request(), it.body(), REQUEST_REVIEW, refused.reviewOn(), refused.dueOn());
        }
        notices.tell(viewer, Notice.to(it.from(), it.asker(), REQUEST_ANSWERED, OURS, it.request().value(), null));
    }

    /// Whoever is to compose the answer hears of it as those who answer did, and no longer than they.
    void handed(Viewer viewer, Asked it, OfficerId to) {
        notices.tell(viewer, Notice.to(it.body(), to, it.isAnswered() ? REQUEST_REVIEW : REQUEST_WAITS, TO_US,
                it.request().value(), it.due(viewer.day())));
    }

    /// Nothing of it waits for that body any more.
    void over(Viewer viewer, Asked it) {
        for (var kind : it.isAnswered() ? List.of(REQUEST_REVIEW) : List.of(REQUEST_WAITS, REQUEST_DUE)) {
            notices.settle(viewer, it.body(), kind, TO_US, it.request().value());
        }
    }

    /// Whoever may answer.
    private void tell(Viewer viewer, RequestId id, BodyId body, NoticeKind kind, LocalDate from, LocalDate due) {
        notices.tell(viewer, Notice.to(body, Role.DISCLOSURE_OFFICER, kind, TO_US, id.value(), due).from(from));
    }
}
