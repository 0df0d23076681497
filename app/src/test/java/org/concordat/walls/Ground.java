package org.concordat.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The rows of a generated world, by table, kept here in plain words and laid in the database as they are. One seed is
/// one world, its ids too.
public final class Ground {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private final Map<String, Map<Object, List<Row>>> found = new HashMap<>();
    private final Map<String, Set<UUID>> noted = new HashMap<>();
    private final long seed;
    private final Random random;

    public Ground(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    public long seed() {
        return seed;
    }

    public Random random() {
        return random;
    }

    public UUID id() {
        return new UUID(random.nextLong() & 0xffffffffffff0fffL | 0x4000L, random.nextLong() >>> 2 | 0x8000000000000000L);
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    public boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    /// A row with these columns, each a name and its value; it is of this world once it is put.
    public static Row row(String table, @Nullable Object... namesAndValues) {
        var columns = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            columns.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Row(table, columns);
    }

    public Row put(String table, @Nullable Object... namesAndValues) {
        var row = row(table, namesAndValues);
        rows.computeIfAbsent(table, it -> new ArrayList<>()).add(row);
        found.clear();
        return row;
    }

    /// Keeps of a thing what its rows do not say.
    void note(String what, UUID id) {
        noted.computeIfAbsent(what, it -> new HashSet<>()).add(id);
    }

    public boolean isNoted(String what, UUID id) {
        return noted.getOrDefault(what, Set.of()).contains(id);
    }

    public List<Row> rows(String table) {
        return rows.getOrDefault(table, List.of());
    }

    /// Those of a table that hold a value in a column.
    public List<Row> where(String table, String column, Object value) {
        return found.computeIfAbsent(table + " " + column, it -> rows(table).stream()
                .filter(row -> row.has(column))
                .collect(Collectors.groupingBy(row -> row.columns().get(column)))).getOrDefault(value, List.of());
    }

    public Row the(String table, String column, Object value) {
        return where(table, column, value).getFirst();
    }

    /// Lays it past triggers and keys; constraints that look at one row alone hold.
    void lay(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
        }
        for (var table : rows.entrySet()) {
            var columns = table.getValue().stream().flatMap(row -> row.columns().keySet().stream()).distinct()
                    .collect(Collectors.joining(", "));
            try (var insert = superuser.prepareStatement(
                    "insert into %1$s (%2$s) select %2$s from jsonb_populate_recordset(null::%1$s, ?::jsonb)"
                            .formatted(table.getKey(), columns))) {
                insert.setString(1, json(table.getValue()));
                insert.executeUpdate();
            }
        }
    }

    static String json(List<Row> rows) {
        return JSON.writeValueAsString(rows.stream().map(Ground::plain).toList());
    }

    private static Map<String, Object> plain(Row row) {
        var plain = new LinkedHashMap<String, Object>();
        row.columns().forEach((name, value) -> {
            if (value != null) {
                plain.put(name, value instanceof Map || value instanceof List || value instanceof Boolean ? value : value.toString());
            }
        });
        return plain;
    }

    /// The same row with other columns in the place of its own.
    public static Row with(Row row, @Nullable Object... namesAndValues) {
        var columns = new LinkedHashMap<>(row.columns());
        columns.putAll(row(row.table(), namesAndValues).columns());
        return new Row(row.table(), columns);
    }

    /// Each row once for each way of spoiling it.
    @SafeVarargs
    public static List<Row> each(List<Row> rows, Function<Row, Row>... ways) {
        return rows.stream().flatMap(row -> Arrays.stream(ways).map(way -> way.apply(row))).toList();
    }
}
