package org.concordat.consultation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.consultation.Consultations;
import org.concordat.consultation.Step;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Select;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Table;
import org.concordat.govuk.Textarea;

/// What is done with a consultation next.
///
/// @param priorities that it can have changed, by id; offered with an answer alone
public record ConsultationStepPage(Consultations.Sight sight, SummaryList facts, Step.Kind kind, List<Map.Entry<UUID, String>> priorities,
                                   Answers answers) implements Page {

    public ConsultationStepPage {
        priorities = List.copyOf(priorities);
    }

    @Override
    public String title() {
        return switch (kind) {
            case APPROVAL -> "Approve this consultation";
            case CORRECTION -> "Correct this consultation";
            case WITHDRAWAL -> "Withdraw this consultation";
            case RESPONSE -> "Say what came of it";
        };
    }

    public String lead() {
        return switch (kind) {
            case APPROVAL -> "It opens on its day by itself, for anybody. From then on no question changes: what is wrong is corrected in the open, "
                    + "or it is withdrawn.";
            case CORRECTION -> "Your words stand on its public page, with today’s date. No question changes.";
            case WITHDRAWAL -> sight.of().steps().isEmpty() ? "Nobody can approve it any more. Nobody outside your body has seen it."
                    : "Nobody can answer it any more, and nothing is counted. Your words stand on its public page.";
            case RESPONSE -> "What was counted is published with it, small numbers hidden, and the words that were found fit. It cannot be changed; "
                    + "something said later corrects it.";
        };
    }

    public boolean approves() {
        return kind == Step.Kind.APPROVAL;
    }

    public boolean answersIt() {
        return kind == Step.Kind.RESPONSE;
    }

    public Table questions() {
        return ConsultationWords.questions(sight.of());
    }

    public Radios outcome() {
        return Radios.of("outcome", "Was anything changed because of what people said?", Arrays.stream(Step.Outcome.values())
                .map(it -> Option.of(it.name(), it.words())).toList(), answers);
    }

    public Textarea words() {
        var label = switch (kind) {
            case APPROVAL -> "";
            case CORRECTION -> "What was wrong, and what is right?";
            case WITHDRAWAL -> "Why is it withdrawn?";
            case RESPONSE -> "What did people say, and what did you do, or why not?";
        };
        return Textarea.of("words", label, answers).hint(sight.of().steps().isEmpty() ? "Name no person" : "It is public. Name no person")
                .rows(8).atMost(Consultations.WORDS_MAX);
    }

    public Textarea wordsCy() {
        return Textarea.of("wordsCy", "The same in Welsh", answers).hint("Without it, Welsh pages show the English").rows(8)
                .atMost(Consultations.WORDS_MAX);
    }

    public Input matter() {
        return Input.of("matter", "Which finding, question or direction did it change?", answers)
                .hint("Its reference, such as M-12AB-34CD. Leave it empty if it changed none").autocomplete("off").notSpellchecked();
    }

    public Select priority() {
        return Select.of("priority", "Which priority did it change?", Stream.concat(Stream.of(Option.of("", "None")),
                priorities.stream().map(it -> Option.of(it.getKey().toString(), it.getValue()))).toList(), answers);
    }

    public String number() {
        return answers.value("number");
    }

    public String action() {
        return ConsultationWords.to(sight.of().id()) + "/" + kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(ConsultationWords.to(sight.of().id()));
    }
}
