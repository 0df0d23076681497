package org.concordat.assurance;

import static org.concordat.access.Role.AGREEMENT_OWNER;
import static org.concordat.access.Role.BOARD_MEMBER;
import static org.concordat.access.Role.SCRUTINY_OFFICER;
import static org.concordat.notices.NoticeKind.STATEMENT_ANSWERED;
import static org.concordat.notices.NoticeKind.STATEMENT_CHALLENGED;
import static org.concordat.notices.NoticeKind.STATEMENT_SIGNED;
import static org.concordat.notices.NoticeKind.STATEMENT_WAITS;

import java.util.stream.Stream;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.notices.Notice;
import org.concordat.notices.NoticeKind;
import org.concordat.notices.Notices;
import org.concordat.succession.Followers;
import org.springframework.stereotype.Component;

/// Whom each step of a statement concerns: whoever may sign it, whoever has to answer a challenge, and whoever challenged. The step
/// calls it, in its own transaction; what is told has no content. Each challenge is a turn of its own, and so is the wait for a
/// signature after each answer.
@Component
class StatementTidings {

    private static final String STATEMENTS = "/statements";

    private final Notices notices;
    private final Followers followers;

    StatementTidings(Notices notices, Followers followers) {
        this.notices = notices;
        this.followers = followers;
    }

    void drafted(Viewer viewer, Statement it) {
        tell(viewer, it, it.body(), AGREEMENT_OWNER, STATEMENT_WAITS, 1);
    }

    /// What waited before the last that was said does no longer.
    void said(Viewer viewer, Statement after) {
        int challenges = after.count(Said.Kind.CHALLENGE);
        int answers = after.count(Said.Kind.ANSWER);
        switch (after.said().getLast().kind()) {
            case AMENDMENT -> { }
            case CHALLENGE -> {
                settle(viewer, after, after.body(), STATEMENT_WAITS, answers + 1);
                tell(viewer, after, after.body(), SCRUTINY_OFFICER, STATEMENT_CHALLENGED, challenges);
            }
            case ANSWER -> {
                for (int turn = 1; turn <= challenges; turn++) {
                    settle(viewer, after, after.body(), STATEMENT_CHALLENGED, turn);
                }
                after.challengers().forEach(board -> tell(viewer, after, board, BOARD_MEMBER, STATEMENT_ANSWERED, answers));
                tell(viewer, after, after.body(), AGREEMENT_OWNER, STATEMENT_WAITS, answers + 1);
            }
            case SIGNATURE -> {
                settle(viewer, after, after.body(), STATEMENT_WAITS, answers + 1);
                tell(viewer, after, after.body(), SCRUTINY_OFFICER, STATEMENT_SIGNED, 1);
                after.challengers().forEach(board -> tell(viewer, after, board, BOARD_MEMBER, STATEMENT_SIGNED, 1));
            }
        }
    }

    private void tell(Viewer viewer, Statement it, BodyId body, Role role, NoticeKind kind, int turn) {
        notices.tell(viewer, Notice.to(followers.of(body, viewer), role, kind, STATEMENTS, it.id(), null).again(turn));
    }

    private void settle(Viewer viewer, Statement it, BodyId body, NoticeKind kind, int turn) {
        Stream.of(body, followers.of(body, viewer)).distinct()   // each was told in its time
                .forEach(each -> notices.settle(viewer, each, kind, STATEMENTS, it.id(), turn));
    }
}
