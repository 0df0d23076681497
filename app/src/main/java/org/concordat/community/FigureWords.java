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
import org.concordat.statistics.TableDefinition.Rows;

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

    /// Of what its percentages are, and of what they are not, where that is shown beside them.
    String base(TableDefinition table) {
        return in(table.base()) + (table.hasNotRecorded() ? " " + of("figures.not-recorded") : "");
    }

    /// All areas together, each category with its share.
    BarChart chart(TableDefinition table, FigureTable figures) {
        return BarChart.of(of("figures.chart", table).formatted(in(table.title())), table.by().codes().stream().map(code -> {
            var figure = figures.of(FigureTable.TOTAL, code.code());
            var share = share(table, figures, FigureTable.TOTAL, code.code());
            return new BarChart.Category(in(code.title()), shown(figure) + inBrackets(share), figure);
        }).toList());
    }

    /// @param names of the areas, by code
    Table table(TableDefinition table, FigureTable figures, Map<String, String> names) {
        var columns = new ArrayList<>(List.of(Column.of(of("figures.area", table))));
        table.by().codes().forEach(code -> columns.add(Column.numeric(in(code.title()))));
        if (table.isDivided()) {
            columns.add(Column.numeric(of("figures.total")));
            columns.add(Column.numeric(of("figures.base")));
        }
        var rows = new ArrayList<List<Cell>>();
        figures.places().forEach(area -> rows.add(row(table, figures, area, names)));
        return Table.of(of("figures.table", table), columns.toArray(Column[]::new)).rows(rows);
    }

    private List<Cell> row(TableDefinition table, FigureTable figures, String area, Map<String, String> names) {
        var cells = new ArrayList<Cell>();
        cells.add(names.containsKey(area) ? Cell.english(place(table, area, names)) : Cell.of(place(table, area, names)));
        table.by().codes().forEach(code -> {
            var share = share(table, figures, area, code.code());
            cells.add(Cell.of(shown(figures.of(area, code.code())) + inBrackets(share)));
        });
        if (table.isDivided()) {
            cells.add(Cell.of(shown(figures.of(area, FigureTable.TOTAL))));
            cells.add(Cell.of(shown(figures.base(area))));
        }
        return cells;
    }

    /// @param names of the areas by code, or of the agreements by reference
    String place(TableDefinition table, String place, Map<String, String> names) {
        if (place.equals(FigureTable.TOTAL)) {
            return of("figures.all-areas", table);
        }
        return table.rows() == Rows.AGREEMENT ? place + " " + names.getOrDefault(place, "")
                : names.containsKey(place) ? names.get(place) : of("figures.region").formatted(place);
    }

    private static OptionalLong share(TableDefinition table, FigureTable figures, String place, String code) {
        return table.isDivided() ? figures.percentage(place, code) : OptionalLong.empty();
    }

    /// Of areas, or of agreements.
    String of(String key, TableDefinition table) {
        return of(table.rows() == Rows.AGREEMENT ? key + ".agreements" : key);
    }

    /// One area alone, each category with its share.
    BarChart chart(TableDefinition table, FigureTable figures, String area, String name) {
        return BarChart.of(in(table.title()) + ": " + name, table.by().codes().stream().map(code -> new BarChart.Category(in(code.title()),
                shown(figures.of(area, code.code())) + inBrackets(share(table, figures, area, code.code())), figures.of(area, code.code()))).toList());
    }

    /// The same as a table, with all together.
    Table table(TableDefinition table, FigureTable figures, String place, String name) {
        var rows = new ArrayList<List<Cell>>();
        table.by().codes().forEach(code -> {
            var share = figures.percentage(place, code.code());
            rows.add(List.of(Cell.of(in(code.title())), Cell.of(shown(figures.of(place, code.code()))),
                    Cell.of(share.isPresent() ? share.getAsLong() + "%" : "")));
        });
        rows.add(List.of(Cell.of(of("figures.total")), Cell.of(shown(figures.of(place, FigureTable.TOTAL))), Cell.of("")));
        return Table.of(in(table.title()) + ": " + name, Column.of(in(table.by().title())), Column.numeric(of("figures.number")),
                Column.numeric(of("figures.share"))).rows(rows);
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
