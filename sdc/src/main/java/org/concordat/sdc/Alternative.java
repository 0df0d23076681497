package org.concordat.sdc;

import java.util.Arrays;

/// Another table that gives the same published figures: by how much cells differ from the truth in it.
///
/// @param cells every cell that differs
/// @param change by how much, none of them 0
record Alternative(int[] cells, long[] change) {

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
        var equations = new LongIndex(cells.length * 4);
        var sums = new Sums(new long[cells.length * 4]);
        long families = figures.cells().familyCount();
        for (int i = 0; i < cells.length; i++) {
            int cell = cells[i];
            long change = this.change[i];
            double value = figures.truth()[cell] + change;
            if (figures.known()[cell] || value < figures.lower()[cell] || value > figures.upper()[cell]) {
                return false;
            }
            figures.cells().equationsOf(cell, equation -> sums.add(equations.add(equation), equation / families == cell ? change : -change));
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
