package org.concordat.govuk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Rows and columns under a caption. A table wider than the screen scrolls by itself.
///
/// @param captionSize GOV.UK Frontend's: `s`, `m`, `l`
/// @param whenEmpty said in place of a table without rows
public record Table(String caption, String captionSize, List<Column> columns, List<List<Cell>> rows, String whenEmpty) {

    /// @param numeric whether its cells are numbers, set to the right
    public record Column(String heading, boolean numeric) {

        public static Column of(String heading) {
            return new Column(heading, false);
        }

        public static Column numeric(String heading) {
            return new Column(heading, true);
        }
    }

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " cells in a table of " + columns.size() + " columns");
            }
        }
    }

    public static Table of(String caption, Column... columns) {
        return new Table(caption, "m", List.of(columns), List.of(), "There is nothing here yet.");
    }

    public Table row(Cell... cells) {
        List<List<Cell>> more = new ArrayList<>(rows);
        more.add(List.of(cells));
        return rows(more);
    }

    public Table rows(List<List<Cell>> rows) {
        return new Table(caption, captionSize, columns, rows, whenEmpty);
    }

    public Table captionSize(String size) {
        return new Table(caption, size, columns, rows, whenEmpty);
    }

    public Table whenEmpty(String words) {
        return new Table(caption, captionSize, columns, rows, words);
    }

    public String id() {
        return "table-" + caption.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
