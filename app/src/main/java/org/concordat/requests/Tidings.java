package org.concordat.requests;

import static org.concordat.notices.NoticeKind.REQUEST_ANSWERED;
import static org.concordat.notices.NoticeKind.REQUEST_APPROVAL_WAITS;
import static org.concordat.notices.NoticeKind.REQUEST_DECLINED;
import static org.concordat.notices.NoticeKind.REQUEST_DUE;
import static org.concordat.notices.NoticeKind.REQUEST_ESCALATED;
import static org.concordat.notices.NoticeKind.REQUEST_REMINDED;
import static org.concordat.notices.NoticeKind.REQUEST_REVIEW;
import static org.concordat.notices.NoticeKind.REQUEST_UNANSWERABLE;
import static org.concordat.notices.NoticeKind.REQUEST_UP_AGAIN;
import static org.concordat.notices.NoticeKind.REQUEST_WAITS;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.notices.Notice;
import org.concordat.notices.NoticeKind;
import org.concordat.notices.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whom each step of a request concerns. The step calls it, in its own transaction; what is told has no content, and does
/// not say what an answer was.
@Component("requestTidings")
class Tidings {

    private static final String APPROVALS = "/requests-to-approve";
    private static final String TO_US = "/requests-to-us";
    private static final String OURS = "/requests";
    private static final String BODIES = "/bodies";

    /// How many days before an answer is due those who answer are told once more.
    private static final int DAYS_BEFORE = 2;

    private final Notices notices;
    private final Answerers answerers;

    Tidings(Notices notices, Answerers answerers) {
        this.notices = notices;
        this.answerers = answerers;
    }

    void proposed(Viewer viewer, Request it) {
        notices.tell(viewer, Notice.to(it.body(), Role.APPROVER, REQUEST_APPROVAL_WAITS, APPROVALS, it.id().value(), null));
    }

    /// Approved, declined or taken back.
    void decided(Viewer viewer, Request it) {
        notices.settle(viewer, it.body(), REQUEST_APPROVAL_WAITS, APPROVALS, it.id().value());
    }

    /// Its proposer hears of it.
    void declined(Viewer viewer, Request it) {
        decided(viewer, it);
        notices.tell(viewer, Notice.to(it.body(), it.officer(), REQUEST_DECLINED, OURS, it.id().value(), null));
    }

    /// @param escalated from when on it comes to those who approve, unless it is answered
    void asked(Viewer viewer, RequestId id, BodyId body, LocalDate due, LocalDate escalated) {
        var soon = due.minusDays(DAYS_BEFORE);
        tell(viewer, body, REQUEST_WAITS, id, viewer.day(), due, 1);
        tell(viewer, body, REQUEST_DUE, id, soon.isAfter(viewer.day()) ? soon : due, due, 1);
        escalates(viewer, body, id, due, escalated, 1);
    }

    /// The administrators of a body in which nobody may answer hear that somebody has asked it. What is due on one day is
    /// one notice, as it names the body alone, and a turn of its own.
    void unanswerable(Viewer viewer, BodyId body, LocalDate due) {
        notices.tell(viewer, Notice.to(body, Role.ADMINISTRATOR, REQUEST_UNANSWERABLE, BODIES, body.value(), due)
                .again(turn(due)));
    }

    /// Somebody there may answer after all. That it is withdrawn settles nothing: nobody there may answer still.
    void taken(Viewer viewer, Asked it) {
        notices.settle(viewer, it.body(), REQUEST_UNANSWERABLE, BODIES, it.body().value(), turn(it.firstDue()));
    }

    private static int turn(LocalDate due) {
        return Math.toIntExact(due.toEpochDay());
    }

    void reminded(Viewer viewer, Asked it) {
        tell(viewer, it.body(), REQUEST_REMINDED, it.request(), viewer.day(), it.due(viewer.day()), it.reminders().size() + 1);
    }

    void answered(Viewer viewer, Asked it) {
        over(viewer, it);
        notices.tell(viewer, toTheAsker(viewer, it, REQUEST_ANSWERED, null));
    }

    /// What is refused waits again from its day of review, each time: those who answer are told then, and whoever asked;
    /// and where nobody looks at it in time, those who approve.
    ///
    /// @param escalated from when on it comes to those who approve, unless it is answered
    void refused(Viewer viewer, Asked it, Step.Done.Refused refused, LocalDate escalated) {
        answered(viewer, it);
        int turn = it.refusals() + 1;
        tell(viewer, it.body(), REQUEST_REVIEW, it.request(), refused.reviewOn(), refused.dueOn(), turn);
        notices.tell(viewer, toTheAsker(viewer, it, REQUEST_UP_AGAIN, refused.dueOn()).from(refused.reviewOn()).again(turn));
        escalates(viewer, it.body(), it.request(), refused.dueOn(), escalated, turn + 1);
    }

    /// Whoever is to compose the answer hears of it as those who answer did, and no longer than they.
    void handed(Viewer viewer, Asked it, OfficerId to) {
        notices.tell(viewer, Notice.to(it.body(), to, it.isAnswered() ? REQUEST_REVIEW : REQUEST_WAITS, TO_US,
                it.request().value(), it.due(viewer.day())).again(Math.max(1, it.refusals())));
    }

    /// It is taken from a body that had not answered, or would look at it again.
    void withdrawn(Viewer viewer, Asked it) {
        over(viewer, it);
        settle(viewer, it.from(), REQUEST_UP_AGAIN, OURS, it, it.refusals());
    }

    /// Nothing of it waits for that body any more.
    private void over(Viewer viewer, Asked it) {
        Stream.of(REQUEST_WAITS, REQUEST_DUE).forEach(kind -> settle(viewer, it.body(), kind, TO_US, it, 1));
        settle(viewer, it.body(), REQUEST_ESCALATED, TO_US, it, it.refusals() + 1);
        settle(viewer, it.body(), REQUEST_REVIEW, TO_US, it, it.refusals());
        settle(viewer, it.body(), REQUEST_REMINDED, TO_US, it, it.reminders().size());
    }

    /// Where they are not there any more, or ask no more, those who approve in their body, who read what it asked.
    private Notice toTheAsker(Viewer viewer, Asked it, NoticeKind kind, @Nullable LocalDate by) {
        return answerers.stillAsks(viewer, it) ? Notice.to(it.from(), it.asker(), kind, OURS, it.request().value(), by)
                : Notice.to(it.from(), Role.APPROVER, kind, OURS, it.request().value(), by);
    }

    /// Every turn of it until now.
    private void settle(Viewer viewer, BodyId body, NoticeKind kind, String list, Asked it, int turns) {
        IntStream.rangeClosed(1, turns).forEach(turn -> notices.settle(viewer, body, kind, list, it.request().value(), turn));
    }

    private void escalates(Viewer viewer, BodyId body, RequestId id, LocalDate due, LocalDate from, int turn) {
        notices.tell(viewer, Notice.to(body, Role.APPROVER, REQUEST_ESCALATED, TO_US, id.value(), due).from(from).again(turn));
    }

    /// Whoever may answer.
    private void tell(Viewer viewer, BodyId body, NoticeKind kind, RequestId id, LocalDate from, LocalDate due, int turn) {
        notices.tell(viewer, Notice.to(body, Role.DISCLOSURE_OFFICER, kind, TO_US, id.value(), due).from(from).again(turn));
    }
}
