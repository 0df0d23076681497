package org.concordat.pilots.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Table;
import org.concordat.govuk.Textarea;
import org.concordat.pilots.Evaluations;
import org.concordat.pilots.PilotStep.Kind;
import org.concordat.pilots.Pilots;

/// An evaluation as anybody would read it, and whether it is approved.
public record EvaluationPage(Evaluations.Sight sight, SummaryList evaluation, Answers answers) implements Page {

    @Override
    public String title() {
        return (sight.evaluation().interim() ? "Interim evaluation " : "Evaluation ") + sight.evaluation().number();
    }

    public String caption() {
        return sight.pilot().plan().title();
    }

    public String path() {
        return PilotPaths.evaluation(sight.pilot().id(), sight.evaluation().id());
    }

    public String periods() {
        return FiguresWords.periods(sight.evaluation().periods());
    }

    public List<Table> tables() {
        return FiguresWords.tables(sight.measures(), sight.evaluation().figures());
    }

    public List<String> told() {
        return FiguresWords.told(sight.measures(), sight.evaluation().figures());
    }

    public Radios outcome() {
        return Radios.of("outcome", "Is it published?", List.of(Option.of(Kind.APPROVED.name(), "Yes: anybody reads it"),
                Option.of(Kind.DECLINED.name(), "No")), answers);
    }

    public Textarea whyNot() {
        return Textarea.of("words", "Why not?", answers).rows(3).atMost(Pilots.QUESTION_MAX).hint("Leave it empty if it is published");
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(PilotPaths.to(sight.pilot().id()));
    }
}
