package org.concordat.assurance.web;

import java.util.List;
import java.util.Locale;
import org.concordat.assurance.Said;
import org.concordat.assurance.Statements;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Table;
import org.concordat.govuk.Textarea;

/// What is said about a statement next.
public record StatementStepPage(Statements.Sight sight, Said.Kind kind, Answers answers) implements Page {

    @Override
    public String title() {
        return switch (kind) {
            case AMENDMENT -> "Amend a sentence";
            case CHALLENGE -> "Challenge this statement";
            case ANSWER -> "Answer the challenge";
            case SIGNATURE -> "Sign this statement";
        };
    }

    public String caption() {
        return StatementWords.title(sight);
    }

    public Table table() {
        return StatementWords.sentences(sight);
    }

    public boolean amends() {
        return kind == Said.Kind.AMENDMENT;
    }

    public boolean signs() {
        return kind == Said.Kind.SIGNATURE;
    }

    public Radios question() {
        return Radios.of("question", "Which sentence?", sight.of().sentences().entrySet().stream()
                .map(it -> Option.of(it.getKey().name(), it.getValue())).toList(), answers);
    }

    public Textarea words() {
        var label = switch (kind) {
            case AMENDMENT -> "What does it say instead?";
            case CHALLENGE -> "What does the board doubt, and why?";
            case ANSWER -> "What is the answer?";
            case SIGNATURE -> "";
        };
        return Textarea.of("words", label, answers).hint("Name no person. It will be public once the statement is signed").rows(5)
                .atMost(Statements.WORDS_MAX);
    }

    public Textarea reason() {
        return Textarea.of("reason", "Why?", answers).hint("What the evidence does not show. It will be public too").rows(5)
                .atMost(Statements.WORDS_MAX);
    }

    public Input office() {
        return Input.of("words", "In which office do you sign?", answers).hint("For example, Deputy Police and Crime Commissioner");
    }

    public String action() {
        return StatementWords.to(sight.of().id()) + "/" + kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(StatementWords.to(sight.of().id()));
    }
}
