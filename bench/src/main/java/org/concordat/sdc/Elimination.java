package org.concordat.sdc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// What the published method of Gaussian elimination would hide for others, to compare with: from the largest on, each cell is
/// printed unless a protected one could then be worked out exactly from what is printed.
///
/// Ø. Langsrud, *Secondary Cell Suppression by Gaussian Elimination*, Privacy in Statistical Databases 2024, as R's GaussSuppression
/// has it; without what that does for singletons, which would hide more. It looks at sums alone, in a prime field: what is
/// uncertain by little is uncertain.
final class Elimination {

    private final Plan plan;
    /// Every way in which hidden cells can differ and leave what is printed as it is: a row for each degree of freedom.
    private final Rows ways;

    /// @param plan its protected cells marked, no other hidden
    Elimination(Plan plan) {
        this.plan = plan;
        ways = ways(equations());
    }

    /// The cells that it hides for others.
    List<Integer> hidden() {
        var hidden = new ArrayList<Integer>();
        var order = cells(cell -> plan.status[cell] == Status.PRINTED).boxed()
                .sorted(Comparator.comparingLong(cell -> -plan.truth[cell])).toList();
        for (int cell : order) {
            if (ways.with(cell).isEmpty()) {
                continue;
            }
            int way = ways.shortestWith(cell);
            if (ways.row(way).keySet().stream().anyMatch(it -> plan.isGuarded(it) && moveTogether(it, cell, way))) {
                hidden.add(cell);
            } else {
                ways.clear(cell, way);
                ways.remove(way);
            }
        }
        return hidden;
    }

    /// Those that are not nothing: zeros are printed.
    private IntStream cells(IntPredicate which) {
        return IntStream.range(0, plan.truth.length).filter(cell -> plan.truth[cell] > 0).filter(which);
    }

    /// Whether a cell can differ only where another does.
    private boolean moveTogether(int cell, int other, int way) {
        long times = Rows.divided(ways.row(way).get(cell), ways.row(way).get(other));
        return ways.with(cell).equals(ways.with(other)) && ways.with(cell).stream().map(ways::row)
                .allMatch(it -> it.get(cell) == times * it.get(other) % Rows.PRIME);
    }

    private Rows equations() {
        var equations = plan.cells.equations();
        var rows = new Rows(plan.truth.length);
        for (int e = 0; e < equations.count(); e++) {
            if (!equations.isImplied(e)) {
                int row = rows.add();
                for (int cell : equations.members(e)) {
                    rows.put(row, cell, plan.truth[cell] == 0 ? 0 : cell == equations.sum(e) ? 1 : -1);
                }
            }
        }
        return rows;
    }

    /// Each equation is solved for one of its cells, the shortest first; every other cell is free, and moves those.
    private Rows ways(Rows equations) {
        var solved = equations.solve();
        var moving = new HashSet<>(solved.values());
        var free = new Rows(plan.truth.length);
        cells(cell -> !moving.contains(cell)).forEach(cell -> {
            int way = free.add();
            free.put(way, cell, 1);
            equations.with(cell).forEach(row -> {
                int moved = solved.get(row);
                free.put(way, moved, Rows.PRIME - Rows.divided(equations.row(row).get(cell), equations.row(row).get(moved)));
            });
        });
        return free;
    }
}
