package org.concordat.sampling.web;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Decision;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answer;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.sampling.Acted;
import org.concordat.sampling.Choices;
import org.concordat.sampling.Purpose;
import org.concordat.sampling.Round;
import org.concordat.sampling.RoundId;
import org.concordat.sampling.Rounds;
import org.concordat.sampling.Sort;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What is looked at is chosen, for a priority or a direction: planned by one, and made by another.
@Controller
class ChoiceController {

    private final Choices choices;
    private final Rounds rounds;
    private final RoundController pages;
    private final Reasons reasons;
    private final SamplingReplies replies;

    ChoiceController(Choices choices, Rounds rounds, RoundController pages, Reasons reasons, SamplingReplies replies) {
        this.choices = choices;
        this.rounds = rounds;
        this.pages = pages;
        this.reasons = reasons;
        this.replies = replies;
    }

    @GetMapping("/samples/choices/new")
    Reply ask(SignedIn who, Answers answers) {
        return switch (choices.mayPlan(who)) {
            case Look.Seen<List<Choices.Asked>>(var own) -> new ChoiceNewPage(own, answers);
            case Look.Refused<List<Choices.Asked>>(var refused) -> refused(refused);
        };
    }

    @PostMapping("/samples/choices")
    Reply plan(SignedIn who, Answers answers) {
        var act = Act.of(answers);
        return switch (choices.mayPlan(who)) {
            case Look.Refused<List<Choices.Asked>>(var refused) -> refused(refused);
            case Look.Seen<List<Choices.Asked>>(var own) -> {
                var plan = read(who, own, answers);
                var purpose = purpose(own, answers);
                yield plan.isPresent() && purpose.isPresent() && answers.ok() ? planned(who, choices.plan(who, act, plan.get(), purpose.get()), plan.get(),
                        own, answers) : new ChoiceNewPage(own, answers);
            }
        };
    }

    private Reply planned(SignedIn who, Acted came, Round.Plan plan, List<Choices.Asked> own, Answers answers) {
        return came instanceof Acted.Refused && isTooFew(who, plan, answers) ? new ChoiceNewPage(own, answers)
                : replies.after(came, "The choice was not planned", SamplingReplies.SAMPLES + "/choices/new");
    }

    /// Whether a plan that was refused has too few to choose from, which is said beside what was typed.
    private boolean isTooFew(SignedIn who, Round.Plan plan, Answers answers) {
        var held = rounds.population(who, plan);
        var are = held == 0 ? "There is nothing" : "There " + (held == 1 ? "is 1" : "are " + held);
        if (held < Choices.POPULATION_MIN) {
            answers.reject("from-month", are + " to choose from in these months: select others, in which there are " + Choices.POPULATION_MIN + " at least");
        } else if (held < plan.size()) {
            answers.reject("size", are + " to choose from in these months: enter no more than that");
        }
        return !answers.ok();
    }

    private static Optional<Round.Plan> read(SignedIn who, List<Choices.Asked> own, Answers answers) {
        var area = answers.oneOf("area", "the police area", own.stream().map(it -> it.area().id().toString()).toList());
        serves(own, answers);   // in the order of the form, as its errors are listed
        var sort = answers.oneOf("sort", "which decisions are looked at", RoundNewPage.SORTS.stream().map(Sort::name).toList());
        var months = RoundController.months(who, answers);
        var size = answers.whole("size", "how many are chosen", 1, Choices.SIZE_MAX);
        return !answers.ok() ? Optional.empty() : months.map((List<YearMonth> it) -> new Round.Plan(UUID.fromString(area.get()), Sort.valueOf(sort.get()),
                it.getFirst(), it.getLast(), size.get()));
    }

    private static Answer<String> serves(List<Choices.Asked> own, Answers answers) {
        return answers.oneOf("serves", "what it serves", own.stream().flatMap(it -> it.purposes().stream()).map(it -> it.id().toString()).toList());
    }

    private static Optional<Purpose> purpose(List<Choices.Asked> own, Answers answers) {
        var all = own.stream().flatMap(it -> it.purposes().stream()).toList();
        var serves = serves(own, answers);
        var reason = Written.text(answers, "reason", "why decisions are chosen", Choices.REASON_MAX);
        if (answers.ok() && own.stream().filter(it -> it.area().id().toString().equals(answers.value("area")))
                .noneMatch(it -> it.purposes().stream().anyMatch(each -> each.id().toString().equals(serves.get())))) {
            answers.reject("serves", "Select a priority or a direction of the area that you selected");
        }
        return !answers.ok() ? Optional.empty() : all.stream().filter(it -> it.id().toString().equals(serves.get())).findFirst()
                .map(it -> new Purpose(it.serves(), it.id(), reason.get()));
    }

    /// What is wrong with what was typed is said to whoever may choose; anybody else is told by which rule they may not.
    @PostMapping("/samples/{id}/choice")
    Reply choose(SignedIn who, @PathVariable UUID id, Answers answers) {
        var round = new RoundId(id);
        var lines = lines(answers.value("lines"));
        var sight = rounds.find(who, round);
        if (sight.isPresent() && choices.find(who, round).filter(Choices.Sight::mayChoose).isPresent()) {
            var of = sight.get().course().of();
            if (lines.size() != of.plan().size() || new HashSet<>(lines).size() != lines.size()
                    || lines.stream().anyMatch(it -> it < 1 || it > of.population().size())) {
                answers.reject("lines", "Enter " + of.plan().size() + (of.plan().size() == 1 ? " number" : " different numbers") + " between 1 and "
                        + of.population().size() + ", with commas between them");
                return pages.page(who, sight.get(), answers);
            }
        }
        return sight.isEmpty() ? new NotFoundPage() : replies.after(choices.choose(who, round, lines), "Nothing was chosen", SamplingReplies.to(round));
    }

    /// None where there is anything but numbers, commas and spaces.
    private static List<Integer> lines(String typed) {
        return !typed.strip().matches("[0-9]{1,6}([,\\s]+[0-9]{1,6})*") ? List.of()
                : Arrays.stream(typed.strip().split("[,\\s]+")).map(Integer::valueOf).toList();
    }

    private RefusalPage refused(Decision.Refused refused) {
        return RefusalPage.of("You cannot plan a choice", reasons.failed(refused), SamplingReplies.SAMPLES);
    }
}
