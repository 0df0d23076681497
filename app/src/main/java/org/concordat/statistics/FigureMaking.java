package org.concordat.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.kernel.Quarter;
import org.concordat.sdc.AttackReport;
import org.concordat.sdc.Malformed;
import org.concordat.sdc.Progress;
import org.concordat.sdc.Protection;
import org.concordat.sdc.Protector;
import org.concordat.sdc.SecretKey;
import org.concordat.statistics.TableDefinition.Breakdown;
import org.concordat.storage.Scratch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Has figures made and attacked by `sdc`, in a directory that only this process reads and that is gone afterwards; where the process is
/// killed, with the next start.
///
/// *Shape*: it takes up to 40 seconds, and holds no transaction.
@Component
class FigureMaking {

    /// What came of it.
    sealed interface Made {

        record Figures(FigureFiles files) implements Made {
        }

        /// Nothing was made.
        ///
        /// @param because sentences, each on a cell or a rule
        record Refused(List<String> because) implements Made {
        }
    }

    private interface Work<R> {
        R in(Path directory) throws IOException, Malformed, TimeoutException;
    }

    private final FigureKeys keys;
    private final Scratch scratch;

    @Autowired
    FigureMaking(FigureKeys keys) {
        this(keys, Scratch.of("figures"));
    }

    FigureMaking(FigureKeys keys, Scratch scratch) {
        this.keys = keys;
        this.scratch = scratch;
        scratch.clear();
    }

    /// @param all the variables of every table of the same count
    /// @param earlier all that was released from the same records, withdrawn or not
    Made make(TableDefinition table, Quarter quarter, List<Breakdown> all, Counts counts, List<FigureFiles> earlier) {
        if (counts.cells().isEmpty()) {
            return new Made.Refused(List.of("nothing was counted in the quarter"));
        }
        return inDirectory(directory -> {
            Files.writeString(directory.resolve("rules.txt"), table.rules(quarter, all));
            Files.writeString(directory.resolve(table.rows().variable() + ".csv"), places(counts));
            for (var each : all) {
                Files.writeString(directory.resolve(each.id() + ".csv"), codes(each));
            }
            Files.writeString(directory.resolve("counts.csv"), cells(table, all, counts));
            var out = directory.resolve("release");
            var before = written(directory, earlier);
            var key = table.noise().isEmpty() ? Optional.<SecretKey>empty() : Optional.of(keys.of(earlier));
            return switch (new Protector(Progress.SILENT).protect(directory.resolve("counts.csv"), directory.resolve("rules.txt"), out,
                    key, before)) {
                case Protection.Outcome.Released _ -> attacked(table, quarter, out, before);
                case Protection.Outcome.Refused(var because) -> new Made.Refused(because);
            };
        }, Made.Refused::new);
    }

    /// As anybody could attack them who has these figures and all that were released before, and what that attack finds.
    private static Made attacked(TableDefinition table, Quarter quarter, Path out, List<Path> before)
            throws IOException, Malformed, TimeoutException {
        var all = new ArrayList<>(before);
        all.add(out);
        var report = new Protector(Progress.SILENT).attack(all, table.noise().isEmpty()).get(table.records(quarter));
        if (!report.fallen().isEmpty()) {
            return new Made.Refused(report.fallen().stream().map(FigureMaking::sentence).toList());
        }
        Files.writeString(out.resolve(AttackFile.NAME), AttackFile.of(report, before.size(), table.threshold()));
        return new Made.Figures(read(out));
    }

    private static String sentence(AttackReport.Fallen it) {
        return it.cell() + " would be known to be from " + it.low() + " to " + it.high()
                + (it.how().isEmpty() ? "" : ", by " + String.join("; ", it.how()));
    }

    /// What an attack on all of them together brings down: a sentence each, with the figures that it takes; empty if nothing.
    List<String> attack(List<FigureFiles> releases) {
        return inDirectory(directory -> {
            var falls = new ArrayList<String>();
            for (var report : new Protector(Progress.SILENT).attack(written(directory, releases), false).values()) {
                report.fallen().forEach(it -> falls.add(sentence(it)));
            }
            return List.copyOf(falls);
        }, because -> because);
    }

    private <R> R inDirectory(Work<R> work, Function<List<String>, R> refused) {
        try {
            return scratch.work(directory -> {
                try {
                    return work.in(directory);
                } catch (Malformed | TimeoutException e) {
                    return refused.apply(List.of(e.getMessage()));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String places(Counts counts) {
        var lines = new StringBuilder("code,parent\n");
        var regions = new LinkedHashSet<String>();
        counts.places().stream().map(Counts.Place::region).filter(it -> !it.isEmpty()).forEach(regions::add);
        regions.forEach(it -> lines.append(quoted(it)).append(",\n"));
        counts.places().forEach(it -> lines.append(it.code()).append(',').append(it.region().isEmpty() ? "" : quoted(it.region())).append('\n'));
        return lines.toString();
    }

    private static String codes(Breakdown it) {
        var lines = new StringBuilder("code,parent\n");
        it.codes().forEach(code -> lines.append(quoted(code.code())).append(",\n"));
        return lines.toString();
    }

    private static String cells(TableDefinition table, List<Breakdown> all, Counts counts) {
        var lines = new StringBuilder(table.rows().variable());
        all.forEach(it -> lines.append(',').append(it.id()));
        lines.append(",count,drawn\n");
        counts.cells().forEach(it -> {
            lines.append(it.place());
            it.codes().forEach(code -> lines.append(',').append(quoted(code)));
            lines.append(',').append(it.number()).append(',').append(it.drawn()).append('\n');
        });
        return lines.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static List<Path> written(Path directory, List<FigureFiles> releases) throws IOException {
        var places = new ArrayList<Path>();
        for (var release : releases) {
            var place = Files.createDirectory(directory.resolve("earlier-" + places.size()));
            for (var file : release.all().entrySet()) {
                Files.writeString(place.resolve(file.getKey()), file.getValue());
            }
            places.add(place);
        }
        return places;
    }

    private static FigureFiles read(Path directory) throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> all = Files.list(directory)) {
            for (var file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return new FigureFiles(files);
    }
}
