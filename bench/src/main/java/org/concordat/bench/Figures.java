package org.concordat.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What came of a benchmark, figure by figure: a table for people, and one line of JSON.
///
/// @param values by their names in JSON, in order
/// @param words what each is, for people
record Figures(String bench, String title, Map<String, Double> values, Map<String, String> words) {

    Figures(String bench, String title) {
        this(bench, title, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    Figures with(String name, double value, String word) {
        values.put(name, value);
        words.put(name, word);
        return this;
    }

    Figures with(Figures others) {
        values.putAll(others.values());
        words.putAll(others.words());
        return this;
    }

    /// For another process to read.
    String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    static Figures read(String json) {
        return JsonMapper.shared().readValue(json, Figures.class);
    }

    /// The table, and then one line of JSON.
    String text() {
        var table = new StringBuilder(title).append('\n');
        var line = new LinkedHashMap<String, Object>();
        line.put("bench", bench);
        values.forEach((name, value) -> {
            table.append("%,16.2f  %s%n".formatted(value, words.get(name)));
            line.put(name, Math.round(value * 1000) / 1000.0);
        });
        return table + JsonMapper.shared().writeValueAsString(line) + "\n";
    }
}
