package org.concordat.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Which table of the database holds what of whom (`start/personal-data.json`); `PersonalDataTest` holds it against the database.
///
/// @param groups in the order in which they are read
/// @param nobody the columns of tables that tell of nobody, by table
record PersonalData(@Nullable String note, List<Group> groups, Map<String, String> nobody) {

    private static final JsonMapper STRICT = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /// Tables of the same people, kept for the same reason and as long.
    ///
    /// @param id under which its words stand in `start.properties`
    /// @param kept the limit in the register of law by which it ends; null where its words say how it ends
    /// @param basis on which it is kept, as law is cited
    record Group(String id, @Nullable String kept, List<String> basis, SortedMap<String, Columns> tables) {

        Group {
            basis = List.copyOf(basis);
            tables = new TreeMap<>(tables);
        }
    }

    /// The columns of a table, a space between.
    ///
    /// @param words what is written about somebody, or by which they are known
    /// @param who those who did something
    /// @param rest what tells of somebody only together with these
    record Columns(@Nullable String words, @Nullable String who, @Nullable String rest) {

        List<String> all() {
            return Stream.of(words, who, rest).flatMap(it -> names(it).stream()).toList();
        }
    }

    PersonalData {
        groups = List.copyOf(groups);
        nobody = Map.copyOf(nobody);
    }

    /// *Errors*: [IllegalStateException] where the file is broken.
    static PersonalData shipped() {
        try {
            return read(new ClassPathResource("start/personal-data.json").getContentAsString(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PersonalData read(String json) {
        try {
            return STRICT.readValue(json, PersonalData.class);
        } catch (JacksonException broken) {
            throw new IllegalStateException("start/personal-data.json: " + broken.getOriginalMessage(), broken);
        }
    }

    /// Every table with its columns.
    SortedMap<String, List<String>> listed() {
        var all = new TreeMap<String, List<String>>();
        groups.forEach(group -> group.tables().forEach((table, columns) -> put(all, table, columns.all())));
        nobody.forEach((table, columns) -> put(all, table, names(columns)));
        return all;
    }

    private static void put(Map<String, List<String>> all, String table, List<String> columns) {
        if (all.put(table, columns) != null) {
            throw new IllegalStateException("start/personal-data.json has " + table + " twice");
        }
    }

    /// What is wrong in it, a sentence each.
    ///
    /// @param there the tables that there are, with their columns
    /// @param isLimit whether the register of law has a limit of that name
    List<String> faults(Map<String, List<String>> there, Predicate<String> isLimit) {
        var faults = new ArrayList<String>();
        var listed = listed();
        there.forEach((table, columns) -> columns.stream().filter(it -> !listed.getOrDefault(table, List.of()).contains(it))
                .forEach(it -> faults.add(table + "." + it + " is not listed")));
        listed.forEach((table, columns) -> columns.stream().filter(it -> !there.getOrDefault(table, List.of()).contains(it))
                .forEach(it -> faults.add(table + "." + it + " is not there")));
        groups.forEach(group -> Optional.ofNullable(group.kept()).filter(isLimit.negate())
                .ifPresent(it -> faults.add(group.id() + " is kept by " + it + ", which no law's register has")));
        return faults;
    }

    private static List<String> names(@Nullable String columns) {
        return columns == null ? List.of() : Arrays.asList(columns.split(" "));
    }
}
