package org.concordat.sdc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/// Adds records up to cells: the leaves first, then what is above them, one variable after another.
final class Tabulation {

    private final Records records;
    private final Cells cells;

    Tabulation(Records records, Cells cells) {
        this.records = records;
        this.cells = cells;
    }

    /// How many records are in each cell.
    long[] counts() {
        return sums(records.weight());
    }

    /// The sum in each cell of something that each record has. It wraps around as a long does.
    long[] sums(long[] each) {
        var sums = new long[cells.count()];
        for (int t = 0; t < cells.tables().size(); t++) {
            var table = table(cells.tables().get(t), cells.of(t).length, each);
            var numbers = cells.of(t);
            for (int i = 0; i < table.length; i++) {
                sums[numbers[i]] = table[i];
            }
        }
        return sums;
    }

    private long[] table(Table table, int size, long[] each) {
        var sums = new long[size];
        var at = new int[records.count()];
        int stride = 1;
        for (int v : table.variables()) {
            var nodes = records.nodes()[v];
            for (int r = 0; r < at.length; r++) {
                at[r] += nodes[r] * stride;
            }
            stride *= cells.variables().get(v).size();
        }
        for (int r = 0; r < at.length; r++) {
            sums[at[r]] += each[r];
        }
        stride = 1;
        for (int v : table.variables()) {
            var variable = cells.variables().get(v);
            raise(sums, variable, stride);
            stride *= variable.size();
        }
        return sums;
    }

    private static void raise(long[] sums, Variable variable, int stride) {
        int block = stride * variable.size();
        for (int node = 1; node < variable.size(); node++) {
            if (!variable.isLeaf(node)) {
                continue;
            }
            for (int above : variable.ancestors(node)) {
                if (above == node) {
                    continue;
                }
                for (int base = 0; base < sums.length; base += block) {
                    int from = base + node * stride;
                    int to = base + above * stride;
                    for (int i = 0; i < stride; i++) {
                        sums[to + i] += sums[from + i];
                    }
                }
            }
        }
    }

    /// The largest contributions to each cell, by contributor, largest first.
    ///
    /// @param most how many of each
    long[][] largest(int most) {
        var all = new ArrayList<HashMap<Integer, Long>>();
        for (int cell = 0; cell < cells.count(); cell++) {
            all.add(new HashMap<>());
        }
        for (int r = 0; r < records.count(); r++) {
            var seen = new ArrayList<Integer>();
            for (var table : cells.tables()) {
                into(table.variables(), 0, r, 0, seen);
            }
            long value = records.value()[r];
            int unit = records.unit()[r];
            seen.stream().distinct().forEach(cell -> all.get(cell).merge(unit, value, Long::sum));
        }
        var largest = new long[cells.count()][];
        Arrays.setAll(largest, cell -> all.get(cell).values().stream().mapToLong(value -> -value).sorted()
                .limit(most).map(value -> -value).toArray());
        return largest;
    }

    private void into(int[] variables, int depth, int record, long key, List<Integer> seen) {
        if (depth == variables.length) {
            seen.add(cells.find(key));
            return;
        }
        int v = variables[depth];
        for (int node : cells.variables().get(v).ancestors(records.nodes()[v][record])) {
            into(variables, depth + 1, record, key + node * cells.stride(v), seen);
        }
    }

    /// How many contributors each cell has.
    long[] contributors() {
        var each = new HashMap<Integer, Integer>();
        boolean alone = true;
        for (int unit : records.unit()) {
            alone &= each.merge(unit, 1, Integer::sum) == 1;
        }
        if (alone) {
            return counts();
        }
        var largest = largest(Integer.MAX_VALUE);
        return Arrays.stream(largest).mapToLong(values -> values.length).toArray();
    }

    /// **Errors:** [Malformed] names the row of a margin that is not the sum of what is below it.
    void check() throws Malformed {
        for (var stated : records.stated()) {
            long sum = 0;
            for (int r = 0; r < records.count(); r++) {
                sum += isUnder(r, stated.nodes()) ? records.weight()[r] : 0;
            }
            if (sum != stated.count()) {
                throw new Malformed(stated.where() + " says " + stated.count() + ", and the rows below it add up to "
                        + sum);
            }
        }
    }

    private boolean isUnder(int record, int[] nodes) {
        for (int v = 0; v < nodes.length; v++) {
            int leaf = records.nodes()[v][record];
            if (Arrays.binarySearch(records.variables().get(v).ancestors(leaf), nodes[v]) < 0) {
                return false;
            }
        }
        return true;
    }
}
