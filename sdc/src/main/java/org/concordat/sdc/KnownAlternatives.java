package org.concordat.sdc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Alternatives that were found, by the guarded cells that differ in them: what serves one cell often serves more.
final class KnownAlternatives {

    private static final int REMEMBERED = 24;

    private final Plan plan;
    private final float[] cost;
    private final Map<Integer, List<Alternative>> known = new HashMap<>();

    /// @param cost 0 for every cell that is hidden, as it is now
    KnownAlternatives(Plan plan, float[] cost) {
        this.plan = plan;
        this.cost = cost;
    }

    /// Alternatives that are known already and keep the cell wide enough, or null.
    ///
    /// @param barred a cell that may not differ in them, or -1
    List<Alternative> of(int cell, int barred) {
        Alternative highest = null;
        Alternative lowest = null;
        long up = 0;
        long down = 0;
        for (var it : known.getOrDefault(cell, List.of())) {
            long change = it.at(cell);
            if ((change > up || -change > down) && allHidden(it, barred)) {
                highest = change > up ? it : highest;
                lowest = -change > down ? it : lowest;
                up = Math.max(up, change);
                down = Math.max(down, -change);
            }
        }
        if (up + down < plan.width || up < plan.needUp[cell] || down < plan.needDown[cell]) {
            return null;
        }
        var proof = new ArrayList<Alternative>();
        if (highest != null && (down < plan.width || plan.needUp[cell] > 0)) {
            proof.add(highest);
        }
        if (lowest != null && (proof.isEmpty() || up < plan.width || plan.needDown[cell] > 0)) {
            proof.add(lowest);
        }
        return proof;
    }

    private boolean allHidden(Alternative alternative, int barred) {
        for (int cell : alternative.cells()) {
            if (cost[cell] != 0 || cell == barred) {
                return false;
            }
        }
        return true;
    }

    /// Takes note of it for every cell that it serves.
    void add(Alternative alternative) {
        for (int cell : alternative.cells()) {
            if (plan.isGuarded(cell)) {
                var all = known.computeIfAbsent(cell, _ -> new ArrayList<>());
                if (all.size() == REMEMBERED) {
                    all.removeFirst();
                }
                all.add(alternative);
            }
        }
    }

    void into(Set<Alternative> all) {
        known.values().forEach(all::addAll);
    }
}
