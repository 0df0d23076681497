package org.concordat.consultation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.consultation.Acted;
import org.concordat.consultation.Both;
import org.concordat.consultation.Consultations;
import org.concordat.consultation.Step;
import org.concordat.consultation.Steps;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What becomes of a consultation, one after the other.
@Controller
class ConsultationStepController {

    private final Consultations consultations;
    private final Steps steps;
    private final ConsultationReplies replies;

    ConsultationStepController(Consultations consultations, Steps steps, ConsultationReplies replies) {
        this.consultations = consultations;
        this.steps = steps;
        this.replies = replies;
    }

    @GetMapping("/consulting/{id}/{step:approval|correction|withdrawal|response}")
    Reply ask(SignedIn who, @PathVariable UUID id, @PathVariable String step, Answers answers) {
        return replies.unless(steps.mayMake(who, id, Optional.empty(), kind(step)), ConsultationWords.to(id))
                .or(() -> consultations.find(who, id).map(it -> page(who, it, kind(step),
                        answers.with("number", "" + it.of().wording().number())))).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/consulting/{id}/{step:approval|correction|withdrawal|response}")
    Reply make(SignedIn who, @PathVariable UUID id, @PathVariable String step, Answers answers) {
        var act = Act.of(answers);
        return replies.unless(steps.mayMake(who, id, Optional.of(act), kind(step)), ConsultationWords.to(id))
                .or(() -> consultations.find(who, id).map(it -> made(who, it, act, kind(step), answers)
                        .map(came -> replies.after(came, ConsultationWords.to(id))).orElseGet(() -> page(who, it, kind(step), answers))))
                .orElseGet(NotFoundPage::new);
    }

    /// Empty where something is wrong with what was typed.
    private Optional<Acted> made(SignedIn who, Consultations.Sight it, UUID act, Step.Kind kind, Answers answers) {
        var id = it.of().id();
        return switch (kind) {
            case APPROVAL -> Optional.of(steps.approve(who, id, act, number(answers)));
            case CORRECTION -> said(answers, words -> steps.correct(who, id, act, words));
            case WITHDRAWAL -> said(answers, words -> steps.withdraw(who, id, act, words));
            case RESPONSE -> {
                var outcome = answers.one("outcome", "what came of it", Step.Outcome.class);
                var changed = changed(who, id, answers);
                yield said(answers, words -> steps.answer(who, id, act, outcome.get(), words, changed));
            }
        };
    }

    private static Optional<Acted> said(Answers answers, Function<Both, Acted> done) {
        var words = Written.text(answers, "words", "what you say", Consultations.WORDS_MAX);
        var wordsCy = Written.optionalText(answers, "wordsCy", "what you say, in Welsh", Consultations.WORDS_MAX);
        return answers.ok() ? Optional.of(done.apply(new Both(words.get(), wordsCy.get().orElse(null)))) : Optional.empty();
    }

    private Steps.Changed changed(SignedIn who, UUID id, Answers answers) {
        var matter = answers.optionalLine("matter", "the reference", 20).given().flatMap(it -> it);
        matter.filter(it -> !it.matches("M-[0-9A-F]{4}-[0-9A-F]{4}")).ifPresent(_ ->
                answers.reject("matter", "Enter a reference as it stands in Scrutiny, such as M-12AB-34CD"));
        var priority = answers.value("priority").isEmpty() ? Optional.<String>empty() : answers.oneOf("priority", "the priority",
                steps.priorities(who, id).keySet().stream().map(UUID::toString).toList()).given();
        return new Steps.Changed(matter.orElse(null), priority.map(UUID::fromString).orElse(null));
    }

    private ConsultationStepPage page(SignedIn who, Consultations.Sight it, Step.Kind kind, Answers answers) {
        Map<UUID, String> priorities = kind == Step.Kind.RESPONSE ? steps.priorities(who, it.of().id()) : Map.of();
        return new ConsultationStepPage(it, ConsultationWords.facts(it, who.day()), kind, List.copyOf(priorities.entrySet()), answers);
    }

    private static int number(Answers answers) {
        var typed = answers.value("number");
        return typed.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(typed) : 0;
    }

    private static Step.Kind kind(String step) {
        return Paging.filter(Step.Kind.class, step).orElseThrow();
    }
}
