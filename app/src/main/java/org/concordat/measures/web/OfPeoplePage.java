package org.concordat.measures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Link;
import org.concordat.govuk.Page;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.measures.Measures.Scope;
import org.concordat.measures.OfPeople;
import org.concordat.measures.OfPeople.Apart;
import org.concordat.measures.OfPeople.Figure;

/// What is published of people in an area, beside all areas together.
public record OfPeoplePage(List<OfPeople> tables) implements Page {

    public OfPeoplePage {
        tables = List.copyOf(tables);
    }

    @Override
    public String title() {
        return "Of people, as published";
    }

    public Scope scope() {
        return tables.getFirst().scope();
    }

    public String caption() {
        return MeasureWords.caption(scope());
    }

    public String caveat(OfPeople it) {
        return it.table().source().en() + " " + it.table().caveat().en() + " " + it.table().base().en();
    }

    /// The page that anybody reads.
    public String published(OfPeople it) {
        return "/figures/" + it.table().id() + "-" + scope().quarter().slug();
    }

    public Table table(OfPeople it) {
        var columns = new ArrayList<>(List.of(Column.of(it.table().by().title().en())));
        if (scope().area().isPresent()) {
            columns.addAll(List.of(Column.numeric(MeasureWords.where(scope())), Column.numeric("Interval")));
        }
        columns.addAll(List.of(Column.numeric("All police areas"), Column.numeric("Interval of all")));
        return Table.of(it.table().title().en(), columns.toArray(Column[]::new)).whenEmpty("No figures of this quarter are published.")
                .rows(it.rows().stream().map(row -> Stream.of(Stream.of(Cell.of(row.code().title().en())),
                        scope().area().isPresent() ? cells(row.here()) : Stream.<Cell>empty(), cells(row.all()))
                        .flatMap(each -> each).toList()).toList());
    }

    /// Of each group, how many went to the panel, and by how much that differs from the other groups.
    public Table compared(OfPeople it) {
        var columns = new ArrayList<>(List.of(Column.of("Went to the panel")));
        if (scope().area().isPresent()) {
            columns.addAll(List.of(Column.numeric(MeasureWords.where(scope())), Column.numeric("Interval"), Column.numeric("Beside the others")));
        }
        columns.addAll(List.of(Column.numeric("All police areas"), Column.numeric("Interval of all"), Column.numeric("Beside the others of all")));
        return Table.of(it.table().title().en() + ", compared", columns.toArray(Column[]::new)).rows(it.groups().stream()
                .map(row -> Stream.of(Stream.of(Cell.of(row.group().title().en())), scope().area().isPresent() ? cells(row.here())
                        : Stream.<Cell>empty(), cells(row.all())).flatMap(each -> each).toList()).toList());
    }

    private static Stream<Cell> cells(Apart it) {
        return Stream.of(Cell.of(it.rate().map(MeasureWords::rate).orElse("Hidden")), Cell.of(it.rate().map(MeasureWords::interval).orElse("Not known")),
                Cell.of(it.apart().map(MeasureWords::points).orElse("Not compared")));
    }

    private static Stream<Cell> cells(Figure it) {
        var number = it.number().isEmpty() ? "Hidden" : "%,d".formatted(it.number().getAsLong());
        return Stream.of(Cell.of(number + it.rate().map(rate -> " (" + rate.percent() + "%)").orElse("")),
                Cell.of(it.rate().map(MeasureWords::interval).orElse("Not known")));
    }

    public List<Link> elsewhere() {
        return Stream.concat(MeasureWords.otherQuarters(MeasureWords.OF_PEOPLE, scope(), scope().now().plus(-1)).stream(),
                MeasureWords.otherAreas(MeasureWords.OF_PEOPLE, scope()).stream()).toList();
    }

    @Override
    public BackLink back() {
        return BackLink.to(MeasureWords.to(scope()));
    }
}
