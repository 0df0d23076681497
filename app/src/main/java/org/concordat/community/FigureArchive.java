package org.concordat.community;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Figures as they were released, in a directory as `./concordat attack` reads it: the table with its description, the codes of its
/// variables, the rules, what protection took, and with noise the fingerprint of the key.
final class FigureArchive {

    private static final String RULES = "rules.txt";

    private FigureArchive() {
    }

    /// @param directory its name
    /// @param file of the release; empty where there is none
    /// @return empty where they are withdrawn
    static Optional<byte[]> of(PublishedFigures it, String directory, Function<String, Optional<String>> file) {
        return file.apply(RULES).map(rules -> {
            var names = new ArrayList<>(List.of(it.table().id() + ".csv", it.table().id() + ".csv-metadata.json", RULES, "utility.csv", "key.txt"));
            rules.lines().filter(line -> line.startsWith("variable ")).map(line -> line.split(" ")[1] + ".hierarchy.csv").forEach(names::add);
            var files = new LinkedHashMap<String, byte[]>();
            names.forEach(name -> file.apply(name).ifPresent(content -> files.put(directory + "/" + name, content.getBytes(UTF_8))));
            return Zipped.of(files);
        });
    }
}
