package org.concordat.pilots.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Select;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Tag;
import org.concordat.govuk.Textarea;
import org.concordat.pilots.PilotAreas;
import org.concordat.pilots.Pilots;
import org.concordat.pilots.Said.Opinion;
import org.concordat.sharing.web.When;

/// A pilot in one of its areas: what was said there, and what is to be said before it starts.
public record PilotAreaPage(PilotAreas.Sight sight, SummaryList said, Answers answers) implements Page {

    @Override
    public String title() {
        return sight.name();
    }

    public String caption() {
        return sight.pilot().plan().title();
    }

    public Tag state() {
        return PilotWords.state(sight.pilot().in(sight.area()));
    }

    public boolean isAnythingSaid() {
        return !said.rows().isEmpty();
    }

    public String path() {
        return PilotPaths.area(sight.pilot().id(), sight.area());
    }

    public Radios opinion() {
        return Radios.of("opinion", "What does your body think of it?", Arrays.stream(Opinion.values())
                .map(it -> Option.of(it.name(), it.words())).toList(), answers);
    }

    public Textarea reasons() {
        return Textarea.of("reasons", "Why, and on which conditions?", answers).rows(5).atMost(Pilots.WORDS_MAX).hint("Anybody reads it");
    }

    public boolean wereConsulted() {
        return !sight.consultations().isEmpty();
    }

    public Select consultation() {
        return Select.of("consultation", "In which consultation did communities say it? (optional)", Stream.concat(
                Stream.of(Option.of("", "In none")), sight.consultations().stream().map(it -> Option.of(it.id().toString(),
                        it.title() + ", closed " + When.on(it.closedOn())))).toList(), answers);
    }

    public Input source() {
        return Input.of("source", wereConsulted() ? "From where else do you know? (optional)" : "From where do you know?", answers).autocomplete("off")
                .hint("For example, three meetings in March, with their dates. Name nobody");
    }

    public Textarea voices() {
        return Textarea.of("voices", "What did communities say?", answers).rows(6).atMost(Pilots.WORDS_MAX)
                .hint("For it and against it. Name nobody; anybody reads it");
    }

    public Textarea answer() {
        return Textarea.of("answer", "What do you do about it, or why not?", answers).rows(6).atMost(Pilots.WORDS_MAX)
                .hint("To each condition and objection of the local policing body, and to what communities said. Anybody reads it");
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
