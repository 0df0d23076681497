package org.concordat.community;

import org.concordat.govuk.BarChart;
import org.concordat.govuk.Language;
import org.concordat.govuk.Table;
import org.concordat.statistics.FigureTable;

/// Figures that were released, of one area alone.
///
/// @param table of all, this one among them
/// @param code of the area
public record PlaceFigure(PublishedFigures figures, FigureTable table, String code, String name) {

    public String title(Language language) {
        return new FigureWords(language).title(figures);
    }

    public String caveat(Language language) {
        return new FigureWords(language).in(figures.table().caveat());
    }

    public String base(Language language) {
        return new FigureWords(language).base(figures.table());
    }

    public BarChart chart(Language language) {
        return new FigureWords(language).chart(figures.table(), table, code, name);
    }

    public Table rows(Language language) {
        return new FigureWords(language).table(figures.table(), table, code, name);
    }
}
