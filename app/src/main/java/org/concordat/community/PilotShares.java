package org.concordat.community;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.concordat.govuk.BarChart;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Language;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.measures.Measure;
import org.concordat.measures.RoundedShares;

/// The four shares of a measure of a pilot to the nearest 5 %, for anybody, where figures count the same: how many there were is not told.
///
/// @param figures those of the measure
public record PilotShares(Language language, Measure measure, List<PublicPilot.Figure> figures) implements PilotMeasured {

    public PilotShares {
        figures = List.copyOf(figures);
    }

    @Override
    public Table table() {
        return Table.of(title(), Column.of(of("where")), Column.numeric(of("before")), Column.numeric(of("after")), Column.numeric(of("change")))
                .rows(List.of(row("PILOT", shares().map(RoundedShares::here)), row("COMPARED", shares().map(RoundedShares::beside))));
    }

    private List<Cell> row(String place, Optional<Integer> change) {
        return List.of(Cell.of(of("where." + CommunityWords.slug(place))), Cell.of(said(place, "BEFORE")), Cell.of(said(place, "DURING")),
                Cell.of(change.map(it -> of("shares.points").formatted("%+d".formatted(it))).orElse(of("shares.none"))));
    }

    @Override
    public BarChart chart() {
        return BarChart.of(of("chart").formatted(title()), List.of(bar("PILOT", "BEFORE"), bar("PILOT", "DURING"), bar("COMPARED", "BEFORE"),
                bar("COMPARED", "DURING")), 100);
    }

    private BarChart.Category bar(String place, String period) {
        return new BarChart.Category(of("chart." + CommunityWords.slug(period)).formatted(of("where." + CommunityWords.slug(place))),
                said(place, period), share(place, period).map(OptionalLong::of).orElse(OptionalLong.empty()));
    }

    @Override
    public String apart() {
        return of("shares.why") + " " + shares().map(it -> of(it.isSeldomChance() ? "shares.apart.seldom" : "shares.apart.may-be-none")
                .formatted("%+d".formatted(it.apart()), it.least())).orElse(of("shares.apart.none").formatted(toldFrom()));
    }

    private int toldFrom() {
        return figures.stream().mapToInt(PublicPilot.Figure::toldFrom).max().orElse(RoundedShares.LEAST);
    }

    /// Empty where they are not told.
    private Optional<RoundedShares> shares() {
        return share("PILOT", "BEFORE").flatMap(before -> share("PILOT", "DURING").flatMap(during -> share("COMPARED", "BEFORE")
                .flatMap(beside -> share("COMPARED", "DURING").map(last -> new RoundedShares(before, during, beside, last, toldFrom())))));
    }

    private Optional<Integer> share(String place, String period) {
        return figures.stream().filter(it -> it.place().equals(place) && it.period().equals(period)).findFirst()
                .map(PublicPilot.Figure::share);
    }

    private String said(String place, String period) {
        return share(place, period).map(it -> of("shares.about").formatted(it)).orElse(of("shares.none"));
    }

    private String title() {
        return new FigureWords(language).in(measure.title());
    }

    private String of(String key) {
        return CommunityWords.pilots(language).of(key);
    }
}
