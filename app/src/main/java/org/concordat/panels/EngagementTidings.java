package org.concordat.panels;

import static org.concordat.notices.NoticeKind.PROVIDER_ANSWERED;
import static org.concordat.notices.NoticeKind.PROVIDER_ASKED;
import static org.concordat.notices.NoticeKind.PROVIDER_CONCERN;
import static org.concordat.notices.NoticeKind.PROVIDER_LATE;
import static org.concordat.notices.NoticeKind.PROVIDER_SILENT;
import static org.concordat.notices.NoticeKind.PROVIDER_STOPPED;

import java.time.LocalDate;
import java.util.List;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.notices.Notice;
import org.concordat.notices.NoticeKind;
import org.concordat.notices.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whom each step of a provider’s support concerns. The step calls it, in its own transaction; what is told has no content.
@Component
class EngagementTidings {

    static final String LIST = "/engagements";

    private final Notices notices;
    private final PanelClock clock;

    EngagementTidings(Notices notices, PanelClock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /// The provider at once; the chair on the day after the last for an answer, unless it is answered by then.
    void asked(Viewer chair, Engagement it) {
        notices.tell(chair, Notice.to(it.from(), it.provider(), PROVIDER_ASKED, LIST, it.id(), it.answerBy()));
        notices.tell(chair, toChair(it, PROVIDER_SILENT, it.answerBy()).from(it.answerBy().plusDays(1)));
    }

    /// @param owner of the case
    void accepted(Viewer provider, Engagement it, LocalDate firstOn, OfficerId owner) {
        answered(provider, it);
        awaits(provider, it, firstOn, 1, owner);
    }

    void declined(Viewer provider, Engagement it) {
        answered(provider, it);
    }

    private void answered(Viewer provider, Engagement it) {
        settleAsked(provider, it);
        notices.tell(provider, toChair(it, PROVIDER_ANSWERED, null));
    }

    /// The session that was awaited is recorded, and the next is awaited from its day on.
    ///
    /// @param number of the session, from 1
    void given(Viewer provider, Engagement it, int number, @Nullable LocalDate nextOn, OfficerId owner) {
        settleLate(provider, it, number);
        if (nextOn != null) {
            awaits(provider, it, nextOn, number + 1, owner);
        }
    }

    /// Whoever gives support, whoever owns the case, and the chair: on the day after the last for recording it, unless it is by then.
    private void awaits(Viewer provider, Engagement it, LocalDate on, int number, OfficerId owner) {
        var by = clock.sessionRecorded(on);
        for (var notice : List.of(Notice.to(it.from(), it.provider(), PROVIDER_LATE, LIST, it.id(), by),
                Notice.to(it.body(), owner, PROVIDER_LATE, LIST, it.id(), by), toChair(it, PROVIDER_LATE, by))) {
            notices.tell(provider, notice.from(by.plusDays(1)).again(number));
        }
    }

    /// The owner of the case at once, and the chair.
    void raised(Viewer provider, Engagement it, int number, OfficerId owner) {
        notices.tell(provider, Notice.to(it.body(), owner, PROVIDER_CONCERN, LIST, it.id(), provider.day()).again(number));
        notices.tell(provider, toChair(it, PROVIDER_CONCERN, provider.day()).again(number));
    }

    void takenUp(Viewer owner, Engagement it, int number) {
        notices.settle(owner, it.body(), PROVIDER_CONCERN, LIST, it.id(), number);
        notices.settle(owner, it.panel(), PROVIDER_CONCERN, LIST, it.id(), number);
    }

    /// Consent was withdrawn: whoever gives support is told to stop.
    void stopped(Viewer chair, Engagement it) {
        notices.tell(chair, Notice.to(it.from(), it.provider(), PROVIDER_STOPPED, LIST, it.id(), null));
    }

    /// Nothing of it waits any more; whoever did not end it is told.
    ///
    /// @param number of the session that was awaited
    void ended(Viewer by, Engagement it, int number) {
        settleAsked(by, it);
        settleLate(by, it, number);
        if (!by.officer().equals(it.provider())) {
            stopped(by, it);
        }
        if (!by.body().equals(it.panel())) {
            notices.tell(by, toChair(it, PROVIDER_ANSWERED, null));
        }
    }

    private void settleAsked(Viewer viewer, Engagement it) {
        notices.settle(viewer, it.from(), PROVIDER_ASKED, LIST, it.id());
        notices.settle(viewer, it.panel(), PROVIDER_SILENT, LIST, it.id());
    }

    private void settleLate(Viewer viewer, Engagement it, int number) {
        for (BodyId body : List.of(it.from(), it.body(), it.panel())) {
            notices.settle(viewer, body, PROVIDER_LATE, LIST, it.id(), number);
        }
    }

    private static Notice toChair(Engagement it, NoticeKind kind, @Nullable LocalDate by) {
        return Notice.to(it.panel(), Role.PANEL_CHAIR, kind, LIST, it.id(), by);
    }
}
