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
