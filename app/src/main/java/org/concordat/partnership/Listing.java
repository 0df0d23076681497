package org.concordat.partnership;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One page of a list whose length is known.
///
/// @param page from 1
public record Listing<T>(List<T> rows, int page, int total) {

    /// How many rows a page holds.
    public static final int ROWS = 25;

    public Listing {
        rows = List.copyOf(rows);
    }

    public int pages() {
        return Math.max(1, (total + ROWS - 1) / ROWS);
    }

    static int bounded(int page) {
        return Math.clamp(page, 1, 100_000);
    }

    static int skip(int page) {
        return (bounded(page) - 1) * ROWS;
    }

    /// The ids shown, as the ledger keeps them.
    static <T> String ids(List<T> rows, Function<T, UUID> id) {
        return rows.stream().map(id).map(UUID::toString).collect(Collectors.joining(" "));
    }
}
