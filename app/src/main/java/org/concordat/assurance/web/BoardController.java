package org.concordat.assurance.web;

import java.util.Optional;
import java.util.function.Function;
import org.concordat.access.Access;
import org.concordat.access.Decision;
import org.concordat.access.Doorway;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.assurance.Board;
import org.concordat.assurance.Boards;
import org.concordat.assurance.Question;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.kernel.Quarter;
import org.concordat.sharing.web.Paging;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The board of police areas, one of them, and what an answer was counted from. A quarter is written `2026-Q4`; it is the one that
/// lasts where it is none, or to come.
@Controller
class BoardController {

    private final Boards boards;
    private final Reasons reasons;

    BoardController(Boards boards, Reasons reasons) {
        this.boards = boards;
        this.reasons = reasons;
    }

    @GetMapping("/board")
    Reply show(SignedIn who, @RequestParam(defaultValue = "") String quarter) {
        return switch (boards.read(who, Quarter.of(quarter))) {
            case Look.Seen<Board>(var board) -> new BoardPage(board);
            case Look.Refused<Board>(var refused) -> refused(refused, "/home");
        };
    }

    @GetMapping("/board/{code}")
    Reply area(SignedIn who, @PathVariable String code, @RequestParam(defaultValue = "") String quarter) {
        return reply(boards.area(who, code, Quarter.of(quarter)), AreaStandingPage::new);
    }

    @GetMapping("/board/{code}/{question}")
    Reply evidence(SignedIn who, @PathVariable String code, @PathVariable String question,
            @RequestParam(defaultValue = "") String quarter, @RequestParam(defaultValue = "1") String page) {
        return Paging.filter(Question.class, question)
                .map(it -> reply(boards.evidence(who, code, it, Quarter.of(quarter), Paging.asked(page)), EvidencePage::new))
                .orElseGet(NotFoundPage::new);
    }

    private <T> Reply reply(Look<Optional<T>> came, Function<T, Reply> page) {
        return switch (came) {
            case Look.Seen<Optional<T>>(var found) -> found.map(page).orElseGet(NotFoundPage::new);
            case Look.Refused<Optional<T>>(var refused) -> refused(refused, BoardWords.BOARD);
        };
    }

    private Reply refused(Decision.Refused refused, String back) {
        return RefusalPage.of("You cannot see this", reasons.failed(refused), back);
    }

    /// For those who oversee.
    @Configuration(proxyBeanMethods = false)
    static class BoardDoor {

        @Bean
        Doorway boardDoor(Access access) {
            return new Doorway("The board", BoardWords.BOARD, 63, access.opens("assurance.board.read"));
        }
    }
}
