package org.concordat.sdc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongFunction;

/// Hides more cells until every protected cell is as uncertain as it must be, in all tables at once.
///
/// Each protected cell gets alternatives: other tables, in whole numbers, that give the same published figures. Cells
/// are hidden so that there are some, the cheapest first; then each hidden cell that no cell needs is printed again.
final class Suppression {

    /// How many cells that have nothing yet are looked after at once, on however many processors: what comes of it is the same.
    private static final int AT_ONCE = 8;
    /// About how many cells, hidden or not, are near one, when it is asked what others can do without it.
    private static final int REACH = 150;

    private final Plan plan;
    private final float[] cost;
    private final Queue<Alternatives> alternatives = new ConcurrentLinkedQueue<>();
    private final Progress progress;
    private final Simplex.Clock clock;
    private final Map<Integer, List<Alternative>> proofs = new HashMap<>();
    private final KnownAlternatives known;
    private int round;

    Suppression(Plan plan, Simplex.Clock clock, Progress progress) {
        this.plan = plan;
        this.clock = clock;
        this.progress = progress;
        cost = new float[plan.truth.length];
        for (int cell = 0; cell < cost.length; cell++) {
            cost[cell] = price(cell);
        }
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
        guarded.sort(Comparator.comparingInt(this::fineness).thenComparing(Suppression::apart));
        var some = new ArrayList<Integer>();
        for (int done = 0; done < guarded.size();) {
            if (!proofs.containsKey(guarded.get(done)) && !isServed(guarded.get(done))) {
                some.add(guarded.get(done));
            }
            done++;
            if (some.size() == AT_ONCE || done == guarded.size()) {
                protect(some);
                some.clear();
                progress.at("cells protected", done, guarded.size());
            }
        }
        new PrintedAgain(plan, proofs, this, new Neighbourhoods(plan, cost, REACH, clock), clock, progress).run();
        return inUse();
    }

    /// Looks for more alternatives, farther away, for cells that have none; nothing is hidden for them.
    void more(int[] cells) {
        round++;
        for (int cell : cells) {
            List<Alternative> other = null;
            for (int reach = 0; reach < Alternatives.reaches() && other == null; reach++) {
                check();
                var found = new ArrayList<Alternative>();
                var served = known.of(cell, -1);
                other = served != null ? served : proof(cell, found(cell, true, reach), found);
                know(found);
            }
            if (other != null) {
                proofs.put(cell, other);
            }
        }
    }

    /// Hides more for cells that turned out not to be safe.
    void again(int[] cells) {
        round++;
        for (int cell : cells) {
            protect(cell);
        }
    }

    /// Prints those again that no protected cell needs: what is hidden and could be worked out looks like a breach.
    void printUnused(int[] cells) {
        var needed = new HashSet<Integer>();
        inUse().forEach(alternative -> Arrays.stream(alternative.cells()).forEach(needed::add));
        for (int cell : cells) {
            if (plan.status[cell] == Status.SECONDARY && !plan.kept[cell] && !plan.standsIn[cell] && !needed.contains(cell)) {
                print(cell);
            }
        }
    }

    /// Hides a cell, if it is not hidden yet, of which another uncertainty is asked than before.
    void lookAgain(int cell) {
        hide(new int[]{cell});
        proofs.remove(cell);
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

    /// Those that nobody in the cell could rule out, so that they serve others too.
    private List<Alternative> free(int cell, List<Alternative> found) {
        return found.stream().filter(it -> !plan.isRuledOut(cell, it.at(cell))).toList();
    }

    /// Cells that are looked after at once are seldom near each other.
    private static int apart(int cell) {
        return cell * 0x9E3779B1;
    }

    /// What one of them needs hidden often serves the next: so each is looked up again before more is hidden for it.
    private void protect(List<Integer> some) {
        var found = some.parallelStream().map(cell -> Optional.ofNullable(found(cell, false, 0))).toList();
        for (int i = 0; i < found.size(); i++) {
            check();
            int cell = some.get(i);
            if (!isServed(cell) && !found.get(i).map(all -> take(cell, all)).orElse(false)) {
                protect(cell);
            }
        }
    }

    private boolean isServed(int cell) {
        var served = known.of(cell, -1);
        if (served != null) {
            proofs.put(cell, served);
        }
        return served != null;
    }

    private void protect(int cell) {
        for (int reach = 0; reach < Alternatives.reaches(); reach++) {
            check();
            var found = found(cell, false, reach);
            if (found != null && take(cell, found)) {
                return;
            }
        }
    }

    /// Hides what differs in them.
    /// @return whether they are in whole numbers, and so a proof
    private boolean take(int cell, List<Alternatives.Found> found) {
        boolean whole = true;
        var proof = new ArrayList<Alternative>();
        for (var each : found) {
            whole &= each.whole();
            proof.add(each.alternative());
            hide(each.alternative().cells());
        }
        if (whole) {
            proofs.put(cell, proof);
            know(free(cell, proof));
        }
        return whole;
    }

    void print(int cell) {
        plan.status[cell] = Status.PRINTED;
        cost[cell] = price(cell);
    }

    /// Takes note of what serves more cells than the one that it was found for.
    void know(List<Alternative> found) {
        found.forEach(known::add);
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
        var polled = alternatives.poll();
        var search = polled == null ? new Alternatives(plan.cells, plan, cost, clock) : polled;
        search.begin(cell, round);
        try {
            return found(cell, change -> search.find(cell, change, onlyHidden, reach));
        } finally {
            alternatives.add(search);
        }
    }

    private List<Alternatives.Found> found(int cell, LongFunction<Alternatives.Found> find) {
        long above = plan.above(cell);
        long below = plan.below(cell);
        int first = above >= plan.width || above >= below ? 1 : -1;
        var found = new ArrayList<Alternatives.Found>();
        long wide = 0;
        for (int direction : new int[]{first, -first}) {
            long must = direction > 0 ? plan.needUp[cell] : plan.needDown[cell];
            long other = direction > 0 ? plan.needDown[cell] : plan.needUp[cell];
            long wanted = Math.min(direction > 0 ? above : below,
                    Math.max(must, plan.width - (direction == first ? other : wide)));
            if (wanted > 0) {
                var each = find.apply(direction * wanted);
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
        return wide >= plan.width ? found : null;
    }

    /// Alternatives among what is hidden near a cell, or null.
    ///
    /// @param found takes what is new
    List<Alternative> other(int cell, int barred, Neighbourhoods near, List<Alternative> found) {
        var served = known.of(cell, barred);
        return served != null ? served : proof(cell, found(cell, change -> near.find(cell, change, barred)), found);
    }

    private List<Alternative> proof(int cell, List<Alternatives.Found> all, List<Alternative> found) {
        if (all == null || !all.stream().allMatch(Alternatives.Found::whole)) {
            return null;
        }
        var other = all.stream().map(Alternatives.Found::alternative).toList();
        found.addAll(free(cell, other));
        return other;
    }
}
