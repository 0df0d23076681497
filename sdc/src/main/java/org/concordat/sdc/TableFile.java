package org.concordat.sdc;

import java.io.IOException;
import java.nio.file.Path;

/// Reads one table of a release.
///
/// **Errors:** [Malformed] names the row of a code or a status that is not known, of a figure that is none, of a cell
/// that is there twice, and of one that another table gives otherwise; and the cell that is missing.
final class TableFile {

    private final Rules rules;
    private final Cells cells;
    private final Table table;

    TableFile(Rules rules, Cells cells, Table table) {
        this.rules = rules;
        this.cells = cells;
        this.table = table;
    }

    void read(Path directory, long[] figure, Status[] status) throws IOException, Malformed {
        read(CsvRows.read(directory.resolve(table.name() + ".csv")), figure, status);
    }

    void read(CsvRows rows, long[] figure, Status[] status) throws Malformed {
        int figures = rows.column(ReleaseFiles.figureName(rules));
        int words = rows.column("status");
        var columns = new int[table.variables().length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = rows.column(cells.variables().get(table.variables()[i]).name());
        }
        var seen = new boolean[status.length];
        for (int r = 0; r < rows.count(); r++) {
            int cell = cell(rows, r, columns);
            if (seen[cell]) {
                throw new Malformed(rows.named(r) + ": " + cells.name(cell) + " is there twice");
            }
            seen[cell] = true;
            var is = status(rows, r, words);
            long value = is == Status.PRINTED ? figure(rows, r, figures) : 0;
            if (status[cell] != null && (status[cell] != is || figure[cell] != value)) {
                throw new Malformed(rows.named(r) + ": " + cells.name(cell) + " is given otherwise in another table");
            }
            status[cell] = is;
            figure[cell] = value;
        }
        complete(rows, seen);
    }

    private int cell(CsvRows rows, int r, int[] columns) throws Malformed {
        long key = 0;
        for (int i = 0; i < columns.length; i++) {
            int v = table.variables()[i];
            var variable = cells.variables().get(v);
            var code = rows.at(r, columns[i]);
            var node = variable.node(code);
            if (node.isEmpty()) {
                throw new Malformed(rows.named(r) + ": the variable " + variable.name() + " has no code " + code);
            }
            key += node.getAsInt() * cells.stride(v);
        }
        return cells.find(key);
    }

    private static Status status(CsvRows rows, int r, int column) throws Malformed {
        for (var status : new Status[]{Status.PRINTED, Status.PRIMARY, Status.SECONDARY}) {
            if (status.word().equals(rows.at(r, column))) {
                return status;
            }
        }
        throw new Malformed(rows.named(r) + ": the status is printed, protected or hidden");
    }

    private long figure(CsvRows rows, int r, int column) throws Malformed {
        int decimals = rules.decimals();
        var text = rows.at(r, column);
        if (!text.matches(decimals == 0 ? "\\d{1,15}" : "\\d{1," + (15 - decimals) + "}\\.\\d{" + decimals + "}")) {
            throw new Malformed(rows.named(r) + ": " + RecordsFile.shown(text) + " is not a figure");
        }
        return Long.parseLong(text.replace(".", ""));
    }

    private void complete(CsvRows rows, boolean[] seen) throws Malformed {
        for (int t = 0; t < cells.tables().size(); t++) {
            for (int cell : cells.tables().get(t) == table ? cells.of(t) : new int[0]) {
                if (!seen[cell] && !isUnprinted(cell)) {
                    throw new Malformed("the table " + table.name() + " has no row for " + cells.name(cell));
                }
            }
        }
    }

    private boolean isUnprinted(int cell) {
        for (int v = 0; v < rules.variables().size(); v++) {
            if (!rules.variables().get(v).isPrinted(cells.variables().get(v), cells.node(cell, v))) {
                return true;
            }
        }
        return false;
    }
}
