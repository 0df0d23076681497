package org.concordat.scrutiny.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.scrutiny.Acted;
import org.concordat.scrutiny.MatterId;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.Matters;
import org.concordat.scrutiny.Step;
import org.concordat.scrutiny.Steps;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Paging;
import org.concordat.sharing.web.WhoIsWho;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What becomes of a matter, step by step.
@Controller
class StepController {

    private final Matters matters;
    private final Steps steps;
    private final WhoIsWho names;
    private final ScrutinyReplies replies;

    StepController(Matters matters, Steps steps, WhoIsWho names, ScrutinyReplies replies) {
        this.matters = matters;
        this.steps = steps;
        this.names = names;
        this.replies = replies;
    }

    @GetMapping("/matters/{id}/{step:answer|done|reply|closing}")
    Reply ask(SignedIn who, @PathVariable UUID id, @PathVariable String step, Answers answers) {
        return unless(steps.mayMake(who, new MatterId(id), Optional.empty(), kind(step)), id)
                .or(() -> matters.find(who, new MatterId(id)).map(it -> page(who, it, kind(step), answers)))
                .orElseGet(NotFoundPage::new);
    }

    @PostMapping("/matters/{id}/{step:answer|done|reply|closing}")
    Reply make(SignedIn who, @PathVariable UUID id, @PathVariable String step, Answers answers) {
        var act = Act.of(answers);
        return unless(steps.mayMake(who, new MatterId(id), Optional.of(act), kind(step)), id)
                .or(() -> matters.find(who, new MatterId(id)).map(it -> made(who, it, act, kind(step), answers)
                        .map(came -> after(came, id)).orElseGet(() -> page(who, it, kind(step), answers))))
                .orElseGet(NotFoundPage::new);
    }

    /// What they are told who may not; empty for those who may.
    private Optional<Reply> unless(Acted came, UUID id) {
        return came instanceof Acted.Done ? Optional.empty() : Optional.of(after(came, id));
    }

    private Reply after(Acted came, UUID id) {
        var path = ScrutinyPaths.to(new MatterId(id));
        return replies.after(came, "This was not recorded", path, done -> path);
    }

    /// Empty where something is wrong with what was typed.
    private Optional<Acted> made(SignedIn who, Matters.Sight it, UUID act, Step.Kind kind, Answers answers) {
        var id = it.course().of().id();
        var outcome = kind == Step.Kind.ANSWER ? answers.one("outcome", "whether it is " + (question(it) ? "answered" : "accepted"),
                Step.Outcome.class).given() : Optional.<Step.Outcome>empty();
        var words = Written.text(answers, "words", said(it, kind, outcome), Matters.WORDS_MAX);
        var byDay = outcome.map(chosen -> byDay(who, it, chosen, answers));
        if (!answers.ok()) {
            return Optional.empty();
        }
        return Optional.of(switch (kind) {
            case ANSWER -> steps.answer(who, id, act, outcome.orElseThrow(), words.get(), byDay.orElse(null));
            case DONE -> steps.complete(who, id, act, words.get());
            case REPLY -> steps.reply(who, id, act, words.get());
            case CLOSING -> steps.close(who, id, act, words.get());
        });
    }

    /// What the words are of, as whoever left them out is asked for them.
    private static String said(Matters.Sight it, Step.Kind kind, Optional<Step.Outcome> outcome) {
        return switch (kind) {
            case ANSWER -> question(it) ? "what the answer is, or why there is none" : outcome.map(chosen -> switch (chosen) {
                case ACCEPTED -> "what will be done";
                case PARTLY -> "what will be done, and why not all of it";
                case NOT_ACCEPTED -> "why it is not accepted";
            }).orElse("what will be done, or why not");
            case DONE -> "what was done, and where that can be seen";
            case REPLY -> "what is still to be answered";
            case CLOSING -> "why it is closed";
        };
    }

    private static @Nullable LocalDate byDay(SignedIn who, Matters.Sight it, Step.Outcome outcome, Answers answers) {
        if (question(it)) {
            return null;
        }
        if (outcome == Step.Outcome.NOT_ACCEPTED) {
            answers.optionalDate("by", "the day by which it will be done").given().flatMap(day -> day).ifPresent(day ->
                    answers.reject("by", "Leave the day empty: what is not accepted will not be done"));
            return null;
        }
        var day = answers.date("by", "the day by which it will be done").given();
        day.filter(given -> given.isBefore(who.day())).ifPresent(past -> answers.reject("by", "The day must be today or later"));
        return day.orElse(null);
    }

    private static boolean question(Matters.Sight it) {
        return it.course().of().kind() == MatterKind.QUESTION;
    }

    private MatterStepPage page(SignedIn who, Matters.Sight it, Step.Kind kind, Answers answers) {
        return new MatterStepPage(it.course().of(), MatterWords.matter(it, it.course().isOverdue(who.day()),
                names.named(who, MatterWords.bodies(it), MatterWords.officers(it.course()))), kind, answers);
    }

    private static Step.Kind kind(String step) {
        return Paging.filter(Step.Kind.class, step).orElseThrow();
    }
}
