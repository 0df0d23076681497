package org.concordat.measures.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.BarChart;
import org.concordat.govuk.Cell;
import org.concordat.govuk.FunnelPlot;
import org.concordat.govuk.Link;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.measures.Funnel;
import org.concordat.measures.MeasureDefinitions;
import org.concordat.measures.Measures.Placed;
import org.concordat.measures.Measures.Sight;

/// One measure: what it counts, what came of it quarter by quarter, and areas beside each other.
public record MeasurePage(Sight sight, MeasureDefinitions definitions) implements Page {

    @Override
    public String title() {
        return sight.measure().title().en();
    }

    public String caption() {
        return MeasureWords.caption(sight.scope());
    }

    /// Whether there is anything to look at.
    public boolean served() {
        return sight.scope().national() || sight.scope().area().isPresent();
    }

    public String answer() {
        var here = sight.here();
        return sight.measure().hasShare() ? MeasureWords.rate(here)
                + (here.rate().of() == 0 ? "" : "; allowing for chance, " + MeasureWords.interval(here.rate()))
                : "%,d %s".formatted(here.rate().of(), sight.measure().unit().en());
    }

    /// What is idle: of whichever quarter its day was.
    public Optional<String> pastDue() {
        return sight.measure().isDue() ? Optional.of("Waiting past its day today: "
                + sight.pastDue().map(MeasureWords::pastDue).orElse("none") + "." + (sight.near().pastDue() == 0 ? ""
                        : " In the other areas of its region together: %,d.".formatted(sight.near().pastDue()))) : Optional.empty();
    }

    /// What it counts, in words for anybody.
    public SummaryList definition() {
        var it = sight.measure();
        return SummaryList.of(Row.of("Test", it.test().words().en()), Row.of("Unit", it.unit().en()), Row.of("Numerator", it.numerator().en()),
                Row.of("Denominator", it.denominator().en()), Row.of("Source", it.source().en()), Row.of("To bear in mind", it.caveat().en()),
                Row.of("Areas", definitions.areas().en()), Row.of("Small numbers", definitions.small().en()));
    }

    public BarChart categoryChart() {
        return BarChart.of("How many in each category", sight.measure().parts().stream().map(it -> {
            long number = sight.here().number(it.code());
            return new BarChart.Category(it.title().en(), "%,d".formatted(number), OptionalLong.of(number));
        }).toList());
    }

    public Table categories() {
        return Table.of("Categories", Column.of("Category"), Column.numeric("Number"), Column.of("Counts in the share"))
                .rows(sight.measure().parts().stream().map(it -> List.of(Cell.of(it.title().en()), Cell.of(sight.here().number(it.code())),
                        Cell.of(switch (it.counts()) {
                            case NUMERATOR -> "Yes, in the numerator";
                            case BASE -> sight.measure().hasShare() ? "Yes, in the denominator" : "There is no share";
                            case OPEN -> sight.here().over() ? "Yes, in the denominator" : "Not while the quarter lasts";
                            case OUT, NOT_RECORDED -> "No";
                        }))).toList());
    }

    public BarChart historyChart() {
        return BarChart.of(title() + ", quarter by quarter, in percent", sight.history().stream()
                .map(it -> MeasureWords.bar(MeasureWords.quarter(it.quarter()), it.rate())).toList(), 100);
    }

    public Table history() {
        return Table.of("Quarter by quarter", Column.of("Quarter"), Column.numeric("Share"), Column.numeric("Interval"),
                Column.numeric("Not recorded")).rows(sight.history().reversed().stream().map(it -> List.of(
                        Cell.of(MeasureWords.quarter(it.quarter())), MeasureWords.cell(it), Cell.of(MeasureWords.interval(it.rate())),
                        Cell.of(it.notRecorded()))).toList());
    }

    /// Whether it is kept how long it took.
    public boolean hasLasted() {
        return !sight.lasted().isEmpty();
    }

