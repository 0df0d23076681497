package org.concordat.statistics.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.concordat.govuk.Cell;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Tag;
import org.concordat.govuk.Tag.Colour;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Quarter;
import org.concordat.sharing.web.Known;
import org.concordat.sharing.web.When;
import org.concordat.statistics.FigureTable;
import org.concordat.statistics.Release;
import org.concordat.statistics.Releases;
import org.concordat.statistics.TableDefinition;

/// Figures, and what was done about them, in words.
final class ReleaseWords {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private ReleaseWords() {
    }

    /// `July to September 2026`.
    static String quarter(Quarter it) {
        return MONTH.format(it.first()) + " to " + MONTH_AND_YEAR.format(it.last());
    }

    static Tag state(Release it) {
        return Tag.of(it.state().words(), switch (it.state()) {
            case WAITS, WITHDRAWAL_WAITS -> Colour.YELLOW;
            case RELEASED -> Colour.GREEN;
            case DECLINED -> Colour.ORANGE;
            case WITHDRAWN -> Colour.GREY;
        });
    }

    static Set<OfficerId> officers(Release it) {
        var all = new HashSet<>(Set.of(it.madeBy()));
        it.steps().forEach(step -> all.add(step.by()));
        return all;
    }

    static SummaryList release(Releases.Sight it, Known known) {
        var of = it.release();
        var rows = new ArrayList<>(List.of(
                Row.of("State", Cell.tag(state(of))),
                Row.of("Quarter", quarter(of.quarter())),
                Row.of("Version", Integer.toString(of.version())),
                Row.of("Made by", known.officer(of.madeBy()) + ", " + When.at(of.madeAt()))));
        if (of.reason() != null) {
            rows.add(Row.of("Why there is another", of.reason()));
        }
        of.steps().forEach(step -> rows.add(Row.of(step.kind().words(), known.officer(step.by()) + ", " + When.at(step.at())
                + (step.words() == null ? "" : "\n" + step.words()))));
        rows.add(Row.of("What it counts", of.table().source().en()));
        rows.add(Row.of("What to know", of.table().caveat().en()));
        rows.add(Row.of("Percentages", of.table().base().en()));
        rows.add(Row.of("Rules", rules(of.table())));
        rows.add(Row.of("The attack", "It knew these figures and all that had been released from the same records, withdrawn or not, and brought "
                + "nothing down when these were made. It is made again before they are released."));
        of.table().breaksBefore(of.quarter()).forEach(each -> rows.add(Row.of("Series break, " + quarter(each.from()), each.words().en())));
        return SummaryList.of(rows);
    }

    private static String rules(TableDefinition table) {
        return table.noise().map(it -> "Every figure but 0 is changed at random, up or down alike, by at most " + it.maximum() + ", and the same "
                        + "cell alike in every table. They do not add up")
                .orElseGet(() -> "A cell of " + (table.counts().hidesNone() ? 0 : 1) + " to " + (table.threshold() - 1) + " is hidden, and others with it, so that nobody can bring "
                        + "it closer than between two numbers that are " + table.width() + " apart");
    }

    /// What protection took from them.
    static Table utility(Releases.Sight it) {
        return measures("What protection took", it.utility());
    }

    /// What the attack found, where that was kept.
    static Table attack(Releases.Sight it) {
        return measures("What the attack found when they were made", it.attack());
    }

    private static Table measures(String caption, String lines) {
        return Table.of(caption, Column.of("Measure"), Column.numeric("Value")).whenEmpty("It was not kept.")
                .rows(lines.lines().skip(1).map(line -> line.lastIndexOf(',') < 0 ? List.of(Cell.of(line), Cell.of(""))
                        : List.of(Cell.of(line.substring(0, line.lastIndexOf(',')).replace("\"", "")),
                                Cell.of(line.substring(line.lastIndexOf(',') + 1)))).toList());
    }

    static Table figures(Releases.Sight it) {
        var table = it.release().table();
        var columns = new ArrayList<>(List.of(Column.of(isOfAgreements(table) ? "Agreement" : "Area")));
        table.by().codes().forEach(code -> columns.add(Column.numeric(code.title().en())));
        columns.add(Column.numeric("All"));
        return Table.of("The figures", columns.toArray(Column[]::new))
                .rows(it.figures().places().stream().map(area -> row(it, area)).toList());
    }

    private static List<Cell> row(Releases.Sight it, String area) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(place(it, area)));
        it.release().table().by().codes().forEach(code -> cells.add(shown(it.figures().of(area, code.code()))));
        cells.add(shown(it.figures().of(area, FigureTable.TOTAL)));
        return cells;
    }

    private static String place(Releases.Sight it, String place) {
        if (isOfAgreements(it.release().table())) {
            return place.equals(FigureTable.TOTAL) ? "All agreements" : place + " " + it.names().getOrDefault(place, "");
        }
        return place.equals(FigureTable.TOTAL) ? "All areas" : it.names().getOrDefault(place, place + " (region)");
    }

    private static boolean isOfAgreements(TableDefinition table) {
        return table.rows() == TableDefinition.Rows.AGREEMENT;
    }

    private static Cell shown(OptionalLong figure) {
        return figure.isPresent() ? Cell.of(figure.getAsLong()) : Cell.of("hidden");
    }
}
