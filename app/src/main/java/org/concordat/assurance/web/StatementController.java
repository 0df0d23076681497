package org.concordat.assurance.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.access.Access;
import org.concordat.access.Doorway;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.assurance.Acted;
import org.concordat.assurance.Statements;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.kernel.Quarter;
import org.concordat.sharing.Page;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Paging;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.concordat.sharing.web.WhoIsWho;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Statements: the viewer's list, one of them, and how one is drafted.
@Controller
class StatementController {

    private final Statements statements;
    private final WhoIsWho names;
    private final Reasons reasons;

    StatementController(Statements statements, WhoIsWho names, Reasons reasons) {
        this.statements = statements;
        this.names = names;
        this.reasons = reasons;
    }

    @GetMapping("/statements")
    Reply list(SignedIn who, @RequestParam(defaultValue = "1") String page) {
        return switch (statements.list(who, Paging.asked(page))) {
            case Look.Seen<Page<Statements.Sight>>(var found) -> list(who, found);
            case Look.Refused<Page<Statements.Sight>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    private StatementsPage list(SignedIn who, Page<Statements.Sight> found) {
        var table = Table.of("Of the last quarter first", Column.of("Area"), Column.of("Quarter"), Column.of("State"))
                .whenEmpty("Nothing has been stated yet.")
                .rows(found.rows().stream().map(it -> List.of(Cell.link(it.area().name(), StatementWords.to(it.of().id())),
                        Cell.of(BoardWords.quarter(it.of().quarter())), Cell.tag(StatementWords.state(it.of())))).toList());
        return new StatementsPage(table, Paging.of(found, StatementWords.STATEMENTS, Map.of()), names.viewer(who).is(Role.SCRUTINY_OFFICER));
    }

    /// @param code of the area; the first that the viewer's body serves, where there is none
    /// @param quarter the last that is over, where it is none
    @GetMapping("/statements/new")
    Reply ask(SignedIn who, @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String quarter) {
        return switch (statements.mayDraft(who, code, Quarter.of(quarter))) {
            case Look.Seen<Statements.Prospect>(var open) -> new StatementNewPage(open);
            case Look.Refused<Statements.Prospect>(var refused) -> RefusalPage.of("You cannot draft this statement",
                    reasons.failed(refused), StatementWords.STATEMENTS);
        };
    }

    @PostMapping("/statements")
    Reply draft(SignedIn who, @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String quarter,
            Answers answers) {
        var act = Act.of(answers);
        return Quarter.of(quarter).map(it -> after(statements.draft(who, act, code, it), "It was not drafted", StatementWords.STATEMENTS,
                StatementWords::to)).orElseGet(NotFoundPage::new);
    }

    @GetMapping("/statements/{id}")
    Reply show(SignedIn who, @PathVariable UUID id) {
        return statements.find(who, id).<Reply>map(it -> {
            var known = names.named(who, StatementWords.bodies(it.of()), StatementWords.officers(it.of()));
            return new StatementPage(it, StatementWords.facts(it, known), StatementWords.said(it.of(), known));
        }).orElseGet(NotFoundPage::new);
    }

    /// @param refused the heading where the rules say no
    Reply after(Acted came, String refused, String back, Function<UUID, String> on) {
        return switch (came) {
            case Acted.Done(var statement) -> new SeeOther(on.apply(statement));
            case Acted.Refused(var decision) -> RefusalPage.of(refused, reasons.failed(decision), back);
            case Acted.Unknown _ -> new NotFoundPage();
        };
    }

    /// For those who draft and sign them, and for the national board.
    @Configuration(proxyBeanMethods = false)
    static class StatementDoor {

        @Bean
        Doorway statementsDoor(Access access) {
            return new Doorway("Statements", StatementWords.STATEMENTS, 67, access.opens("assurance.statement.list"));
        }
    }
}
