package org.concordat.sdc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Hides more cells until every protected cell is as uncertain as it must be, in all tables at once.
///
/// Each protected cell gets alternatives: other tables, in whole numbers, that give the same published figures. Cells
/// are hidden so that there are some, the cheapest first; then each hidden cell that no cell needs is printed again.
final class Suppression {

    private final Plan plan;
    private final float[] cost;
    private final Alternatives alternatives;
    private final Progress progress;
    private final Simplex.Clock clock;
    private final Map<Integer, List<Alternative>> proofs = new HashMap<>();
    private final KnownAlternatives known;

    Suppression(Plan plan, Simplex.Clock clock, Progress progress) {
        this.plan = plan;
        this.clock = clock;
        this.progress = progress;
        cost = new float[plan.truth.length];
        for (int cell = 0; cell < cost.length; cell++) {
            cost[cell] = price(cell);
        }
        alternatives = new Alternatives(plan.cells, plan, cost, clock);
        known = new KnownAlternatives(plan, cost);
    }

    /// One for each cell that is hidden, and something for what is lost with it; the total of all is the last to go.
    private float price(int cell) {
        if (plan.before[cell]) {
            return Plan.NEVER;
        }
        if (plan.status[cell] != Status.PRINTED) {
            return 0;
        }
        float total = plan.cells.key(cell) == 0 ? 100 : 0;
        return plan.canHide(cell) ? 1 + total + (float) Math.log1p(plan.truth[cell]) / 12 : Plan.NEVER;
    }

    /// The alternatives that were found; a cell that differs in none may be safe all the same, or not.
    ///
    /// **Errors:** [Simplex.OutOfTime].
    Set<Alternative> run() {
        var guarded = new ArrayList<Integer>();
        for (int cell = 0; cell < cost.length; cell++) {
            if (plan.isGuarded(cell) && !plan.before[cell]) {
                guarded.add(cell);
            }
        }
        guarded.sort(Comparator.comparingInt(this::fineness));
        int done = 0;
        for (int cell : guarded) {
            var served = known.of(cell);
            if (served == null) {
                protect(cell);
            } else {
                proofs.put(cell, served);
            }
            progress.at("cells protected", ++done, guarded.size());
        }
        printAgain();
        return inUse();
    }

    /// Looks for more alternatives, farther away, for cells that have none; nothing is hidden for them.
    void more(int[] cells) {
        for (int cell : cells) {
            List<Alternative> other = null;
            for (int reach = 0; reach < Alternatives.reaches() && other == null; reach++) {
                check();
                other = other(cell, reach);
            }
            if (other != null) {
                proofs.put(cell, other);
            }
        }
    }

    /// Hides more for cells that turned out not to be safe.
    void again(int[] cells) {
        for (int cell : cells) {
            protect(cell);
        }
    }

    /// Prints those again that no protected cell needs: what is hidden and could be worked out looks like a breach.
    void printUnused(int[] cells) {
        var needed = new HashSet<Integer>();
        inUse().forEach(alternative -> Arrays.stream(alternative.cells()).forEach(needed::add));
        for (int cell : cells) {
            if (plan.status[cell] == Status.SECONDARY && !plan.kept[cell] && !needed.contains(cell)) {
                plan.status[cell] = Status.PRINTED;
                cost[cell] = price(cell);
            }
        }
    }

    private void check() {
        if (clock.isOver()) {
            throw new Simplex.OutOfTime();
        }
    }

    private Set<Alternative> inUse() {
        Set<Alternative> all = Collections.newSetFromMap(new IdentityHashMap<>());
        proofs.values().forEach(all::addAll);
        return all;
    }

    /// Every alternative that is known; those that hold no more say nothing.
    Set<Alternative> proofs() {
        var all = inUse();
        known.into(all);
        return all;
    }

    /// Margins come first: what they need hidden serves the cells below them.
    private int fineness(int cell) {
        int fine = 0;
        for (int v = 0; v < plan.cells.variables().size(); v++) {
            var variable = plan.cells.variables().get(v);
            int node = plan.cells.node(cell, v);
            fine += node == 0 ? 0 : variable.isLeaf(node) ? 2 : 1;
        }
        return fine;
    }

    private boolean isKnownToOne(int cell) {
        return plan.rules.loneKnown() && plan.lone[cell];
    }

