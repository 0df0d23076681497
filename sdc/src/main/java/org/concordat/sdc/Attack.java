package org.concordat.sdc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Works out how closely each guarded cell can be known from everything that is published.
///
/// Bounds by linear programming over all equations of all tables, component by component; bounds of counts are rounded
/// to whole numbers. A cell *falls* if its bounds are nearer than it needs.
final class Attack {

    /// Whether it is enough that some solution lies far enough away, or only one in whole numbers.
    enum Proof { ANY_SOLUTION, WHOLE_NUMBERS }

    /// Farther than any figure, and than what adds up to one.
    static final double BEYOND = 1e15;
    private static final int LARGE = 2000;

    private final Figures figures;
    private final Simplex.Clock clock;
    private final Progress progress;
    private final Proof proof;
    private final boolean allBounds;
    private final boolean[] proven;
    private int large = LARGE;
    private final AtomicInteger done = new AtomicInteger();

    Attack(Figures figures, Proof proof, boolean allBounds, Simplex.Clock clock, Progress progress) {
        this.figures = figures;
        this.proof = proof;
        this.allBounds = allBounds;
        this.clock = clock;
        this.progress = progress;
        proven = new boolean[figures.guarded().length];
    }

    /// Looks around first in components of more cells than so many.
    Attack scoutingAbove(int cells) {
        large = cells;
        return this;
    }

    /// Takes note of other tables that give the same figures; each is checked, and speaks for every cell that differs.
    Attack knowing(Collection<Alternative> alternatives) {
        var up = new long[proven.length];
        var down = new long[proven.length];
        for (var alternative : alternatives.parallelStream().filter(it -> it.holds(figures)).toList()) {
            int ruledOut = 0;   // by what somebody in a cell knows of it
            for (int i = 0; i < alternative.cells().length; i++) {
                ruledOut += isRuledOut(alternative, i) ? 1 : 0;
            }
            for (int i = 0; i < alternative.cells().length; i++) {
                int cell = alternative.cells()[i];
                if (ruledOut == (isRuledOut(alternative, i) ? 1 : 0)) {
                    up[cell] = Math.max(up[cell], alternative.change()[i]);
                    down[cell] = Math.max(down[cell], -alternative.change()[i]);
                }
            }
        }
        for (int cell = 0; cell < proven.length; cell++) {
            proven[cell] = up[cell] + down[cell] >= figures.need()[cell]
                    && (figures.needUp() == null || up[cell] >= figures.needUp()[cell])
                    && (figures.needDown() == null || down[cell] >= figures.needDown()[cell]);
        }
        return this;
    }

    private boolean isRuledOut(Alternative alternative, int i) {
        int cell = alternative.cells()[i];
        return isLone(cell) || figures.own() != null && figures.truth()[cell] + alternative.change()[i] < figures.own()[cell];
    }

    /// The guarded cells for which no other table is known yet.
    int[] unproven() {
        return IntStream.range(0, proven.length)
                .filter(cell -> figures.guarded()[cell] && !figures.known()[cell] && !proven[cell]).toArray();
    }

    /// What is said of a cell: its bounds, as far as it was necessary to know them.
    record Bounds(int cell, long low, long high, boolean falls) {
    }

    /// @param contradiction a cell of the figures that cannot all be true, or -1
    record Found(List<Bounds> bounds, int components, int largest, int contradiction) {

        List<Bounds> fallen() {
            return bounds.stream().filter(Bounds::falls).toList();
        }
    }

