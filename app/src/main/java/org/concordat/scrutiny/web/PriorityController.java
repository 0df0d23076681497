package org.concordat.scrutiny.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Decision;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Reply;
import org.concordat.kernel.Between;
import org.concordat.scrutiny.Matters;
import org.concordat.scrutiny.Priorities;
import org.concordat.scrutiny.Priorities.OfArea;
import org.concordat.scrutiny.Priority;
import org.concordat.scrutiny.Strand;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The priorities of the police areas, and how one is set.
@Controller
class PriorityController {

    private final Priorities priorities;
    private final Reasons reasons;
    private final ScrutinyReplies replies;

    PriorityController(Priorities priorities, Reasons reasons, ScrutinyReplies replies) {
        this.priorities = priorities;
        this.reasons = reasons;
        this.replies = replies;
    }

    @GetMapping("/priorities")
    Reply list(SignedIn who) {
        return switch (priorities.list(who)) {
            case Look.Seen<List<OfArea>>(var all) -> new PrioritiesPage(all, all.stream().anyMatch(OfArea::mine));
            case Look.Refused<List<OfArea>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    @GetMapping("/priorities/new")
    Reply ask(SignedIn who, Answers answers) {
        return switch (priorities.maySet(who)) {
            case Look.Seen<List<OfArea>>(var own) -> new PriorityNewPage(own, answers);
            case Look.Refused<List<OfArea>>(var refused) -> refused(refused);
        };
    }

    @PostMapping("/priorities")
    Reply set(SignedIn who, Answers answers) {
        var act = Act.of(answers);
        return switch (priorities.maySet(who)) {
            case Look.Refused<List<OfArea>>(var refused) -> refused(refused);
            case Look.Seen<List<OfArea>>(var own) -> read(own, answers).map(words -> replies.after(priorities.set(who, act, words),
                            "The priority was not set", ScrutinyPaths.PRIORITIES, it -> ScrutinyPaths.PRIORITIES))
                    .orElseGet(() -> new PriorityNewPage(own, answers));
        };
    }

    private static Optional<Priority.Wording> read(List<OfArea> own, Answers answers) {
        var area = answers.oneOf("area", "the police area", own.stream().map(it -> it.area().id().toString()).toList());
        var strand = answers.one("strand", "the strand", Strand.class);
        var title = Written.line(answers, "title", "the priority", Matters.TITLE_MAX);
        var plan = Written.text(answers, "plan", "the plan", Matters.WORDS_MAX);
        var from = answers.date("from", "the first day");
        var until = answers.date("until", "the last day");
        until.given().filter(last -> from.given().filter(last::isBefore).isPresent()).ifPresent(last ->
                answers.reject("until", "The last day must not be before the first"));
        var offered = own.stream().filter(it -> it.area().id().toString().equals(answers.value("area")))
                .flatMap(it -> it.priorities().stream()).map(it -> it.id().toString()).toList();
        var replaces = answers.value("replaces").isEmpty() ? Optional.<String>empty()
                : answers.oneOf("replaces", "which priority it replaces", offered).given();
        return !answers.ok() ? Optional.empty() : Optional.of(new Priority.Wording(UUID.fromString(area.get()), strand.get(), title.get(),
                plan.get(), new Between(from.get(), until.get().plusDays(1)), replaces.map(UUID::fromString).orElse(null)));
    }

    private RefusalPage refused(Decision.Refused refused) {
        return RefusalPage.of("You cannot set a priority", reasons.failed(refused), ScrutinyPaths.PRIORITIES);
    }
}
