package org.concordat.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// A protected table beside what the application says of it: who reads which row, who adds one, and who changes one.
///
/// @param key the columns that tell its rows apart, the first of them a uuid
/// @param adds rows that are offered to the table in a world
/// @param changes statements, of which it is asked what they reach; nothing of it stays
public record Protected(String table, List<String> key, BiPredicate<Asker, Row> reads, List<Adding> adds,
                        List<Changing> changes) {

    /// Rows offered to a table, and who may add them.
    public record Adding(Function<Ground, List<Row>> offered, BiPredicate<Asker, Row> may) {
    }

    /// @param sql what is done to each row, such as `update sharing.draft set sections = sections`
    /// @param unread whether the statement, as it stands, reads no column: then the policies of reading do not bind it, and
    ///               it is asked, too, how many rows it reaches by itself
    public record Changing(String sql, BiPredicate<Asker, Row> may, boolean unread) {
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
        return and(new Changing(sql, may, false));
    }

    /// By a statement that reads no column, such as `delete from sharing.draft`.
    public Protected changedUnread(String sql, BiPredicate<Asker, Row> may) {
        return and(new Changing(sql, may, true));
    }

    private Protected and(Changing changing) {
        var more = new ArrayList<>(changes);
        more.add(changing);
        return new Protected(table, key, reads, adds, more);
    }

    /// The key as PostgreSQL gives it.
    String keySql() {
        return "concat_ws('|', " + String.join(", ", key) + ")";
    }
}
