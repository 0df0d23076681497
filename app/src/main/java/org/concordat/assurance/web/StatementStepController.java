package org.concordat.assurance.web;

import java.util.Optional;
import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.assurance.Acted;
import org.concordat.assurance.Question;
import org.concordat.assurance.Said;
import org.concordat.assurance.Statements;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What is said about a statement, one after the other.
@Controller
class StatementStepController {

    private final Statements statements;
    private final StatementController replies;

    StatementStepController(Statements statements, StatementController replies) {
        this.statements = statements;
        this.replies = replies;
    }

    @GetMapping("/statements/{id}/{step:amendment|challenge|answer|signature}")
    Reply ask(SignedIn who, @PathVariable UUID id, @PathVariable String step, Answers answers) {
        return unless(statements.maySay(who, id, Optional.empty(), kind(step)), id).or(() -> statements.find(who, id)
                .map(it -> new StatementStepPage(it, kind(step), answers))).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/statements/{id}/{step:amendment|challenge|answer|signature}")
    Reply make(SignedIn who, @PathVariable UUID id, @PathVariable String step, Answers answers) {
        var act = Act.of(answers);
        return unless(statements.maySay(who, id, Optional.of(act), kind(step)), id).or(() -> statements.find(who, id)
                .map(it -> made(who, it, act, kind(step), answers).map(came -> after(came, id))
                        .orElseGet(() -> new StatementStepPage(it, kind(step), answers)))).orElseGet(NotFoundPage::new);
    }

    /// What they are told who may not; empty for those who may.
    private Optional<Reply> unless(Acted came, UUID id) {
        return came instanceof Acted.Done ? Optional.empty() : Optional.of(after(came, id));
    }

    private Reply after(Acted came, UUID id) {
        return replies.after(came, "This cannot be recorded", StatementWords.to(id), StatementWords::to);
    }

    /// Empty where something is wrong with what was typed.
    private Optional<Acted> made(SignedIn who, Statements.Sight it, UUID act, Said.Kind kind, Answers answers) {
        var id = it.of().id();
        var amends = kind == Said.Kind.AMENDMENT;
        var question = amends ? answers.oneOf("question", "the sentence", it.of().drafted().keySet().stream().map(Enum::name).toList())
                .given() : Optional.<String>empty();
        var words = kind == Said.Kind.SIGNATURE ? Written.line(answers, "words", "the office", Statements.WORDS_MAX)
                : Written.text(answers, "words", "what is said", Statements.WORDS_MAX);
        var reason = amends ? Written.text(answers, "reason", "why", Statements.WORDS_MAX).given() : Optional.<String>empty();
        if (!answers.ok()) {
            return Optional.empty();
        }
        return Optional.of(switch (kind) {
            case AMENDMENT -> statements.amend(who, id, act, Question.valueOf(question.orElseThrow()), words.get(), reason.orElseThrow());
            case CHALLENGE -> statements.challenge(who, id, act, words.get());
            case ANSWER -> statements.answer(who, id, act, words.get());
            case SIGNATURE -> statements.sign(who, id, act, words.get());
        });
    }

    private static Said.Kind kind(String step) {
        return Paging.filter(Said.Kind.class, step).orElseThrow();
    }
}
