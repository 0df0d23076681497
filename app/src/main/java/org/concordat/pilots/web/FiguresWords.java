package org.concordat.pilots.web;

import java.util.ArrayList;
import java.util.List;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.kernel.Quarter;
import org.concordat.measures.Compared;
import org.concordat.measures.Difference;
import org.concordat.measures.Measure;
import org.concordat.measures.Rate;
import org.concordat.measures.RoundedShares;
import org.concordat.pilots.Figures;
import org.concordat.pilots.Periods;

/// The numbers of an evaluation, with what is not certain about them.
final class FiguresWords {

    private FiguresWords() {
    }

    /// Which quarters are compared.
    static String periods(Periods it) {
        return "Before: " + between(it.beforeFrom(), it.beforeUntil()) + ". Meanwhile: " + between(it.duringFrom(), it.duringUntil()) + ".";
    }

    private static String between(Quarter from, Quarter until) {
        return from.equals(until) ? from.toString() : from + " to " + until;
    }

    static List<Table> tables(List<Measure> measures, List<Figures> figures) {
        var tables = new ArrayList<Table>();
        for (var it : figures) {
            measures.stream().filter(each -> each.id().equals(it.measure())).forEach(measure -> tables.add(table(measure, it.compared())));
        }
        return tables;
    }

    /// What anybody would read of the measures of which the public reads no counts, for figures count the same (decision 0172).
    static List<String> told(List<Measure> measures, List<Figures> figures) {
        var told = new ArrayList<String>();
        for (var it : figures) {
            measures.stream().filter(each -> each.id().equals(it.measure()) && !each.isToldInCounts()).forEach(measure -> told.add(
                    "Of “%s” anybody reads %s".formatted(measure.title().en(), RoundedShares.of(it.compared(), measure.toldFrom())
                            .map(FiguresWords::told).orElse("nothing: fewer than " + measure.toldFrom() + " were counted in one of the four."))));
        }
        return told;
    }

    private static String told(RoundedShares it) {
        return "about %d%% before and about %d%% meanwhile where it was tried, and about %d%% and %d%% in what it is compared with.".formatted(it.before(),
                it.during(), it.besideBefore(), it.besideDuring());
    }

    private static Table table(Measure measure, Compared it) {
        return Table.of(measure.title().en(), Column.of("Where"), Column.numeric("Before"), Column.numeric("Meanwhile"), Column.numeric("Change"))
                .rows(List.of(row("Where it was tried", it.before(), it.during()), row("Compared with", it.besideBefore(), it.besideDuring()),
                        List.of(Cell.of("Difference between the changes"), Cell.of(""), Cell.of(""),
                                Cell.of(it.isShown() ? points(it.apart()) : "Not shown"))));
    }

    private static List<Cell> row(String where, Rate before, Rate during) {
        return List.of(Cell.of(where), Cell.of(rate(before)), Cell.of(rate(during)),
                Cell.of(before.of() < Compared.FEW || during.of() < Compared.FEW ? "Not shown" : points(Difference.of(during, before))));
    }

    /// A share, and between which percentages it may lie.
    static String rate(Rate it) {
        return it.of() < Compared.FEW ? "Fewer than " + Compared.FEW : "%,d of %,d (%d%%; %d%% to %d%%)".formatted(it.part(), it.of(), it.percent(),
                Math.round(it.interval().low()), Math.round(it.interval().high()));
    }

    static String points(Difference it) {
        return "%+d points; %+d to %+d".formatted(Math.round(100 * it.value()), Math.round(100 * it.low()), Math.round(100 * it.high()));
    }
}
