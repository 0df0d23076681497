package org.concordat.sdc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/// The rows of a matrix over a prime field that is nothing nearly everywhere, and which of them have something in each column.
final class Rows {

    static final long PRIME = (1L << 31) - 1;

    private final List<Map<Integer, Long>> rows = new ArrayList<>();
    private final List<Set<Integer>> with = new ArrayList<>();

    Rows(int columns) {
        for (int column = 0; column < columns; column++) {
            with.add(new HashSet<>());
        }
    }

    int add() {
        rows.add(new HashMap<>());
        return rows.size() - 1;
    }

    Map<Integer, Long> row(int row) {
        return rows.get(row);
    }

    Set<Integer> with(int column) {
        return with.get(column);
    }

    int shortestWith(int column) {
        return with(column).stream().min(Comparator.comparingInt((Integer row) -> row(row).size()).thenComparing(row -> row)).orElseThrow();
    }

    void put(int row, int column, long value) {
        long now = Math.floorMod(value, PRIME);
        if (now == 0) {
            row(row).remove(column);
            with(column).remove(row);
        } else {
            row(row).put(column, now);
            with(column).add(row);
        }
    }

    /// Takes so much of a row from all others that a column is nothing there.
    void clear(int column, int row) {
        for (int other : List.copyOf(with(column))) {
            if (other != row) {
                long times = divided(row(other).get(column), row(row).get(column));
                row(row).forEach((at, value) -> put(other, at, row(other).getOrDefault(at, 0L) - times * value % PRIME));
            }
        }
    }

    void remove(int row) {
        row(row).keySet().forEach(column -> with(column).remove(row));
        row(row).clear();
    }

    /// Solves each row for the column that fewest others have, the shortest row first.
    ///
    /// @return the column by row, without rows that follow from others
    Map<Integer, Integer> solve() {
        var solvedFor = new HashMap<Integer, Integer>();
        var open = new PriorityQueue<int[]>(Comparator.<int[]>comparingInt(it -> it[1]).thenComparingInt(it -> it[0]));
        for (int row = 0; row < rows.size(); row++) {
            open.add(new int[] {row, row(row).size()});
        }
        while (!open.isEmpty()) {
            var next = open.remove();
            int row = next[0];
            int length = row(row).size();
            if (length > next[1]) {
                open.add(new int[] {row, length});
            } else if (length > 0) {
                int column = row(row).keySet().stream().min(Comparator.comparingInt((Integer it) -> with(it).size()).thenComparing(it -> it))
                        .orElseThrow();
                clear(column, row);
                solvedFor.put(row, column);
            }
        }
        return solvedFor;
    }

    static long divided(long value, long by) {
        return value * inverse(by) % PRIME;
    }

    private static long inverse(long value) {
        long inverse = 1;
        long power = value;
        for (long left = PRIME - 2; left > 0; left >>= 1) {
            inverse = (left & 1) == 0 ? inverse : inverse * power % PRIME;
            power = power * power % PRIME;
        }
        return inverse;
    }
}
