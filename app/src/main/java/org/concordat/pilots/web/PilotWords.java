package org.concordat.pilots.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.govuk.Cell;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Tag;
import org.concordat.govuk.Tag.Colour;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.measures.Measure;
import org.concordat.pilots.Evaluation;
import org.concordat.pilots.Pilot;
import org.concordat.pilots.Pilots;
import org.concordat.pilots.Said;
import org.concordat.sharing.web.Known;
import org.concordat.sharing.web.When;

/// Pilots, and what was said and done about them, in words.
final class PilotWords {

    private PilotWords() {
    }

    static Tag state(Pilot.State it) {
        return Tag.of(it.words(), switch (it) {
            case WAITS -> Colour.YELLOW;
            case SETTLED -> Colour.LIGHT_BLUE;
            case RUNS -> Colour.GREEN;
            case OVER -> Colour.BLUE;
            case ENDED, DROPPED -> Colour.GREY;
        });
    }

    /// What is awaited in an area before it starts there.
    static Tag state(Pilot.InArea it) {
        if (it.isStarted()) {
            return Tag.of("Started", Colour.GREEN);
        }
        if (it.isAnswered()) {
            return Tag.of("May start", Colour.LIGHT_BLUE);
        }
        return Tag.of(it.bothAreSaid() ? "Waits for the answer" : it.last(Said.Kind.VIEW).isEmpty() ? "Waits for the view"
                : "Waits for what communities say", Colour.YELLOW);
    }

    static Tag state(Evaluation it) {
        return it.verdict().map(verdict -> Tag.of(verdict.kind().words(), it.isApproved() ? Colour.GREEN : Colour.ORANGE))
                .orElseGet(() -> Tag.of("Waits for a second person", Colour.YELLOW));
    }

    static Set<OfficerId> officers(Pilot it) {
        var all = new HashSet<>(Set.of(it.by()));
        it.steps().forEach(step -> all.add(step.by()));
        it.said().forEach(said -> all.add(said.by()));
        it.evaluations().forEach(each -> {
            all.add(each.by());
            each.steps().forEach(step -> all.add(step.by()));
        });
        return all;
    }

    static Set<BodyId> bodies(Pilot it) {
        var all = new HashSet<>(Set.of(it.body()));
        it.said().forEach(said -> all.add(said.body()));
        return all;
    }

    static SummaryList plan(Pilots.Sight it, Known known, LocalDate day) {
        var of = it.pilot();
        var plan = of.plan();
        var rows = new ArrayList<>(List.of(
                Row.of("State", Cell.tag(state(of.state(day)))),
                Row.of("Reference", of.reference()),
                Row.of("Run by", known.body(of.body())),
                Row.of("What it asks", plan.question()),
                Row.of("What is done otherwise, and why", plan.otherwise()),
                Row.of("What is expected", plan.success()),
                Row.of("From", When.on(plan.first())),
                Row.of("To", When.on(plan.last())),
                Row.of("Compared with", names(it, plan.compared())),
                Row.of("Measures chosen beforehand", it.measures().stream().map(Measure::title).map(title -> Cell.of(title.en())).toArray(Cell[]::new)),
                Row.of("Written", "By " + known.officer(of.by()) + ", " + When.at(of.at()))));
        if (plan.standsOn() != null) {
            rows.add(6, Row.of("Stands on", plan.standsOn()));
        }
        of.steps().forEach(step -> rows.add(Row.of(step.kind().words(), known.officer(step.by()) + ", " + When.at(step.at())
                + (step.words() == null ? "" : "\n" + step.words()))));
        return SummaryList.of(rows);
    }

    private static Cell[] names(Pilots.Sight it, List<UUID> areas) {
        return it.names().entrySet().stream().filter(each -> areas.contains(each.getKey())).map(each -> Cell.of(each.getValue())).toArray(Cell[]::new);
    }

    /// What was said in an area, in its order.
    static SummaryList said(Pilot.InArea it, List<Pilots.Consulted> consultations, Known known) {
        return SummaryList.of(it.said().stream().map(each -> {
            var cells = new ArrayList<>(List.of(Cell.of(known.officer(each.by()) + ", " + known.body(each.body()) + ", " + When.at(each.at()))));
            if (each.opinion() != null) {
                cells.add(Cell.of(each.opinion().words()));
            }
            if (each.words() != null) {
                cells.add(Cell.of(each.words()));
            }
            if (each.source() != null) {
                cells.add(Cell.of("Source: " + each.source()));
            }
            consultations.stream().filter(one -> one.id().equals(each.consultation())).forEach(one -> cells.add(consulted(one)));
            return Row.of(each.kind().words(), cells.toArray(Cell[]::new));
        }).toList());
    }

    static Cell consulted(Pilots.Consulted it) {
        return Cell.link(it.title(), "/consultations/" + it.reference());
    }
}
