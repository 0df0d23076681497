package org.concordat.community;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.concordat.govuk.BarChart;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;

/// Which figures are out, and the official series of the whole country beside what was counted here.
///
/// @param counted referrals here in the year that ends on 31 March, of years of which all four quarters are out
public record FiguresPage(Language language, List<PublishedFigures> figures, Map<Integer, Long> counted) implements Page {

    public FiguresPage {
        figures = List.copyOf(figures);
        counted = Map.copyOf(counted);
    }

    @Override
    public String title() {
        return of("figures.title");
    }

    @Override
    public boolean bilingual() {
        return true;
    }

    @Override
    public boolean sameForAll() {
        return true;
    }

    @Override
    public String feed() {
        return FigureFeed.PATH;
    }

    public Table table() {
        var words = new FigureWords(language);
        return Table.of(of("figures.out"), Column.of(of("figures.what")), Column.of(of("figures.when")), Column.of(of("figures.released")))
                .whenEmpty(of("figures.none"))
                .rows(figures.stream().map(it -> List.of(Cell.link(words.in(it.table().title()), it.path(), words.quarter(it.quarter())),
                        Cell.of(words.quarter(it.quarter())),
                        Cell.of(it.isWithdrawn() ? of("figures.withdrawn") : CommunityWords.in(language).on(it.latest().releasedOn())))).toList());
    }

    public BarChart nationalChart() {
        var words = new FigureWords(language);
        return BarChart.of(of("figures.national.chart"), NationalSeries.all().stream().map(it -> new BarChart.Category(
                it.year() + (it.seriesBreak() ? " (" + of("figures.national.new-series") + ")" : ""), words.shown(OptionalLong.of(it.referrals())),
                OptionalLong.of(it.referrals()))).toList());
    }

    public Table national() {
        var words = new FigureWords(language);
        var rows = new ArrayList<List<Cell>>();
        for (var it : NationalSeries.all()) {
            var here = counted.get(it.year());
            rows.add(List.of(Cell.of(String.valueOf(it.year())), Cell.of(words.shown(OptionalLong.of(it.referrals()))),
                    Cell.of(here == null ? of("figures.national.not-all") : words.shown(OptionalLong.of(here))), Cell.of(note(language, it))));
        }
        return Table.of(of("figures.national.table"), Column.of(of("figures.national.year")), Column.numeric(of("figures.national.there")),
                Column.numeric(of("figures.national.here")), Column.of(of("figures.national.note"))).rows(rows);
    }

    static String note(Language language, NationalSeries.Year it) {
        var words = CommunityWords.in(language);
        return it.seriesBreak() ? words.of("figures.national.break")
                : it.revisedFrom() > 0 ? words.of("figures.national.revised").formatted(new FigureWords(language).shown(OptionalLong.of(it.revisedFrom()))) : "";
    }

    public String nationalFile() {
        return "/figures/" + NationalFiles.NAME;
    }

    public String of(String key) {
        return CommunityWords.in(language).of(key);
    }
}
