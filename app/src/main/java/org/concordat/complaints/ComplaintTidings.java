package org.concordat.complaints;

import static org.concordat.notices.NoticeKind.COMPLAINT_LATE;
import static org.concordat.notices.NoticeKind.COMPLAINT_UNANSWERED;
import static org.concordat.notices.NoticeKind.COMPLAINT_WAITS;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.access.Viewer;
import org.concordat.notices.Notices;
import org.springframework.stereotype.Component;

/// What no longer waits of a complaint. That it waits, and that it is late, those who answer were told when it was taken in: the
/// later two with the day from which they are (`complaints.take_in`).
@Component
class ComplaintTidings {

    private static final String COMPLAINTS = "/complaints";

    private final Notices notices;

    ComplaintTidings(Notices notices) {
        this.notices = notices;
    }

    void made(Viewer viewer, Complaint of, Step it) {
        var over = it.isAnswer() ? List.of(COMPLAINT_WAITS, COMPLAINT_LATE, COMPLAINT_UNANSWERED) : List.of(COMPLAINT_WAITS, COMPLAINT_LATE);
        over.forEach(kind -> Stream.of(of.to(), viewer.body()).distinct()   // who goes on for it was told too
                .forEach(body -> notices.settle(viewer, body, kind, COMPLAINTS, of.id().value())));
    }
}
