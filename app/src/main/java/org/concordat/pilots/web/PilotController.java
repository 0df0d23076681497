package org.concordat.pilots.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.pilots.Acted;
import org.concordat.pilots.Pilot;
import org.concordat.pilots.PilotStep.Kind;
import org.concordat.pilots.Pilots;
import org.concordat.sharing.Page;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Paging;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.concordat.sharing.web.When;
import org.concordat.sharing.web.WhoIsWho;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Pilots: all of them, one, how one is written and settled, and how it is brought to an end.
@Controller
class PilotController {

    private final Pilots pilots;
    private final WhoIsWho names;
    private final Reasons reasons;
    private final PilotReplies replies;

    PilotController(Pilots pilots, WhoIsWho names, Reasons reasons, PilotReplies replies) {
        this.pilots = pilots;
        this.names = names;
        this.reasons = reasons;
        this.replies = replies;
    }

    @GetMapping(PilotPaths.ALL)
    Reply list(SignedIn who, @RequestParam(defaultValue = "1") String page) {
        return switch (pilots.list(who, Paging.asked(page))) {
            case Look.Seen<Page<Pilot>>(var found) -> new PilotsPage(Table.of("Written so far", Column.of("Title"), Column.of("From"),
                            Column.of("To"), Column.of("State")).whenEmpty("No pilot was written yet.")
                    .rows(found.rows().stream().map(it -> row(it, who)).toList()), Paging.of(found, PilotPaths.ALL, Map.of()),
                    names.viewer(who).is(Role.BOARD_MEMBER));
            case Look.Refused<Page<Pilot>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    private static List<Cell> row(Pilot it, SignedIn who) {
        return List.of(Cell.link(it.plan().title(), PilotPaths.to(it.id())), Cell.of(When.on(it.plan().first())), Cell.of(When.on(it.plan().last())),
                Cell.tag(PilotWords.state(it.state(who.day()))));
    }

    @GetMapping(PilotPaths.ALL + "/new")
    Reply ask(SignedIn who) {
        return switch (pilots.mayWrite(who)) {
            case Look.Refused<Pilots.Choice>(var refused) -> RefusalPage.of("You cannot write a pilot", reasons.failed(refused), PilotPaths.ALL);
            case Look.Seen<Pilots.Choice>(var choice) -> new PilotNewPage(choice, Answers.blank());
        };
    }

    @PostMapping(PilotPaths.ALL)
    Reply write(SignedIn who, Answers answers) {
        var act = Act.of(answers);
        return switch (pilots.mayWrite(who)) {
            case Look.Refused<Pilots.Choice>(var refused) -> RefusalPage.of("You cannot write a pilot", reasons.failed(refused), PilotPaths.ALL);
            case Look.Seen<Pilots.Choice>(var choice) -> PilotForm.read(choice, answers, who.day())
                    .map(plan -> replies.after(pilots.write(who, act, plan), "It was not kept", PilotPaths.ALL, PilotPaths.to(act)))
                    .orElseGet(() -> new PilotNewPage(choice, answers));
        };
    }

    @GetMapping(PilotPaths.ALL + "/{id}")
    Reply show(SignedIn who, @PathVariable UUID id, Answers answers) {
        return pilots.find(who, id).<Reply>map(it -> page(who, it, answers)).orElseGet(NotFoundPage::new);
    }

    private PilotPage page(SignedIn who, Pilots.Sight it, Answers answers) {
        var known = names.named(who, PilotWords.bodies(it.pilot()), PilotWords.officers(it.pilot()));
        return new PilotPage(it, PilotWords.plan(it, known, who.day()), who.day(), answers);
    }

    @PostMapping(PilotPaths.ALL + "/{id}/decision")
    Reply decide(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var outcome = answers.oneOf("outcome", "whether it is settled", List.of(Kind.SETTLED.name(), Kind.DROPPED.name())).given();
        boolean dropped = outcome.filter(Kind.DROPPED.name()::equals).isPresent();
        var words = dropped ? Written.text(answers, "words", "why not", Pilots.QUESTION_MAX).given()
                : Written.optionalText(answers, "words", "why not", Pilots.QUESTION_MAX).given().flatMap(it -> it);
        if (!dropped && outcome.isPresent() && words.isPresent()) {
            answers.reject("words", "Leave this empty: it says why it is not settled");
        }
        return made(who, id, answers, () -> dropped ? pilots.drop(who, id, act, words.orElseThrow()) : pilots.settle(who, id, act));
    }

    @PostMapping(PilotPaths.ALL + "/{id}/end")
    Reply end(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var words = Written.text(answers, "words", "why", Pilots.QUESTION_MAX).given();
        return made(who, id, answers, () -> pilots.end(who, id, act, words.orElseThrow()));
    }

    private Reply made(SignedIn who, UUID id, Answers answers, Supplier<Acted> step) {
        return answers.ok() ? replies.after(step.get(), "This was not done", PilotPaths.to(id), PilotPaths.to(id)) : show(who, id, answers);
    }
}
