package org.concordat.sdc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What the published method of Gaussian elimination would hide for others, to compare with: from the largest on, each cell is
/// printed unless a protected one could then be worked out exactly from what is printed.
///
/// Ø. Langsrud, *Secondary Cell Suppression by Gaussian Elimination*, Privacy in Statistical Databases 2024, as R's GaussSuppression
/// has it; without what that does for singletons, which would hide more. It looks at sums alone, in a prime field: what is
/// uncertain by little is uncertain.
final class Elimination {

    private static final long PRIME = (1L << 31) - 1;

    private final Plan plan;
    private final int[] guarded;
    /// Every way in which hidden cells can differ and leave what is printed as it is: a row for each degree of freedom.
    private final List<long[]> ways;

    /// @param plan its protected cells marked, no other hidden
    Elimination(Plan plan) {
        this.plan = plan;
        guarded = IntStream.range(0, plan.truth.length).filter(plan::isGuarded).toArray();
        ways = ways();
    }

    /// The cells that it hides for others.
    List<Integer> hidden() {
        var hidden = new ArrayList<Integer>();
        var order = IntStream.range(0, plan.truth.length).filter(cell -> plan.truth[cell] > 0 && plan.status[cell] == Status.PRINTED)
                .boxed().sorted(Comparator.comparingLong(cell -> -plan.truth[cell])).toList();
        for (int cell : order) {
            var way = ways.stream().filter(it -> it[cell] != 0).findFirst();
            if (way.isEmpty()) {
                continue;
            }
            if (IntStream.of(guarded).anyMatch(it -> moveTogether(it, cell, way.get()))) {
                hidden.add(cell);
            } else {
                ways.remove(way.get());
                ways.parallelStream().forEach(it -> subtract(it, way.get(), cell));
            }
        }
        return hidden;
    }

    /// Whether a cell can differ only where another does.
    private boolean moveTogether(int cell, int other, long[] way) {
        long times = way[cell] * inverse(way[other]) % PRIME;
        return times != 0 && ways.stream().allMatch(it -> it[cell] == times * it[other] % PRIME);
    }

    private List<long[]> ways() {
        var solved = new ArrayList<long[]>();
        var solvedFor = new ArrayList<Integer>();
        var equations = plan.cells.equations();
        for (int e = 0; e < equations.count(); e++) {
            var row = equations.isImplied(e) ? new long[plan.truth.length] : row(equations, e);
            for (int k = 0; k < solved.size(); k++) {
                subtract(row, solved.get(k), solvedFor.get(k));
            }
            int first = first(row);
            if (first >= 0) {
                solved.forEach(it -> subtract(it, row, first));
                solved.add(row);
                solvedFor.add(first);
            }
        }
        return IntStream.range(0, plan.truth.length).filter(cell -> plan.truth[cell] > 0 && !solvedFor.contains(cell))
                .mapToObj(cell -> way(cell, solved, solvedFor)).collect(ArrayList::new, List::add, List::addAll);
    }

    /// Zeros are printed.
    private long[] row(Equations equations, int number) {
        var row = new long[plan.truth.length];
        for (int cell : equations.members(number)) {
            row[cell] = plan.truth[cell] == 0 ? 0 : cell == equations.sum(number) ? 1 : PRIME - 1;
        }
        return row;
    }

    private static int first(long[] row) {
        return IntStream.range(0, row.length).filter(cell -> row[cell] != 0).findFirst().orElse(-1);
    }

    private long[] way(int free, List<long[]> solved, List<Integer> solvedFor) {
        var way = new long[plan.truth.length];
        way[free] = 1;
        for (int k = 0; k < solved.size(); k++) {
            var row = solved.get(k);
            way[solvedFor.get(k)] = (PRIME - row[free]) * inverse(row[solvedFor.get(k)]) % PRIME;
        }
        return way;
    }

    /// Takes as much of a row from another that a cell is nothing there.
    private static void subtract(long[] row, long[] other, int cell) {
        if (row[cell] == 0) {
            return;
        }
        long times = PRIME - row[cell] * inverse(other[cell]) % PRIME;
        Arrays.setAll(row, i -> other[i] == 0 ? row[i] : (row[i] + times * other[i]) % PRIME);
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
