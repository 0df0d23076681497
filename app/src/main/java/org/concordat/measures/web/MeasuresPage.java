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
                Column.numeric("The quarter before")));
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
        var cells = Stream.of(name, MeasureWords.cell(it.here()), MeasureWords.cell(it.before()));
        return (overview.scope().area().isEmpty() ? cells
                : Stream.concat(cells, Stream.of(MeasureWords.together(it.others()), MeasureWords.together(it.all())))).toList();
    }

    public List<Link> elsewhere() {
        return Stream.concat(MeasureWords.otherQuarters(MeasureWords.MEASURES, overview.scope(), overview.scope().now()).stream(),
                MeasureWords.otherAreas(MeasureWords.MEASURES, overview.scope()).stream()).toList();
    }

    public String ofPeople() {
        return MeasureWords.to(MeasureWords.OF_PEOPLE, overview.scope().quarter(), overview.scope().area());
    }

    @Override
    public BackLink back() {
        return BackLink.to("/home");
    }
}
