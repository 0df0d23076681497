package org.concordat.sdc;

import java.util.ArrayList;
import java.util.List;

/// Describes a table as CSV on the Web does.
///
/// **Source:** W3C, *Metadata Vocabulary for Tabular Data* (2015).
final class Csvw {

    private Csvw() {
    }

    static String of(Release release, Table table, String figureName) {
        var columns = new ArrayList<String>();
        var keys = new ArrayList<String>();
        for (int v : table.variables()) {
            var name = release.cells().variables().get(v).name();
            keys.add(quoted(name));
            columns.add(column(name, "string", true, "a code of " + name + "; " + Variable.TOTAL + " is all of them, "
                    + Variable.NOT_RECORDED + " is a value of its own"));
        }
        boolean sums = release.rules().sums().isPresent();
        columns.add(column(figureName, sums ? "decimal" : "integer", false, "empty where the cell is hidden"));
        columns.add(column("status", "string", true, "printed, or why not"));
        return """
                {
                  "@context": "http://www.w3.org/ns/csvw",
                  "url": %s,
                  "dc:title": %s,
                  "dc:description": %s,
                  "tableSchema": {
                    "columns": [
                %s
                    ],
                    "primaryKey": [%s]
                  }
                }
                """.formatted(quoted(table.name() + ".csv"), quoted(release.rules().records() + ": " + table.name()),
                quoted(method(release)), String.join(",\n", columns), String.join(", ", keys));
    }

    private static String method(Release release) {
        return switch (release.rules().method()) {
            case Rules.Method.Suppress _ -> "Cells that could tell of somebody are hidden, and others so that they "
                    + "cannot be worked out.";
            case Rules.Method.CellKey it -> "Counts are changed at random by at most " + it.maximum()
                    + ", the same cell always alike; margins are not sums.";
            case Rules.Method.Round it -> "Counts are rounded at random to multiples of " + it.base()
                    + ", the same cell always alike; margins are not sums.";
            case Rules.Method.ControlledRound it -> "Counts are rounded to multiples of " + it.base()
                    + ", up or down by chance, so that margins are sums.";
        };
    }

    private static String column(String name, String type, boolean required, String description) {
        return "      {\"name\": %s, \"titles\": %s, \"datatype\": \"%s\", \"required\": %s, \"dc:description\": %s}"
                .formatted(quoted(name), quoted(name), type, required, quoted(description));
    }

    static String quoted(String text) {
        var json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    static List<String> header(Release release, Table table, String figureName) {
        var header = new ArrayList<String>();
        for (int v : table.variables()) {
            header.add(release.cells().variables().get(v).name());
        }
        header.add(figureName);
        header.add("status");
        return header;
    }
}
