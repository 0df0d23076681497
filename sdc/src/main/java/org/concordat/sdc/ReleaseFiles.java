package org.concordat.sdc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A release as a directory: its tables and what describes them, and all that an attacker may know.
///
/// **Shape:** `TABLE.csv` with `TABLE.csv-metadata.json`; `VARIABLE.hierarchy.csv`; `rules.txt`, as it was given;
/// `utility.csv`; `key.txt`, the fingerprint of the key, where there is one. It holds nothing that is not published.
public final class ReleaseFiles {

    private static final long BYTES_MAX = 1L << 30;

    private ReleaseFiles() {
    }

    static String figureName(Rules rules) {
        return rules.sums().map(Rules.Sums::column).orElse("count");
    }

    /// **Errors:** [Malformed] where a release cannot be written, which is said before the work and not after it.
    static void mustBeFree(Path directory) throws Malformed {
        if (Files.exists(directory)) {
            throw new Malformed("there is something at " + directory + " already");
        }
        if (Files.exists(part(directory))) {
            throw new Malformed("there is a release at " + part(directory) + " that was not finished: remove it");
        }
    }

    private static Path part(Path directory) {
        return directory.resolveSibling(directory.getFileName() + ".part");
    }

    /// Writes beside the directory first, then moves it into place: there is a whole release or none.
    static void write(Path directory, Protection.Outcome.Released released, byte[] rules) throws IOException, Malformed {
        mustBeFree(directory);
        var part = part(directory);
        Files.createDirectories(part);
        var release = released.release();
        for (int t = 0; t < release.cells().tables().size(); t++) {
            var table = release.cells().tables().get(t);
            if (table.printed()) {
                table(part, release, table, release.cells().of(t));
            }
        }
        for (var variable : release.cells().variables()) {
            hierarchy(part, variable);
        }
        Files.write(part.resolve("rules.txt"), rules);
        if (!release.fingerprint().isEmpty()) {
            Files.writeString(part.resolve("key.txt"), release.fingerprint() + "\n");
        }
        utility(part, released.utility());
        Files.move(part, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void table(Path part, Release release, Table table, int[] cells) throws IOException {
        var name = figureName(release.rules());
        try (var out = Files.newBufferedWriter(part.resolve(table.name() + ".csv"))) {
            out.write(CsvText.row(Csvw.header(release, table, name)));
            for (int cell : cells) {
                if (release.status()[cell] != Status.UNPRINTED) {
                    var row = new ArrayList<String>();
                    for (int v : table.variables()) {
                        row.add(release.cells().variables().get(v).code(release.cells().node(cell, v)));
                    }
                    row.add(release.status()[cell] == Status.PRINTED ? release.rules().shown(release.figure()[cell])
                            : "");
                    row.add(release.word(cell));
                    out.write(CsvText.row(row));
                }
            }
        }
        Files.writeString(part.resolve(table.name() + ".csv-metadata.json"), Csvw.of(release, table, name));
    }

    private static void hierarchy(Path part, Variable variable) throws IOException {
        var text = new StringBuilder(CsvText.row(List.of("code", "parent", "grouping")));
        for (var line : Hierarchy.lines(variable)) {
            text.append(CsvText.row(List.of(line.code(), line.parent(), line.grouping())));
        }
        Files.writeString(part.resolve(variable.name() + ".hierarchy.csv"), text);
    }

    private static void utility(Path part, Map<String, String> utility) throws IOException {
        var text = new StringBuilder(CsvText.row(List.of("measure", "value")));
        utility.forEach((measure, value) -> text.append(CsvText.row(List.of(measure, value))));
        Files.writeString(part.resolve("utility.csv"), text);
    }

    /// Reads what is published, as anybody can.
    ///
    /// **Errors:** [Malformed] names the file and the row.
    static Release read(Path directory) throws IOException, Malformed {
        var rules = Rules.parse(bytes(directory.resolve("rules.txt")));
        var variables = new ArrayList<Variable>();
        for (var line : rules.variables()) {
            variables.add(Hierarchy.variable(line.name(),
                    Hierarchy.read(directory.resolve(line.name() + ".hierarchy.csv"))));
        }
        var names = rules.variables().stream().map(Rules.VariableLine::name).toList();
        var tables = new ArrayList<Table>();
        for (var line : rules.tables()) {
            tables.add(new Table(line.name(), line.variables().stream().mapToInt(names::indexOf).sorted().toArray(),
                    line.printed()));
        }
        var cells = new Cells(variables, tables);
        var figure = new long[cells.count()];
        var status = new Status[cells.count()];
        for (int t = 0; t < tables.size(); t++) {
            if (tables.get(t).printed()) {
                new TableFile(rules, cells, tables.get(t)).read(directory, figure, status);
            }
        }
        for (int cell = 0; cell < status.length; cell++) {
            status[cell] = status[cell] == null ? Status.UNPRINTED : status[cell];
        }
        var key = directory.resolve("key.txt");
        return new Release(rules, cells, figure, status, Files.exists(key) ? Files.readString(key).strip() : "");
    }

    static byte[] bytes(Path file) throws IOException, Malformed {
        if (!Files.isReadable(file)) {
            throw new Malformed("there is no file " + file);
        }
        if (Files.size(file) > BYTES_MAX) {
            throw new Malformed(file + " is too long");
        }
        return Files.readAllBytes(file);
    }
}