    public Table lasted() {
        return Table.of("Days that it took", Column.of("Quarter"), Column.numeric("Times done"), Column.numeric("Half within"),
                Column.numeric("Nine tenths within"), Column.numeric("Limit")).rows(sight.lasted().reversed().stream().map(it -> List.of(
                        Cell.of(MeasureWords.quarter(it.quarter())), Cell.of(it.number()), MeasureWords.days(it.median()),
                        MeasureWords.days(it.nineTenths()), MeasureWords.limit(it))).toList());
    }

    /// Whether something is told of how long it took in the other areas of the region.
    public boolean hasLastedNear() {
        return !sight.near().lasted().isEmpty();
    }

    public Table lastedNear() {
        return Table.of("Days that it took in the other areas of the region, together", Column.of("Quarter"), Column.numeric("Times done"),
                Column.numeric("Half within"), Column.numeric("Nine tenths within")).rows(sight.near().lasted().reversed().stream().map(it -> List.of(
                        Cell.of(MeasureWords.quarter(it.quarter())), Cell.of(it.number()), MeasureWords.days(it.median()),
                        MeasureWords.days(it.nineTenths()))).toList());
    }

    public String compared() {
        return "In the four quarters that end with " + MeasureWords.quarter(sight.last()) + " it was " + MeasureWords.rate(sight.year())
                + " in all police areas together" + sight.scope().area().filter(_ -> sight.others().of() > 0).map(it -> ", and "
                        + MeasureWords.rate(sight.others()) + " in the other areas of the region of " + it.name()).orElse("") + ".";
    }

    public FunnelPlot funnel() {
        var funnel = new Funnel(sight.year());
        return FunnelPlot.of("Areas by how many were counted, with the share of each", sight.placed().stream()
                .map(it -> new FunnelPlot.Share(it.area().name() + ": " + MeasureWords.rate(it.rate()), it.rate().of(), it.rate().share(),
                        it.place().isFar())).toList(), sight.year().share(), List.of(of -> funnel.lower(of, false), of -> funnel.upper(of, false),
                                of -> funnel.lower(of, true), of -> funnel.upper(of, true)));
    }

    /// Whether there are areas to stand beside each other: no funnel is made of one.
    public boolean isFunnel() {
        return counting().limit(2).count() > 1;
    }

    private Stream<Placed> counting() {
        return sight.placed().stream().filter(it -> it.rate().of() > 0);
    }

    /// What a funnel would say of one area.
    public String alone() {
        var said = counting().findFirst().map(it -> "In " + it.area().name() + " it was " + MeasureWords.rate(it.rate())
                + "; allowing for chance, " + MeasureWords.interval(it.rate()) + ". " + MeasureWords.beside(it.place()))
                .orElse("Nothing was counted here in those quarters.");
        return sight.scope().national() ? said : said + " Another area by itself only the national board sees.";
    }

    /// Whether there is a share to compare with.
    public boolean isCompared() {
        return sight.measure().hasShare() && sight.year().of() > 0;
    }

    public Table areas() {
        return Table.of("Areas, by name", Column.of("Area"), Column.numeric("Share in four quarters"), Column.numeric("Interval"),
                Column.of("Beside all together")).rows(sight.placed().stream().map(this::row).toList());
    }

    private List<Cell> row(Placed it) {
        var path = MeasureWords.MEASURES + "/" + sight.measure().id();
        return List.of(Cell.link(it.area().name(), MeasureWords.to(path, sight.scope().quarter(), Optional.of(it.area()))),
                Cell.of(MeasureWords.rate(it.rate())), Cell.of(MeasureWords.interval(it.rate())), MeasureWords.place(it.rate(), it.place()));
    }

    public List<Link> elsewhere() {
        var path = MeasureWords.MEASURES + "/" + sight.measure().id();
        return Stream.concat(MeasureWords.otherQuarters(path, sight.scope(), sight.scope().now()).stream(),
                MeasureWords.otherAreas(path, sight.scope()).stream()).toList();
    }

    @Override
    public BackLink back() {
        return BackLink.to(MeasureWords.to(sight.scope()));
    }
}
