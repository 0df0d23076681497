package org.concordat.sdc;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/// Rounds every count to the multiple of the base below it or above it, so that everything that added up still does. What is a
/// multiple already stays, and so zero does.
///
/// Each count begins between its two multiples, where it is; then one after another is moved up or down until it, or one that
/// must move with it, is at a multiple: by chance, so that on average every count stays where it was. In one table of two
/// variables all are at multiples then, and the rounding has no bias. In more variables, and in linked tables, some may be
/// left over; they are pushed to a multiple where the others allow it, and there may be no such rounding at all.
///
/// **Source:** Cox (1987), *A constructive procedure for unbiased controlled rounding*, JASA 82; Deville and Tillé (2004), *Efficient
/// balanced sampling: the cube method*, for the walk.
final class ControlledRounding {

    private static final int ATTEMPTS = 40;
    private static final double NEAR = 1e-6;

    private final Cells cells;
    private final long[] truth;
    private final int base;
    private final int[] variable;
    private double[] start;
    private final boolean[] held;
    private final Simplex simplex;

    private ControlledRounding(Cells cells, long[] truth, int base, Simplex.Clock clock) {
        this.cells = cells;
        this.truth = truth;
        this.base = base;
        variable = new int[truth.length];
        Arrays.fill(variable, -1);
        int size = 0;
        for (int cell = 0; cell < truth.length; cell++) {
            if (truth[cell] % base != 0) {
                variable[cell] = size++;
            }
        }
        start = new double[size];
        held = new boolean[size];
        for (int cell = 0; cell < truth.length; cell++) {
            if (variable[cell] >= 0) {
                start[variable[cell]] = truth[cell] % base / (double) base;
            }
        }
        var one = new double[size];
        Arrays.fill(one, 1);
        simplex = new Simplex(new double[size], one, clock);
        for (int number = 0; number < cells.equations().count(); number++) {
            equation(number);
        }
        simplex.startAt(start);
    }

    /// Figures that add up, each less than the base from the truth; nothing if none were found.
    ///
    /// @param before what was published of each cell already, and stays; -1 where nothing was
    /// **Errors:** [Simplex.OutOfTime].
    static Optional<long[]> of(Cells cells, long[] truth, int base, long[] before, SplittableRandom random, Simplex.Clock clock) {
        var rounding = new ControlledRounding(cells, truth, base, clock);
        for (int cell = 0; cell < before.length; cell++) {
            if (before[cell] >= 0 && !rounding.stays(cell, before[cell])) {
                return Optional.empty();
            }
        }
        rounding.start = rounding.simplex.solution();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            rounding.walk(random);
            if (rounding.finish(random)) {
                var figures = rounding.read();
                if (rounding.holds(figures)) {
                    return Optional.of(figures);
                }
            }
            rounding.beginAgain();
        }
        return Optional.empty();
    }

    private void equation(int number) {
        if (cells.equations().isImplied(number)) {
            return;
        }
        var members = cells.equations().members(number);
        var variables = new int[members.length];
        var values = new double[members.length];
        long lacks = 0;
        int size = 0;
        for (int m = 0; m < members.length; m++) {
            int sign = m == 0 ? 1 : -1;
            lacks -= sign * (truth[members[m]] / base);
            if (variable[members[m]] >= 0) {
                variables[size] = variable[members[m]];
                values[size++] = sign;
            }
        }
        simplex.equation(Arrays.copyOf(variables, size), Arrays.copyOf(values, size), lacks);
    }

    private void walk(SplittableRandom random) {
        for (int v : shuffled(random)) {
            if (simplex.row(v) == null && isBetween(v)) {
                simplex.wander(v, random.nextDouble());
            }
        }
    }

    private int[] shuffled(SplittableRandom random) {
        var order = new int[start.length];
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /// Pushes what is left over to a multiple and holds it there.
    /// @return false where something can be at neither of its multiples, for what was held before
    private boolean finish(SplittableRandom random) {
        for (int v : shuffled(random)) {
            if (isBetween(v)) {
                int first = random.nextDouble() < simplex.value(v) ? 1 : -1;
                simplex.push(v, first, first > 0 ? 1 : 0);
                if (isBetween(v)) {
                    simplex.push(v, -first, first > 0 ? 0 : 1);
                }
                if (isBetween(v)) {
                    return false;
                }
            }
            hold(v);
        }
        return true;
    }

    private boolean isBetween(int v) {
        return Math.abs(simplex.value(v) - Math.rint(simplex.value(v))) > NEAR;
    }

    /// Begins at a figure that was published.
    /// @return false where it cannot, for those before
    private boolean stays(int cell, long figure) {
        int v = variable[cell];
        long up = (figure - truth[cell] / base * base) / base;
        if (v < 0 || up < 0 || up > 1) {
            return figure == truth[cell];
        }
        simplex.push(v, up > 0 ? 1 : -1, up);
        held[v] = true;
        hold(v);
        return Math.abs(simplex.value(v) - up) < NEAR;
    }

    private void hold(int v) {
        simplex.lower[v] = Math.rint(simplex.value(v));
        simplex.upper[v] = simplex.lower[v];
    }

    private void beginAgain() {
        for (int v = 0; v < held.length; v++) {
            if (!held[v]) {
                simplex.lower[v] = 0;
                simplex.upper[v] = 1;
            }
        }
        simplex.moveTo(start);
    }

    private long[] read() {
        var figures = new long[truth.length];
        for (int cell = 0; cell < figures.length; cell++) {
            long up = variable[cell] < 0 ? 0 : Math.round(simplex.value(variable[cell]));
            figures[cell] = (truth[cell] / base + up) * base;
        }
        return figures;
    }

    /// In whole numbers, and over all equations.
    private boolean holds(long[] figures) {
        for (int number = 0; number < cells.equations().count(); number++) {
            long sum = 0;
            var members = cells.equations().members(number);
            for (int m = 0; m < members.length; m++) {
                sum += m == 0 ? figures[members[m]] : -figures[members[m]];
            }
            if (sum != 0) {
                return false;
            }
        }
        for (int cell = 0; cell < figures.length; cell++) {
            if (Math.abs(figures[cell] - truth[cell]) >= base) {
                return false;
            }
        }
        return true;
    }
}
