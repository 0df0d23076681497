package org.concordat.sharing;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One page of a list.
///
/// @param number from 0
/// @param more whether another page follows
public record Page<T>(int number, List<T> rows, boolean more) {

    /// How many rows a page holds.
    public static final int ROWS = 25;

    public Page {
        rows = List.copyOf(rows);
    }

    /// Reads rows from a place; asked for one more than fits, it says whether there are more.
    public interface Source<T> {
        List<T> read(int rows, int skip);
    }

    public static <T> Page<T> of(int number, Source<T> source) {
        int page = Math.clamp(number, 0, 100_000);
        var rows = source.read(ROWS + 1, page * ROWS);
        return new Page<>(page, rows.subList(0, Math.min(ROWS, rows.size())), rows.size() > ROWS);
    }

    /// From a place on, and not from a number; read like [#of].
    public static <T> Page<T> from(Function<Integer, List<T>> source) {
        var rows = source.apply(ROWS + 1);
        return new Page<>(0, rows.subList(0, Math.min(ROWS, rows.size())), rows.size() > ROWS);
    }

    /// The ids shown, as the ledger keeps them.
    public static <T> String ids(List<T> rows, Function<T, UUID> id) {
        return rows.stream().map(id).map(UUID::toString).collect(Collectors.joining(" "));
    }
}
