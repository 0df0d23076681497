package org.concordat.measures.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Link;
import org.concordat.govuk.Page;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.measures.FourTests;
import org.concordat.measures.Measures.Line;
import org.concordat.measures.Measures.Overview;
import org.concordat.resources.Amount;
import org.concordat.resources.Beside.Sum;
import org.concordat.resources.Beside.Together;
import org.concordat.resources.Strand;
import org.concordat.resources.web.ResourceWords;

/// Every measure, under the test that it is of.
public record MeasuresPage(Overview overview) implements Page {

    @Override
    public String title() {
        return "Measures";
    }

    public String caption() {
        return MeasureWords.caption(overview.scope());
    }

    /// Whether there is anything to look at.
    public boolean served() {
        return overview.scope().national() || overview.scope().area().isPresent();
    }

    public List<Table> tables() {
        return Arrays.stream(FourTests.values()).map(this::table).toList();
    }

    private Table table(FourTests test) {
        var columns = new ArrayList<>(List.of(Column.of("Measure"), Column.numeric(MeasureWords.where(overview.scope())),
                Column.numeric("The quarter before"), Column.numeric("Past its day today")));
        if (overview.scope().area().isPresent()) {
            columns.add(Column.numeric("Other areas of its region"));
            columns.add(Column.numeric("All police areas"));
        }
        return Table.of(test.words().en(), columns.toArray(Column[]::new)).rows(overview.lines().stream()
                .filter(it -> it.here().measure().test() == test).map(this::row).toList());
    }

    private List<Cell> row(Line it) {
        var measure = it.here().measure();
        var name = Cell.link(measure.title().en(), MeasureWords.to(measure, overview.scope()));
        var pastDue = Cell.of(measure.isDue() ? it.pastDue().map(MeasureWords::pastDue).orElse("None") : "Nothing is due");
        var cells = Stream.of(name, MeasureWords.cell(it.here()), MeasureWords.cell(it.before()), pastDue);
        return (overview.scope().area().isEmpty() ? cells
                : Stream.concat(cells, Stream.of(MeasureWords.together(it.others()), MeasureWords.together(it.all())))).toList();
    }

    /// What there was for the area, or for all areas, in the year of the quarter and before; elsewhere in the same year.
    public Table resources() {
        var beside = overview.resources();
        var isArea = overview.scope().area().isPresent();
        var columns = new ArrayList<>(List.of(Column.of("What"), Column.of("Strand")));
        beside.years().forEach(it -> columns.add(Column.numeric(it.toString())));
        if (isArea) {
            columns.addAll(List.of(Column.numeric("Other areas of its region, " + beside.years().getFirst()),
                    Column.numeric("All police areas, " + beside.years().getFirst())));
        }
        return Table.of("Resources", columns.toArray(Column[]::new)).whenEmpty("Nothing was entered for these years.")
                .rows(Arrays.stream(Amount.Kind.values()).flatMap(kind -> Arrays.stream(Strand.values()).filter(strand -> isEntered(kind, strand))
                        .map(strand -> row(kind, strand, isArea))).toList());
    }

    private boolean isEntered(Amount.Kind kind, Strand strand) {
        return overview.resources().sums().stream().anyMatch(it -> it.kind() == kind && it.strand() == strand);
    }

    private List<Cell> row(Amount.Kind kind, Strand strand, boolean isArea) {
        var beside = overview.resources();
        var cells = new ArrayList<>(List.of(Cell.of(kind.words()), Cell.of(strand.words())));
        beside.years().forEach(year -> cells.add(beside.of(year, kind, strand).map(it -> isArea ? here(it) : together(kind, it.everywhere()))
                .orElseGet(() -> Cell.of("Not entered"))));
        if (isArea) {
            var now = beside.of(beside.years().getFirst(), kind, strand);
            cells.add(now.map(it -> together(kind, it.near())).orElseGet(() -> Cell.of("Not entered")));
            cells.add(now.map(it -> together(kind, it.everywhere())).orElseGet(() -> Cell.of("Not entered")));
        }
        return List.copyOf(cells);
    }

    private static Cell here(Sum it) {
        return Cell.of(it.here().map(number -> ResourceWords.number(it.kind(), number) + (it.planned() ? ", planned" : "")).orElse("Not entered"));
    }

    /// With in how many areas it was entered: where it is not in all, the sum says less.
    private static Cell together(Amount.Kind kind, Together it) {
        return Cell.of(it.areas() == 0 ? "Not entered" : ResourceWords.number(kind, it.number()) + " in " + it.areas()
                + (it.areas() == 1 ? " area" : " areas"));
    }

    public String resourcesPath() {
        return "/resources" + overview.scope().area().map(it -> "?area=" + it.code()).orElse("");
    }

    public List<Link> elsewhere() {
        return Stream.concat(MeasureWords.otherQuarters(MeasureWords.MEASURES, overview.scope(), overview.scope().now()).stream(),
                MeasureWords.otherAreas(MeasureWords.MEASURES, overview.scope()).stream()).toList();
    }

    /// Empty where they read none of national bodies.
    public String nationalBodies() {
        return overview.ofBodies() ? BodyMeasuresPage.PATH : "";
    }

    public String ofPeople() {
        return MeasureWords.to(MeasureWords.OF_PEOPLE, overview.scope().quarter(), overview.scope().area());
    }

    @Override
    public BackLink back() {
        return BackLink.to("/home");
    }
}
