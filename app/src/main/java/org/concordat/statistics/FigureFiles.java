package org.concordat.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.concordat.statistics.Counts.Place;

/// What was written of one release, by name: by `sdc` its tables, what describes them, its rules and its utility, all of which may be
/// published; and what the attack on it found ([AttackFile]).
record FigureFiles(SortedMap<String, String> all) {

    static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    FigureFiles {
        all = new TreeMap<>(all);
    }

    /// The areas that its tables are of: all codes that have a region above them. Of agreements all codes.
    List<Place> places(TableDefinition.Rows of) {
        try (var rows = CSVParser.parse(all.get(of.variable() + ".hierarchy.csv"), FORMAT)) {
            return rows.stream().filter(it -> of == TableDefinition.Rows.AGREEMENT || !it.get("parent").isEmpty()).map(it -> new Place(it.get("code"), it.get("parent"))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