    /// **Errors:** [Simplex.OutOfTime].
    Found run() {
        int untrue = figures.truth() == null ? untrue() : -1;
        if (untrue >= 0) {
            return new Found(List.of(), 0, 0, untrue);
        }
        var components = Components.of(figures);
        var results = components.parallelStream().map(component -> {
            var result = attacked(component);
            progress.at("components attacked", done.incrementAndGet(), components.size());
            return result;
        }).toList();
        var all = new ArrayList<Bounds>();
        int contradiction = -1;
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i) == null) {
                contradiction = components.get(i).cells()[0];
            } else {
                all.addAll(results.get(i));
            }
        }
        for (int cell = 0; cell < figures.guarded().length; cell++) {
            if (figures.guarded()[cell] && figures.known()[cell]) {
                all.add(new Bounds(cell, figures.figure()[cell], figures.figure()[cell], true));
            }
        }
        all.sort((a, b) -> Integer.compare(a.cell(), b.cell()));
        int largest = components.isEmpty() ? 0 : components.getLast().cells().length;
        return new Found(all, components.size(), largest, contradiction);
    }

    /// A sum that is published together with all its parts and is not what they add up to, or -1.
    private int untrue() {
        var equations = figures.cells().equations();
        for (int number = 0; number < equations.count(); number++) {
            long lacks = 0;
            boolean allKnown = true;
            var members = equations.members(number);
            for (int m = 0; m < members.length; m++) {
                allKnown &= figures.known()[members[m]];
                lacks += m == 0 ? figures.figure()[members[m]] : -figures.figure()[members[m]];
            }
            if (allKnown && lacks != 0) {
                return members[0];
            }
        }
        return -1;
    }

    private List<Bounds> attacked(Components.Component component) {
        if (figures.truth() != null && Arrays.stream(component.cells())
                .allMatch(cell -> proven[cell] || !figures.guarded()[cell])) {
            return List.of();
        }
        var problem = Problem.of(figures, component, false, clock);
        if (problem == null) {
            return null;
        }
        if (!allBounds && figures.truth() == null && component.cells().length > large) {
            var scout = new Scout(figures, component, problem.simplex().solution(), clock);
            scout.walk(progress);
            scout.tell(problem.simplex());
        }
        var bounds = new ArrayList<Bounds>();
        for (boolean known : new boolean[]{false, true}) {   // what is seen while a cell is free of what is known of it is seen by it alone
            for (int i = 0; i < component.cells().length; i++) {
                int cell = component.cells()[i];
                if (figures.guarded()[cell] && !proven[cell] && isKnownFromWithin(cell) == known) {
                    bounds.add(bounds(problem, i, cell));
                }
            }
        }
        return bounds;
    }

    private Bounds bounds(Problem problem, int i, int cell) {
        var simplex = problem.simplex();
        boolean known = isKnownFromWithin(cell);
        if (known) {   // all other contributors are guarded against, not itself
            simplex.seen().forget();
            simplex.lower[i] = figures.lower()[cell];
            simplex.upper[i] = figures.upper()[cell];
        }
        if (allBounds || !isSafe(simplex, i, cell)) {
            if (proof == Proof.WHOLE_NUMBERS && !simplex.seen().isWhole()) {
                simplex.moveTo(problem.start());
            }
            simplex.push(i, 1, allBounds ? BEYOND : highWanted(simplex, i, cell));
            if (allBounds || !isSafe(simplex, i, cell)) {
                simplex.push(i, -1, allBounds ? -BEYOND : lowWanted(simplex, i, cell));
            }
        }
        var bounds = new Bounds(cell, low(simplex.seen().least(i)), high(simplex.seen().most(i)), !isSafe(simplex, i, cell));
        if (known) {
            double least = isLone(cell) ? figures.truth()[cell] : figures.own()[cell];
            double most = isLone(cell) ? figures.truth()[cell] : figures.upper()[cell];
            double back = Math.clamp(simplex.value(i), least, most);
            simplex.push(i, simplex.value(i) < back ? 1 : -1, back);
            simplex.lower[i] = least;
            simplex.upper[i] = most;
        }
        return bounds;
    }

    private boolean isKnownFromWithin(int cell) {
        return isLone(cell) || figures.own() != null && figures.own()[cell] > figures.lower()[cell];
    }

    private boolean isLone(int cell) {
        return figures.lone() != null && figures.lone()[cell];
    }

    private double highWanted(Simplex simplex, int i, int cell) {
        double wanted = low(simplex.seen().least(i)) + figures.need()[cell];
        return figures.needUp() == null ? wanted
                : Math.max(wanted, figures.truth()[cell] + figures.needUp()[cell]);
    }

    private double lowWanted(Simplex simplex, int i, int cell) {
        double wanted = high(simplex.seen().most(i)) - figures.need()[cell];
        return figures.needDown() == null ? wanted
                : Math.min(wanted, figures.truth()[cell] - figures.needDown()[cell]);
    }

    private boolean isSafe(Simplex simplex, int i, int cell) {
        boolean whole = proof == Proof.WHOLE_NUMBERS;
        long low = low(whole ? simplex.seen().leastWhole(i) : simplex.seen().least(i));
        long high = high(whole ? simplex.seen().mostWhole(i) : simplex.seen().most(i));
        return low <= high && high - low >= figures.need()[cell]
                && (figures.needUp() == null || high >= figures.truth()[cell] + figures.needUp()[cell])
                && (figures.needDown() == null || low <= figures.truth()[cell] - figures.needDown()[cell]);
    }

    static long low(double value) {
        return (long) Math.ceil(value - 1e-6);
    }

    static long high(double value) {
        return (long) Math.floor(value + 1e-6);
    }

    static Simplex.Clock until(long nanoTime) {
        return () -> System.nanoTime() - nanoTime > 0;
    }

    /// From now on for as long as the rules allow.
    static Simplex.Clock within(Rules rules) {
        return until(System.nanoTime() + rules.secondsMax() * 1_000_000_000L);
    }
}
