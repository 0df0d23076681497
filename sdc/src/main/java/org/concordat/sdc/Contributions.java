package org.concordat.sdc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What each contributor has in each cell.
final class Contributions {

    private final int[][] units;
    private final long[][] values;
    private final int[] sizes;

    /// Record by record, those of one contributor after each other: so each contributor to a cell is the last one there, or new.
    Contributions(Records records, Cells cells) {
        units = new int[cells.count()][0];
        values = new long[cells.count()][0];
        sizes = new int[cells.count()];
        var order = new long[records.count()];
        Arrays.setAll(order, r -> (long) records.unit()[r] << 32 | r);
        Arrays.sort(order);
        var seenBy = new int[cells.count()];
        Arrays.fill(seenBy, -1);
        var seen = new ArrayList<Integer>();
        for (long it : order) {
            int r = (int) it;
            seen.clear();
            for (var table : cells.tables()) {
                into(records, cells, table.variables(), 0, r, 0, seen);
            }
            for (int cell : seen) {
                if (seenBy[cell] != r) {
                    seenBy[cell] = r;
                    add(cell, records.unit()[r], records.value()[r]);
                }
            }
        }
    }

    private static void into(Records records, Cells cells, int[] variables, int depth, int record, long key, List<Integer> seen) {
        if (depth == variables.length) {
            seen.add(cells.find(key));
            return;
        }
        int v = variables[depth];
        for (int node : cells.variables().get(v).ancestors(records.nodes()[v][record])) {
            into(records, cells, variables, depth + 1, record, key + node * cells.stride(v), seen);
        }
    }

    private void add(int cell, int unit, long value) {
        int size = sizes[cell];
        if (size > 0 && units[cell][size - 1] == unit) {
            values[cell][size - 1] += value;
            return;
        }
        if (size == units[cell].length) {
            units[cell] = Arrays.copyOf(units[cell], size + size / 2 + 2);
            values[cell] = Arrays.copyOf(values[cell], units[cell].length);
        }
        units[cell][size] = unit;
        values[cell][size] = value;
        sizes[cell]++;
    }

    /// How many contributors each cell has.
    long[] counts() {
        return Arrays.stream(sizes).asLongStream().toArray();
    }

    /// The largest contributions to each cell, largest first.
    ///
    /// @param most how many of each
    long[][] largest(int most) {
        var largest = new long[units.length][];
        for (int cell = 0; cell < largest.length; cell++) {
            largest[cell] = together(most, cell).largest();
        }
        return largest;
    }

    /// The contributor to a cell that has but one.
    int owner(int cell) {
        return units[cell][0];
    }

    /// What some cells come to, of which no two have a record in common.
    ///
    /// @param first the largest contributor; -1 where there is none
    /// @param largest the largest contributions, largest first
    record Together(long total, int first, long[] largest) {
    }

    /// @param most how many of the largest contributions
    Together together(int most, int... cells) {
        var all = cells.length == 1 ? null : new LongIndex(16);
        var sums = cells.length == 1 ? Arrays.copyOf(values[cells[0]], sizes[cells[0]]) : new long[size(cells)];
        for (int i = 0; all != null && i < cells.length; i++) {
            for (int k = 0; k < sizes[cells[i]]; k++) {
                sums[all.add(units[cells[i]][k])] += values[cells[i]][k];
            }
        }
        int count = all == null ? sums.length : all.size();
        int first = -1;
        for (int k = 0; k < count; k++) {
            first = first < 0 || sums[k] > sums[first] ? k : first;
        }
        int unit = first < 0 ? -1 : all == null ? units[cells[0]][first] : (int) all.key(first);
        var largest = Arrays.stream(sums, 0, count).map(value -> -value).sorted().limit(most).map(value -> -value).toArray();
        return new Together(Arrays.stream(sums).sum(), unit, largest);
    }

    private int size(int[] cells) {
        int size = 0;
        for (int cell : cells) {
            size += sizes[cell];
        }
        return size;
    }
}
