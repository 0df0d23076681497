package org.concordat.measures.web;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Link;
import org.concordat.govuk.Page;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.measures.BodyMeasures;

/// What was counted of the bodies that give out what is known nationally, each by itself.
public record BodyMeasuresPage(BodyMeasures.Sight sight) implements Page {

    static final String PATH = MeasureWords.MEASURES + "/national-bodies";

    @Override
    public String title() {
        return "Measures of national bodies";
    }

    public String caption() {
        return MeasureWords.quarter(sight.quarter()) + (sight.quarter().equals(sight.now()) ? ", so far" : "");
    }

    /// One table for all of them, since two bodies may have one name, as where one follows another.
    public Table table() {
        return Table.of("By body", Column.of("Body"), Column.of("Measure"), Column.numeric("In the quarter"), Column.numeric("The quarter before"))
                .rows(sight.bodies().stream().flatMap(it -> it.lines().stream().map(line -> List.of(Cell.of(it.body().name()),
                        Cell.of(line.here().measure().title().en()), MeasureWords.cell(line.here()), MeasureWords.cell(line.before()))))
                        .toList())
                .whenEmpty("Nothing was counted of them in this quarter or the one before.");
    }

    public List<Link> elsewhere() {
        return Stream.of(sight.quarter().plus(-4), sight.quarter().plus(-1), sight.quarter().plus(1))
                .filter(it -> !it.first().isAfter(sight.now().first()) && it.year() >= 2000)
                .map(it -> new Link(MeasureWords.quarter(it), PATH + "?quarter=" + it)).toList();
    }

    @Override
    public BackLink back() {
        return BackLink.to(sight.ofAreas() ? MeasureWords.MEASURES : "/home");
    }
}
