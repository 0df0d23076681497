package org.concordat.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.kernel.Quarter;
import org.concordat.statistics.TableDefinition.Breakdown;
import org.concordat.statistics.TableDefinition.Code;
import org.concordat.statistics.TableDefinition.Counted;
import org.concordat.statistics.TableDefinition.InBoth;
import org.concordat.statistics.TableDefinition.Noise;
import org.concordat.statistics.TableDefinition.SeriesBreak;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How the definitions of tables are written down. What is wrong in the file stops the service.
///
/// *Errors*: [IllegalStateException] names the table or the variable.
final class TablesFile {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /// As the file has them.
    record Written(@Nullable String note, List<WrittenVariable> variables, List<WrittenTable> tables) {
    }

    record WrittenVariable(String id, InBoth title, List<Code> codes, @Nullable List<String> aside) {
    }

    /// @param and a variable that it is crossed with
    /// @param part one code of that
    record WrittenTable(String id, String counts, String by, @Nullable String and, @Nullable String part, int threshold, int width,
                        @Nullable Noise noise, InBoth title, InBoth unit, InBoth base, InBoth source, InBoth caveat, @Nullable List<WrittenBreak> breaks) {
    }

    record WrittenBreak(String from, InBoth words) {
    }

    private TablesFile() {
    }

    static List<TableDefinition> shipped() {
        try {
            return read(new ClassPathResource("statistics/tables.json").getContentAsString(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<TableDefinition> read(String json) {
        Written written;
        try {
            written = STRICT.readValue(json, Written.class);
        } catch (JacksonException broken) {
            throw new IllegalStateException("statistics/tables.json: " + broken.getOriginalMessage(), broken);
        }
        var variables = written.variables().stream().map(it -> new Breakdown(named(it.id()), both(it.id(), it.title()), codes(it), aside(it),
                        List.of(), List.of()))
                .collect(Collectors.toMap(Breakdown::id, Function.identity()));
        var seen = new HashSet<String>();
        written.tables().forEach(it -> {
            if (!seen.add(it.id())) {
                throw wrong(it.id(), "it is there twice");
            }
        });
        var tables = written.tables().stream().map(it -> table(it, variables)).toList();
        tables.forEach(it -> tables.stream().filter(other -> other.counts() == it.counts() && !other.noise().equals(it.noise())).findFirst()
                .ifPresent(other -> {
                    throw wrong(it.id(), "figures of the same count are made by the same method, and " + other.id() + " is not");
                }));
        return tables;
    }

    private static List<Code> codes(WrittenVariable it) {
        var seen = new HashSet<String>();
        it.codes().forEach(code -> {
            both(it.id(), code.title());
            if (!seen.add(code.code()) || code.code().equals("Total")) {
                throw wrong(it.id(), "the code " + code.code() + " is there twice, or is that of all");
            }
        });
        return it.codes();
    }

    private static Set<String> aside(WrittenVariable it) {
        var aside = Set.copyOf(Optional.ofNullable(it.aside()).orElse(List.of()));
        if (!it.codes().stream().map(Code::code).toList().containsAll(aside) || aside.size() == it.codes().size()) {
            throw wrong(it.id(), "what is set aside is some of its codes");
        }
        return aside;
    }

    private static TableDefinition table(WrittenTable it, Map<String, Breakdown> variables) {
        var id = named(it.id());
        var by = it.and() == null ? variable(id, it.by(), variables) : crossed(it, variables);
        if (it.threshold() < 2 || it.width() < 1 || it.noise() != null && 2 * it.noise().maximum() < it.width()) {
            throw wrong(id, "its rules protect nothing");
        }
        var breaks = Optional.ofNullable(it.breaks()).orElse(List.of()).stream().map(each -> new SeriesBreak(Quarter.of(each.from())
                .orElseThrow(() -> wrong(id, "a series breaks at a quarter, such as 2026-Q3")), both(id, each.words()))).toList();
        return new TableDefinition(id, Counted.valueOf(it.counts()), by, it.threshold(), it.width(), Optional.ofNullable(it.noise()),
                both(id, it.title()), both(id, it.unit()), both(id, it.base()), both(id, it.source()), both(id, it.caveat()), breaks);
    }

    private static Breakdown variable(String id, @Nullable String name, Map<String, Breakdown> variables) {
        return Optional.ofNullable(variables.get(name)).orElseThrow(() -> wrong(id, "there is no variable " + name));
    }

    private static Breakdown crossed(WrittenTable it, Map<String, Breakdown> variables) {
        var what = variable(it.id(), it.and(), variables);
        if (what.codes().stream().noneMatch(code -> code.code().equals(it.part()))) {
            throw wrong(it.id(), "there is no code " + it.part());
        }
        var whom = variable(it.id(), it.by(), variables);
        if (!whom.aside().isEmpty() || !what.notOf().isEmpty()) {
            throw wrong(it.id(), "of two that are crossed the first alone has what is not recorded, and nothing is set aside");
        }
        return Breakdown.crossed(whom, what, it.part());
    }

    private static String named(String id) {
        if (!id.matches("[a-z]+(-[a-z]+)*")) {
            throw wrong(id, "a name is of letters and hyphens");
        }
        return id;
    }

    private static InBoth both(String of, @Nullable InBoth words) {
        if (words == null || words.en() == null || words.cy() == null || words.en().isBlank() || words.cy().isBlank()) {
            throw wrong(of, "everything is said in English and in Welsh");
        }
        return words;
    }

    private static IllegalStateException wrong(String of, String why) {
        return new IllegalStateException("statistics/tables.json, " + of + ": " + why);
    }
}
