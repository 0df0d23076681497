package org.concordat.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// A protected table beside what the application says of it: who reads which row, who adds one, and who changes one.
///
/// @param key the columns that tell its rows apart, the first of them a uuid
/// @param adds rows that are offered to the table in a world
/// @param changes statements that change nothing, of which it is asked whom they reach
public record Protected(String table, List<String> key, BiPredicate<Asker, Row> reads, List<Adding> adds,
                        List<Changing> changes) {

    /// Rows offered to a table, and who may add them.
    public record Adding(Function<Ground, List<Row>> offered, BiPredicate<Asker, Row> may) {
    }

    /// @param sql what is done to each row, such as `update sharing.draft set saved_at = saved_at`
    public record Changing(String sql, BiPredicate<Asker, Row> may) {
    }

    public static Protected of(String table, String key, BiPredicate<Asker, Row> reads) {
        return new Protected(table, List.of(key.split(" ")), reads, List.of(), List.of());
    }

    public Protected added(Function<Ground, List<Row>> offered, BiPredicate<Asker, Row> may) {
        var more = new ArrayList<>(adds);
        more.add(new Adding(offered, may));
        return new Protected(table, key, reads, more, changes);
    }

    public Protected changed(String sql, BiPredicate<Asker, Row> may) {
        var more = new ArrayList<>(changes);
        more.add(new Changing(sql, may));
        return new Protected(table, key, reads, adds, more);
    }

    /// The key as PostgreSQL gives it.
    String keySql() {
        return "concat_ws('|', " + String.join(", ", key) + ")";
    }
}
