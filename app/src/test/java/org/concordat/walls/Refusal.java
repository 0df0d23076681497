package org.concordat.walls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A statement that a trigger refuses, and the database would take without it.
///
/// @param because what the trigger says
/// @param laid what is put there first, past triggers and keys
public record Refusal(String because, List<Statement> laid, Statement tried) {

    /// @param params as text, which the statement casts; null stays null
    public record Statement(String sql, List<@Nullable String> params) {

        private static Statement of(String sql, @Nullable Object... params) {
            return new Statement(sql, Arrays.stream(params).map(it -> Objects.toString(it, null)).toList());
        }
    }

    private static final JsonMapper JSON = new JsonMapper();

    public static Refusal of(String because, String sql, @Nullable Object... params) {
        return new Refusal(because, List.of(), Statement.of(sql, params));
    }

    /// The same, once this has been done, too.
    public Refusal after(String sql, @Nullable Object... params) {
        return new Refusal(because, Stream.concat(laid.stream(), Stream.of(Statement.of(sql, params))).toList(), tried);
    }

    /// The same, by an officer who is bound at that moment.
    public Refusal by(OfficerId officer, Instant at) {
        return after("select count(*) from access.bind(?::uuid, ?::timestamptz)", officer, at);
    }

    /// A row like another, with some of its columns changed.
    ///
    /// @param where which other, such as `id = ?::uuid`
    public static Refusal like(String because, String table, String where, List<?> which, Map<String, ?> changes) {
        return of(because, copy(table, where), params(which, changes));
    }

    /// The same, once there is a row like another.
    public Refusal afterLike(String table, String where, List<?> which, Map<String, ?> changes) {
        return after(copy(table, where), params(which, changes));
    }

    private static String copy(String table, String where) {
        return "insert into %1$s select (jsonb_populate_record(t, ?::jsonb)).* from %1$s t where %2$s".formatted(table, where);
    }

    private static Object[] params(List<?> which, Map<String, ?> changes) {
        var all = new ArrayList<Object>();
        var plain = new java.util.HashMap<String, Object>();
        changes.forEach((name, value) -> plain.put(name, value instanceof Boolean || value instanceof List ? value : value.toString()));
        all.add(JSON.writeValueAsString(plain));
        all.addAll(which);
        return all.toArray();
    }
}
