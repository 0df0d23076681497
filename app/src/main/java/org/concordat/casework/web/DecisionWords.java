package org.concordat.casework.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.concordat.access.SignedIn;
import org.concordat.casework.CaseDecision;
import org.concordat.casework.Cases.Sight;
import org.concordat.casework.Choice;
import org.concordat.casework.Clock;
import org.concordat.govuk.Cell;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Tag;
import org.concordat.govuk.Tag.Colour;
import org.concordat.sharing.web.Known;
import org.concordat.sharing.web.LawInWords;
import org.concordat.sharing.web.When;

/// Decisions on cases and their clocks in words.
final class DecisionWords {

    private DecisionWords() {
    }

    /// Where a decision of the kind is made, after the address of its case.
    static String path(Choice.Kind kind) {
        return switch (kind) {
            case DECONFLICTION -> "/deconfliction";
            case ASSESSMENT -> "/assessment";
            case PANEL -> throw new IllegalArgumentException("a panel decides at its meeting");
            case CLOSURE -> "/closure";
            case EXIT_REVIEW -> "/exit-review";
            case REOPENING -> "/reopening";
        };
    }

    /// As it stands in its form.
    static Map<String, String> written(CaseDecision it) {
        var grounds = Objects.requireNonNull(it.grounds());
        var fields = new HashMap<>(Map.of("chosen", it.choice().name(), "options", grounds.options(), "reason", grounds.reason()));
        Optional.ofNullable(grounds.gateway()).ifPresent(gateway -> fields.put("gateway", gateway.slug()));
        Optional.ofNullable(grounds.dissent()).ifPresent(dissent -> fields.put("dissent", dissent));
        return fields;
    }

    /// Each with all that was written of it; the last with where it is corrected.
    static List<SummaryList> of(Sight it, Known known, LawInWords law) {
        return it.decisions().stream().map(each -> decision(it, each, known, law)).toList();
    }

    private static SummaryList decision(Sight of, CaseDecision it, Known known, LawInWords law) {
        var chosen = new ArrayList<>(List.of(Cell.of(it.choice().words())));
        if (of.decisions().stream().anyMatch(other -> it.id().equals(other.corrects()))) {
            chosen.add(Cell.tag(Tag.of("Corrected by a later decision", Colour.GREY)));
        }
        if (of.mayCorrect(it)) {
            chosen.add(Cell.link("Correct it", CasePaths.correction(it.of(), it.id()), "decision " + it.number()));
        }
        var rows = new ArrayList<>(List.of(
                new Row("Decided", chosen, List.of()),
                Row.of("By", known.officer(it.by()) + ", " + When.at(it.at()))));
        rows.addAll(it.grounds() == null ? List.of(Row.of("Why", "The panel’s own decision says so: see “At the panel”"))
                : grounds(it.grounds(), it.day(), law));
        return SummaryList.of(rows).headed("Decision " + it.number() + ": " + it.choice().kind().words()
                + (it.corrects() == null ? "" : ", in the place of the one before"));
    }

    private static List<Row> grounds(CaseDecision.Grounds it, LocalDate day, LawInWords law) {
        var rows = new ArrayList<>(List.of(Row.of("Options considered", it.options()), Row.of("Why", it.reason())));
        Optional.ofNullable(it.gateway()).ifPresent(gateway -> rows.add(Row.of("Legal gateway", law.title(gateway, day))));
        Optional.ofNullable(it.dissent()).ifPresent(dissent -> rows.add(Row.of("Who saw it otherwise", dissent)));
        return rows;
    }

    /// @param late what was due before it is late beyond the further limit at which the lead is told
    static Table clocks(SignedIn who, List<Clock> clocks, LocalDate late) {
        return Table.of("By when", Column.of("What"), Column.of("Begun"), Column.of("Due"), Column.of("State"), Column.of("Source"))
                .rows(clocks.stream().map(it -> List.of(
                        Cell.of(it.limit().words().en()), Cell.of(When.on(it.begun())), Cell.of(When.on(it.dueOn())),
                        Cell.tag(state(it, who, late)), Cell.of(it.limit().authority().citation()))).toList());
    }

    private static Tag state(Clock it, SignedIn who, LocalDate late) {
        if (it.metOn() == null) {
            return it.dueOn().isBefore(late) ? Tag.of("Long overdue", Colour.RED)
                    : it.isOverdue(who.day()) ? Tag.of("Overdue", Colour.RED) : Tag.of("Running", Colour.BLUE);
        }
        return it.isOverdue(who.day()) ? Tag.of("Done late, " + When.on(it.metOn()), Colour.ORANGE)
                : Tag.of("Done " + When.on(it.metOn()), Colour.GREEN);
    }
}
