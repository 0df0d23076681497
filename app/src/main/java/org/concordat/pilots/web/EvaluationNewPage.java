package org.concordat.pilots.web;

import java.util.Arrays;
import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Table;
import org.concordat.govuk.Textarea;
import org.concordat.pilots.Evaluation.Decided;
import org.concordat.pilots.Evaluations;
import org.concordat.pilots.Pilots;

/// What came of a pilot so far in numbers, and what is said of it?
public record EvaluationNewPage(Evaluations.Draft draft, Answers answers) implements Page {

    @Override
    public String title() {
        return "Evaluate this pilot";
    }

    public String caption() {
        return draft.pilot().plan().title();
    }

    public String expected() {
        return draft.pilot().plan().success();
    }

    public String action() {
        return PilotPaths.to(draft.pilot().id()) + "/evaluations";
    }

    public String periods() {
        return FiguresWords.periods(draft.periods());
    }

    public List<Table> tables() {
        return FiguresWords.tables(draft.measures(), draft.figures());
    }

    public List<String> told() {
        return FiguresWords.told(draft.measures(), draft.figures());
    }

    public Textarea found() {
        return Textarea.of("found", "What was found?", answers).rows(8).atMost(Evaluations.FOUND_MAX)
                .hint("Also where it is not as you expected. That numbers differ does not say why");
    }

    public Textarea limits() {
        return Textarea.of("limits", "What can it not say?", answers).rows(5).atMost(Pilots.WORDS_MAX)
                .hint("What else changed meanwhile, how the areas were chosen, what was not measured");
    }

    public Radios decided() {
        return Radios.of("decided", "What is decided?", Arrays.stream(Decided.values()).map(it -> Option.of(it.name(), it.words())).toList(), answers);
    }

    public Textarea why() {
        return Textarea.of("why", "Why?", answers).rows(4).atMost(Pilots.WORDS_MAX);
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(PilotPaths.to(draft.pilot().id()));
    }
}
