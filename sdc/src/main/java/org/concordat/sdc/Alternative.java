package org.concordat.sdc;

import java.util.Arrays;

/// Another table that gives the same published figures: by how much cells differ from the truth in it.
final class Alternative {

    private final int[] cells;
    private final long[] change;
    /// Those in whose equations it was seen to be additive: that does not depend on what is hidden, so it is looked at once.
    private volatile Cells additiveIn;

    /// @param cells every cell that differs
    /// @param change by how much, none of them 0
    Alternative(int[] cells, long[] change) {
        this.cells = cells;
        this.change = change;
    }

    int[] cells() {
        return cells;
    }

    long[] change() {
        return change;
    }

    long at(int cell) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] == cell) {
                return change[i];
            }
        }
        return 0;
    }

    /// Whether no attacker can tell it from the truth: it is additive, and within all bounds.
    boolean holds(Figures figures) {
        for (int i = 0; i < cells.length; i++) {
            double value = figures.truth()[cells[i]] + change[i];
            if (figures.known()[cells[i]] || value < figures.lower()[cells[i]] || value > figures.upper()[cells[i]]) {
                return false;
            }
        }
        if (additiveIn != figures.cells() && isAdditive(figures.cells().equations())) {
            additiveIn = figures.cells();
        }
        return additiveIn == figures.cells();
    }

    private boolean isAdditive(Equations equations) {
        var index = new LongIndex(cells.length * 4);
        var sums = new Sums(new long[cells.length * 4]);
        for (int i = 0; i < cells.length; i++) {
            int cell = cells[i];
            long by = change[i];
            equations.of(cell, number -> sums.add(index.add(number), equations.sum(number) == cell ? by : -by));
        }
        return sums.areNothing();
    }

    private static final class Sums {

        private long[] all;

        Sums(long[] all) {
            this.all = all;
        }

        void add(int at, long change) {
            if (at >= all.length) {
                all = Arrays.copyOf(all, all.length * 2);
            }
            all[at] += change;
        }

        boolean areNothing() {
            return Arrays.stream(all).allMatch(sum -> sum == 0);
        }
    }
}
