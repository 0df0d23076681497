package org.concordat.pilots.web;

import java.time.LocalDate;
import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Textarea;
import org.concordat.pilots.PilotStep.Kind;
import org.concordat.pilots.Pilots;
import org.concordat.sharing.web.When;

/// A pilot as anybody would read it, and what can be done about it.
public record PilotPage(Pilots.Sight sight, SummaryList plan, LocalDate day, Answers answers) implements Page {

    @Override
    public String title() {
        return sight.pilot().plan().title();
    }

    public String path() {
        return PilotPaths.to(sight.pilot().id());
    }

    /// Where it is tried, by name.
    public Table areas() {
        return Table.of("Where it is tried", Column.of("Area"), Column.of("State")).rows(sight.names().entrySet().stream()
                .filter(it -> sight.pilot().plan().areas().contains(it.getKey()))
                .map(it -> List.of(Cell.link(it.getValue(), PilotPaths.area(sight.pilot().id(), it.getKey())),
                        Cell.tag(PilotWords.state(sight.pilot().in(it.getKey()))))).toList());
    }

    public Table evaluations() {
        return Table.of("Evaluations", Column.of("Evaluation"), Column.of("Written"), Column.of("State")).whenEmpty("There is none yet.")
                .rows(sight.pilot().evaluations().reversed().stream().map(it -> List.of(
                        Cell.link((it.interim() ? "Interim evaluation " : "Evaluation ") + it.number(), PilotPaths.evaluation(it.pilot(), it.id())),
                        Cell.of(When.at(it.at())), Cell.tag(PilotWords.state(it)))).toList());
    }

    public Radios outcome() {
        return Radios.of("outcome", "Is it settled?", List.of(
                Option.of(Kind.SETTLED.name(), "Yes: anybody reads it, and nothing of it changes from now on"),
                Option.of(Kind.DROPPED.name(), "No: it is dropped")), answers);
    }

    public Textarea whyNot() {
        return Textarea.of("words", "Why not?", answers).rows(3).atMost(Pilots.QUESTION_MAX).hint("Leave it empty if it is settled");
    }

    public Textarea why() {
        return Textarea.of("words", "Why is it brought to an end?", answers).rows(3).atMost(Pilots.QUESTION_MAX).hint("Anybody reads it");
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(PilotPaths.ALL);
    }
}
