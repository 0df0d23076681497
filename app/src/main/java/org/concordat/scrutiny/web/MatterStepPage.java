package org.concordat.scrutiny.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.DateInput;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Textarea;
import org.concordat.scrutiny.Matter;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.Matters;
import org.concordat.scrutiny.Step;

/// What is said or done about a matter next.
public record MatterStepPage(Matter of, SummaryList matter, Step.Kind kind, Answers answers) implements Page {

    @Override
    public String title() {
        return switch (kind) {
            case ANSWER -> "Answer: ";
            case DONE -> "Say that it is done: ";
            case REPLY -> "Ask again: ";
            case CLOSING -> "Close: ";
        } + of.wording().title();
    }

    public boolean isAnswer() {
        return kind == Step.Kind.ANSWER;
    }

    public boolean asksByWhen() {
        return isAnswer() && of.kind() != MatterKind.QUESTION;
    }

    public Radios outcome() {
        return Radios.of("outcome", of.kind() == MatterKind.QUESTION ? "Is it answered?" : "Is it accepted?",
                Arrays.stream(Step.Outcome.values()).map(it -> Option.of(it.name(), it.words(of.kind()))).toList(), answers);
    }

    public Textarea words() {
        var label = switch (kind) {
            case ANSWER -> of.kind() == MatterKind.QUESTION ? "What is the answer, or why is there none?"
                    : "What will be done? If it is not accepted, or in part, why not?";
            case DONE -> "What was done, and where can that be seen?";
            case REPLY -> "What is still to be answered?";
            case CLOSING -> "Why is it closed?";
        };
        return Textarea.of("words", label, answers).hint("Name no person. It cannot be changed; something said later corrects it").rows(8)
                .atMost(Matters.WORDS_MAX);
    }

    public DateInput byDay() {
        return DateInput.of("by", "By when will it be done?", answers).hint("Unless it is not accepted. For example, 27 3 2027");
    }

    public String button() {
        return switch (kind) {
            case ANSWER -> "Send this answer";
            case DONE -> "Say that it is done";
            case REPLY -> "Ask again";
            case CLOSING -> "Close it";
        };
    }

    public String action() {
        return ScrutinyPaths.to(of.id()) + "/" + kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(ScrutinyPaths.to(of.id()));
    }
}
