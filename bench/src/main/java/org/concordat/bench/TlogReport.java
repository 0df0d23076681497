package org.concordat.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/// What came of the benchmark of the log library, as a table and as JSON.
///
/// @param figures by their names in JSON, in order
/// @param words what each is, for people
record TlogReport(Map<String, Double> figures, Map<String, String> words) {

    TlogReport() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    TlogReport with(String name, double figure, String word) {
        figures.put(name, figure);
        words.put(name, word);
        return this;
    }

    /// The table, and then one line of JSON.
    String text() {
        var table = new StringBuilder("tlog: the log library alone, entries of 32 bytes, on this disk\n");
        var json = new StringJoiner(", ", "{\"benchmark\": \"tlog\", ", "}\n");
        figures.forEach((name, figure) -> {
            table.append(String.format(Locale.ROOT, "%,16.2f  %s%n", figure, words.get(name)));
            json.add(String.format(Locale.ROOT, "\"%s\": %.3f", name, figure));
        });
        return table.toString() + json;
    }
}
