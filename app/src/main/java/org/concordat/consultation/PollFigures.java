package org.concordat.consultation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.concordat.sdc.Malformed;
import org.concordat.sdc.Progress;
import org.concordat.sdc.Protection;
import org.concordat.sdc.Protector;
import org.concordat.storage.Scratch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Has what was chosen protected by `sdc`, each question by itself, and all of them attacked together: counts below five are hidden, and
/// whatever would tell them. No two questions are crossed.
///
/// *Shape*: at most ten questions of ten choices: a fraction of a second, in a directory that only this process reads. It holds no
/// transaction.
@Component
class PollFigures {

    /// How many chose something, below which it is hidden.
    static final int THRESHOLD = 5;

    /// In the place of a choice: all who are counted, and those of them who did not answer the question.
    static final String ALL = "ALL";
    static final String NONE = "NONE";

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final int SECONDS = 10;

    private static final Scratch SCRATCH = Scratch.of("consultation");

    private final JsonMapper json;

    PollFigures(JsonMapper json) {
        this.json = json;
        SCRATCH.clear();
    }

    /// As it is published: by question, by choice, how many; null where it is hidden. Beside the questions, how many answered at all.
    String of(Counted counted) {
        var results = new LinkedHashMap<String, @Nullable Object>();
        var polls = polls(counted);
        results.put(ALL, polls.isEmpty() ? counted.all() == 0 || counted.all() >= THRESHOLD ? counted.all() : null
                : polls.values().iterator().next().get(ALL));
        polls.forEach((question, figures) -> results.put("" + question, figures));
        return json.writeValueAsString(results);
    }

    private static Map<Integer, Map<String, @Nullable Long>> polls(Counted counted) {
        if (counted.polls().isEmpty()) {
            return Map.of();
        }
        return counted.all() == 0 ? alike(counted, 0L) : attacked(counted);
    }

    private static Map<Integer, Map<String, @Nullable Long>> alike(Counted counted, @Nullable Long figure) {
        var all = new LinkedHashMap<Integer, Map<String, @Nullable Long>>();
        for (int question : counted.polls().keySet()) {
            var figures = new LinkedHashMap<String, @Nullable Long>();
            codes(counted, question).forEach(code -> figures.put(code, figure));
            all.put(question, figures);
        }
        return all;
    }

    private static Map<Integer, Map<String, @Nullable Long>> attacked(Counted counted) {
        try {
            return SCRATCH.work(directory -> attacked(counted, directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Malformed e) {
            throw new IllegalStateException("what was counted is no table", e);
        }
    }

    private static Map<Integer, Map<String, @Nullable Long>> attacked(Counted counted, Path directory) throws IOException, Malformed {
        Files.writeString(directory.resolve("rules.txt"), rules(counted));
        for (var poll : counted.polls().entrySet()) {
            Files.writeString(directory.resolve("q" + poll.getKey() + ".codes.csv"), codes(poll.getValue()));
        }
        Files.writeString(directory.resolve("counts.csv"), cells(counted));
        var out = directory.resolve("release");
        // where it is refused, nothing is shown, not even how many: so few answered that whatever is shown would tell of one
        return new Protector(Progress.SILENT).protect(directory.resolve("counts.csv"), directory.resolve("rules.txt"), out, Optional.empty(),
                List.of()) instanceof Protection.Outcome.Released ? read(counted, out) : alike(counted, null);
    }

    private static Map<Integer, Map<String, @Nullable Long>> read(Counted counted, Path out) throws IOException {
        var all = new LinkedHashMap<Integer, Map<String, @Nullable Long>>();
        for (int question : counted.polls().keySet()) {
            var printed = new LinkedHashMap<String, @Nullable Long>();
            try (var rows = CSVParser.parse(Files.readString(out.resolve("t%d.csv".formatted(question))), FORMAT)) {
                rows.forEach(row -> printed.put(code(row.get("q" + question)), row.get("count").isEmpty() ? null : Long.valueOf(row.get("count"))));
            }
            var figures = new LinkedHashMap<String, @Nullable Long>();
            codes(counted, question).forEach(code -> figures.put(code, printed.containsKey(code) ? printed.get(code) : Long.valueOf(0)));
            all.put(question, figures);
        }
        return all;
    }

    private static String code(String printed) {
        return switch (printed) {
            case "Total" -> ALL;
            case "Not recorded" -> NONE;
            default -> printed;
        };
    }

    private static List<String> codes(Counted counted, int question) {
        var codes = new ArrayList<>(List.of(ALL));
        IntStream.rangeClosed(1, counted.polls().get(question)).forEach(choice -> codes.add("" + choice));
        codes.add(NONE);
        return codes;
    }

    private static String rules(Counted counted) {
        var lines = new StringBuilder("records consultation\ncounted count\n");
        counted.polls().keySet().forEach(it -> lines.append("variable q%1$d hierarchy q%1$d.codes.csv%n".formatted(it)));
        counted.polls().keySet().forEach(it -> lines.append("table t%1$d q%1$d%n".formatted(it)));
        return lines.append("""
                threshold %d
                zeros printed
                marks one
                method suppress
                seconds %d
                """.formatted(THRESHOLD, SECONDS)).toString();
    }

    private static String codes(int choices) {
        return "code,parent\n" + IntStream.rangeClosed(1, choices).mapToObj(it -> it + ",\n").collect(Collectors.joining());
    }

    private static String cells(Counted counted) {
        var lines = new StringBuilder();
        counted.polls().keySet().forEach(it -> lines.append('q').append(it).append(','));
        lines.append("count\n");
        counted.cells().forEach((chosen, number) -> {
            counted.polls().keySet().forEach(it -> lines.append(chosen.containsKey(it) ? "" + chosen.get(it) : "").append(','));
            lines.append(number).append('\n');
        });
        return lines.toString();
    }
}
