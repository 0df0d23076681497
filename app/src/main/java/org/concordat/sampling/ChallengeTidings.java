package org.concordat.sampling;

import static org.concordat.notices.NoticeKind.CHALLENGE_ANSWERED;
import static org.concordat.notices.NoticeKind.CHALLENGE_CHECK_WAITS;
import static org.concordat.notices.NoticeKind.CHALLENGE_WAITS;

import java.util.stream.Stream;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.notices.Notice;
import org.concordat.notices.NoticeKind;
import org.concordat.notices.Notices;
import org.concordat.succession.Followers;
import org.springframework.stereotype.Component;

/// Whom a challenge concerns at each step: those of the body who may answer it, then those who may look at the answer, and at last those who
/// challenged. The step calls it, in its own transaction; what is told says nothing of whom the decision is about, or of what was asked.
@Component
class ChallengeTidings {

    private static final String CHALLENGES = "/sample-challenges";
    private static final String SAMPLES = "/samples";

    private final Notices notices;
    private final Followers followers;

    ChallengeTidings(Notices notices, Followers followers) {
        this.notices = notices;
        this.followers = followers;
    }

    void challenged(Viewer viewer, Challenge it) {
        waits(viewer, it, 1);
    }

    /// @param number of the answer, from 1
    void answered(Viewer viewer, Challenge it, int number) {
        settled(viewer, it, CHALLENGE_WAITS, number);
        it.madeIn().decide().forEach(role -> notices.tell(viewer, to(viewer, it, role, CHALLENGE_CHECK_WAITS).again(number).butNot(viewer.officer())));
    }

    /// @param number of the answer that a second person has looked at
    void checked(Viewer viewer, Challenge it, int number, boolean passed) {
        settled(viewer, it, CHALLENGE_CHECK_WAITS, number);
        if (passed) {
            notices.tell(viewer, Notice.to(followers.of(it.body(), viewer), Role.SCRUTINY_OFFICER, CHALLENGE_ANSWERED, SAMPLES, it.round().value(),
                    null));
        } else {
            waits(viewer, it, number + 1);
        }
    }

    private void waits(Viewer viewer, Challenge it, int turn) {
        it.madeIn().decide().forEach(role -> notices.tell(viewer, to(viewer, it, role, CHALLENGE_WAITS).again(turn)));
    }

    private Notice to(Viewer viewer, Challenge it, Role role, NoticeKind kind) {
        return Notice.to(followers.of(it.toBody(), viewer), role, kind, CHALLENGES, it.id(), null);
    }

    /// With the body that was asked, and with whoever goes on for it: each was told in its time.
    private void settled(Viewer viewer, Challenge it, NoticeKind kind, int turn) {
        Stream.of(it.toBody(), followers.of(it.toBody(), viewer)).distinct()
                .forEach(body -> notices.settle(viewer, body, kind, CHALLENGES, it.id(), turn));
    }
}
