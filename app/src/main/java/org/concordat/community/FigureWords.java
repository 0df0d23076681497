package org.concordat.community;

import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.concordat.govuk.BarChart;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Language;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.kernel.Quarter;
import org.concordat.statistics.FigureTable;
import org.concordat.statistics.TableDefinition;
import org.concordat.statistics.TableDefinition.InBoth;

/// Figures in one language.
record FigureWords(Language language) {

    String in(InBoth words) {
        return language == Language.CY ? words.cy() : words.en();
    }

    /// `July to September 2026`.
    String quarter(Quarter it) {
        var locale = language == Language.CY ? Locale.of("cy") : Locale.UK;
        return of("figures.quarter").formatted(DateTimeFormatter.ofPattern("MMMM", locale).format(it.first()),
                DateTimeFormatter.ofPattern("MMMM uuuu", locale).format(it.last()));
    }

    String title(PublishedFigures it) {
        return in(it.table().title()) + ", " + quarter(it.quarter());
    }

    /// All areas together, each category with its share.
    BarChart chart(TableDefinition table, FigureTable figures) {
        return BarChart.of(of("figures.chart").formatted(in(table.title())), table.by().codes().stream().map(code -> {
            var figure = figures.of(FigureTable.TOTAL, code.code());
            var share = figures.percentage(FigureTable.TOTAL, code.code());
            return new BarChart.Category(in(code.title()), shown(figure) + inBrackets(share), figure);
        }).toList());
    }

    /// @param names of the areas, by code
    Table table(TableDefinition table, FigureTable figures, Map<String, String> names) {
        var columns = new ArrayList<>(List.of(Column.of(of("figures.area"))));
        table.by().codes().forEach(code -> columns.add(Column.numeric(in(code.title()))));
        columns.add(Column.numeric(of("figures.total")));
        columns.add(Column.numeric(of("figures.base")));
        var rows = new ArrayList<List<Cell>>();
        figures.areas().forEach(area -> rows.add(row(table, figures, area, names)));
        return Table.of(of("figures.table"), columns.toArray(Column[]::new)).rows(rows);
    }

    private List<Cell> row(TableDefinition table, FigureTable figures, String area, Map<String, String> names) {
        var cells = new ArrayList<Cell>();
        cells.add(names.containsKey(area) ? Cell.english(names.get(area)) : Cell.of(area(area, names)));
        table.by().codes().forEach(code -> {
            var share = figures.percentage(area, code.code());
            cells.add(Cell.of(shown(figures.of(area, code.code())) + inBrackets(share)));
        });
        cells.add(Cell.of(shown(figures.of(area, FigureTable.TOTAL))));
        cells.add(Cell.of(shown(figures.base(area))));
        return cells;
    }

    /// @param names of the areas, by code
    String area(String area, Map<String, String> names) {
        return area.equals(FigureTable.TOTAL) ? of("figures.all-areas")
                : names.containsKey(area) ? names.get(area) : of("figures.region").formatted(area);
    }

    private static String inBrackets(OptionalLong share) {
        return share.isPresent() ? " (" + share.getAsLong() + "%)" : "";
    }

    String shown(OptionalLong figure) {
        return figure.isEmpty() ? of("figures.hidden") : NumberFormat.getIntegerInstance(Locale.UK).format(figure.getAsLong());
    }

    String of(String key) {
        return CommunityWords.in(language).of(key);
    }
}