    private void protect(int cell) {
        for (int reach = 0; reach < Alternatives.reaches(); reach++) {
            check();
            var found = found(cell, false, reach);
            if (found != null) {
                boolean whole = true;
                var proof = new ArrayList<Alternative>();
                for (var each : found) {
                    whole &= each.whole();
                    proof.add(each.alternative());
                    hide(each.alternative().cells());
                }
                if (whole) {
                    proofs.put(cell, proof);
                    if (!isKnownToOne(cell)) {
                        proof.forEach(known::add);
                    }
                    return;
                }
            }
        }
    }

    private void hide(int[] cells) {
        for (int it : cells) {
            if (plan.status[it] == Status.PRINTED) {
                plan.status[it] = Status.SECONDARY;
                cost[it] = 0;
            }
        }
    }

    /// Alternatives that keep the cell wide enough, or null: one, up or down, where that is enough; else two.
    private List<Alternatives.Found> found(int cell, boolean onlyHidden, int reach) {
        long above = plan.above(cell);
        long below = plan.below(cell);
        int first = above >= plan.rules.width() || above >= below ? 1 : -1;
        var found = new ArrayList<Alternatives.Found>();
        long wide = 0;
        for (int direction : new int[]{first, -first}) {
            long must = direction > 0 ? plan.needUp[cell] : plan.needDown[cell];
            long other = direction > 0 ? plan.needDown[cell] : plan.needUp[cell];
            long wanted = Math.min(direction > 0 ? above : below,
                    Math.max(must, plan.rules.width() - (direction == first ? other : wide)));
            if (wanted > 0) {
                var each = alternatives.find(cell, direction * wanted, onlyHidden, reach);
                long reached = each == null ? 0 : Math.abs(each.alternative().at(cell));
                if (reached < must) {
                    return null;
                }
                if (each != null) {
                    found.add(each);
                }
                wide += reached;
            }
        }
        return wide >= plan.rules.width() ? found : null;
    }

    private void printAgain() {
        var users = new LinkedHashMap<Integer, List<Integer>>();
        for (int cell = 0; cell < cost.length; cell++) {
            if (plan.status[cell] == Status.SECONDARY && !plan.kept[cell]) {
                users.put(cell, new ArrayList<>());
            }
        }
        proofs.forEach((cell, proof) -> uses(cell, proof, users));
        var order = new ArrayList<>(users.keySet());
        order.sort(Comparator.comparingInt((Integer cell) -> users.get(cell).size())
                .thenComparing(cell -> -plan.truth[cell]));
        int done = 0;
        for (int cell : order) {
            if (clock.isOver()) {
                return;
            }
            printAgain(cell, users);
            progress.at("hidden cells reconsidered", ++done, order.size());
        }
    }

    private static void uses(int cell, List<Alternative> proof, Map<Integer, List<Integer>> users) {
        for (var alternative : proof) {
            for (int it : alternative.cells()) {
                if (users.containsKey(it)) {
                    users.get(it).add(cell);
                }
            }
        }
    }

    private void printAgain(int cell, Map<Integer, List<Integer>> users) {
        cost[cell] = Plan.NEVER;
        var instead = new HashMap<Integer, List<Alternative>>();
        for (int user : users.get(cell)) {
            if (proofs.get(user).stream().anyMatch(alternative -> alternative.at(cell) != 0)
                    && !instead.containsKey(user)) {
                var other = other(user, 0);
                if (other == null) {
                    cost[cell] = 0;
                    return;
                }
                instead.put(user, other);
            }
        }
        plan.status[cell] = Status.PRINTED;
        cost[cell] = price(cell);
        proofs.putAll(instead);
        instead.forEach((user, proof) -> uses(user, proof, users));
    }

    /// Alternatives among what is hidden, or null.
    private List<Alternative> other(int cell, int reach) {
        var served = known.of(cell);
        if (served != null) {
            return served;
        }
        var found = found(cell, true, reach);
        if (found == null || !found.stream().allMatch(Alternatives.Found::whole)) {
            return null;
        }
        var other = found.stream().map(Alternatives.Found::alternative).toList();
        if (!isKnownToOne(cell)) {
            other.forEach(known::add);
        }
        return other;
    }
}
