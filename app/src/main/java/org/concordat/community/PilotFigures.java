package org.concordat.community;

import java.util.List;
import java.util.OptionalLong;
import org.concordat.govuk.BarChart;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Language;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.measures.Compared;
import org.concordat.measures.Difference;
import org.concordat.measures.Measure;
import org.concordat.measures.Rate;

/// The four numbers of a measure of a pilot, for anybody, and how far the difference is certain.
///
/// @param figures those of the measure that are shown
public record PilotFigures(Language language, Measure measure, List<PublicPilot.Figure> figures) implements PilotMeasured {

    public PilotFigures {
        figures = List.copyOf(figures);
    }

    @Override
    public Table table() {
        return Table.of(new FigureWords(language).in(measure.title()), Column.of(of("where")), Column.numeric(of("before")), Column.numeric(of("after")),
                Column.numeric(of("change"))).rows(List.of(row("PILOT", of("where.pilot")), row("COMPARED", of("where.compared"))));
    }

    /// Each bar with the reach of its interval.
    @Override
    public BarChart chart() {
        return BarChart.of(of("chart").formatted(new FigureWords(language).in(measure.title())), List.of(bar("PILOT", "BEFORE"), bar("PILOT", "DURING"),
                bar("COMPARED", "BEFORE"), bar("COMPARED", "DURING")), 100);
    }

    private BarChart.Category bar(String place, String period) {
        var it = rate(place, period);
        var words = of("chart." + CommunityWords.slug(period)).formatted(of("where." + CommunityWords.slug(place)));
        return it.of() == 0 ? new BarChart.Category(words, of("few"), OptionalLong.empty())
                : new BarChart.Category(words, it.percent() + "%", OptionalLong.of(it.percent()), it.interval().low(), it.interval().high());
    }

    private List<Cell> row(String place, String words) {
        var before = rate(place, "BEFORE");
        var during = rate(place, "DURING");
        return List.of(Cell.of(words), Cell.of(said(before)), Cell.of(said(during)), Cell.of(before.of() == 0 || during.of() == 0 ? of("not-shown")
                : points("points", Difference.of(during, before))));
    }

    @Override
    public String apart() {
        var it = new Compared(rate("PILOT", "BEFORE"), rate("PILOT", "DURING"), rate("COMPARED", "BEFORE"), rate("COMPARED", "DURING"));
        return it.isShown() ? points(it.apart().mayBeNone() ? "apart.may-be-none" : "apart.seldom", it.apart()) : of("apart.not-shown");
    }

    /// Of nothing where it is not shown.
    private Rate rate(String place, String period) {
        return figures.stream().filter(it -> it.place().equals(place) && it.period().equals(period) && it.rate() != null)
                .map(PublicPilot.Figure::rate).findFirst().orElse(Rate.NONE);
    }

    private String said(Rate it) {
        return it.of() == 0 ? of("few") : of("rate").formatted("%,d".formatted(it.part()), "%,d".formatted(it.of()), it.percent(),
                Math.round(it.interval().low()), Math.round(it.interval().high()));
    }

    private String points(String key, Difference it) {
        return of(key).formatted("%+d".formatted(Math.round(100 * it.value())), "%+d".formatted(Math.round(100 * it.low())),
                "%+d".formatted(Math.round(100 * it.high())));
    }

    private String of(String key) {
        return CommunityWords.pilots(language).of(key);
    }
}
