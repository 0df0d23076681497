package org.concordat.consultation;

import static org.concordat.access.Role.AGREEMENT_OWNER;
import static org.concordat.access.Role.BOARD_MEMBER;
import static org.concordat.access.Role.SCRUTINY_OFFICER;
import static org.concordat.notices.NoticeKind.CONSULTATION_CLOSED;
import static org.concordat.notices.NoticeKind.CONSULTATION_LATE;
import static org.concordat.notices.NoticeKind.CONSULTATION_WAITS;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyKind;
import org.concordat.notices.Notice;
import org.concordat.notices.NoticeKind;
import org.concordat.notices.Notices;
import org.concordat.succession.Followers;
import org.springframework.stereotype.Component;

/// Who is told of a consultation: those who may approve it, and, from the day after its last and from the day on which it is late, those
/// who have to answer.
@Component
class ConsultationTidings {

    private static final String CONSULTING = "/consulting";

    private final Notices notices;
    private final Followers followers;

    ConsultationTidings(Notices notices, Followers followers) {
        this.notices = notices;
        this.followers = followers;
    }

    void drafted(Viewer viewer, UUID id) {
        var role = viewer.bodyKind() == BodyKind.NATIONAL_BOARD ? BOARD_MEMBER : AGREEMENT_OWNER;
        notices.tell(viewer, Notice.to(viewer.body(), role, CONSULTATION_WAITS, CONSULTING, id, null).butNot(viewer.officer()));
    }

    void approved(Viewer viewer, Consultation it, LocalDate answerBy) {
        settle(viewer, it, CONSULTATION_WAITS);
        tell(viewer, it, CONSULTATION_CLOSED, it.wording().said().closes().plusDays(1), answerBy);
        tell(viewer, it, CONSULTATION_LATE, answerBy.plusDays(1), answerBy);
    }

    /// Withdrawn or answered.
    void over(Viewer viewer, Consultation it) {
        List.of(CONSULTATION_WAITS, CONSULTATION_CLOSED, CONSULTATION_LATE).forEach(kind -> settle(viewer, it, kind));
    }

    private void tell(Viewer viewer, Consultation it, NoticeKind kind, LocalDate from, LocalDate by) {
        notices.tell(viewer, Notice.to(followers.of(it.body(), viewer), asks(viewer), kind, CONSULTING, it.id(), by).from(from));
    }

    private static Role asks(Viewer viewer) {
        return viewer.bodyKind() == BodyKind.NATIONAL_BOARD ? BOARD_MEMBER : SCRUTINY_OFFICER;
    }

    private void settle(Viewer viewer, Consultation it, NoticeKind kind) {
        Stream.of(it.body(), followers.of(it.body(), viewer)).distinct()   // each was told in its time
                .forEach(each -> notices.settle(viewer, each, kind, CONSULTING, it.id()));
    }
}
