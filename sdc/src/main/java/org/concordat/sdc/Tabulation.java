package org.concordat.sdc;

import java.util.Arrays;

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
