package org.concordat.sdc;

import java.util.SplittableRandom;

/// How far single variables can go, under equations and bounds: a primal simplex over a sparse tableau, which starts
/// each time from where it is.
///
/// Equations between the cells of tables have so few coefficients other than 0, 1 and -1, before and after pivots, that
/// the whole tableau stays sparse, and a variable's own row is its objective. A variable outside the basis may stand
/// anywhere between its bounds, so that any solution, such as the true table, is a place to start from.
/// **Errors:** [OutOfTime] when it takes more pivots than it may.
final class Simplex {

    static final double SLACK = 1e-7;
    private static final double ENDLESS = 1e14;
    private static final int PATIENCE = 200;
    private static final int LOOKED_AT = 6;
    private static final int PRICED = 200;
    private static final int STEPS = 400;

    /// It did not finish within the pivots or the time that it was given.
    static final class OutOfTime extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final int columns;
    final double[] lower;
    final double[] upper;
    private final double[] x;
    private final Seen seen;
    private final Tableau tableau;
    private final Reach reach;
    private final Clock clock;
    private final SplittableRandom random = new SplittableRandom(7);

    /// Says when there is no more time.
    interface Clock {
        boolean isOver();
    }

    Simplex(double[] lower, double[] upper, Clock clock) {
        this(lower, upper, lower.length, clock);
    }

    /// @param solvable the variables from there on stay outside the basis
    Simplex(double[] lower, double[] upper, int solvable, Clock clock) {
        this.columns = lower.length;
        this.lower = lower.clone();
        this.upper = upper.clone();
        this.clock = clock;
        x = new double[columns];
        seen = new Seen(x);
        tableau = new Tableau(columns, solvable);
        reach = new Reach(this.lower, this.upper, x, tableau);
    }

    /// Where nothing was moved yet: the same, to be moved by itself, every variable at 0.
    Simplex again() {
        return new Simplex(this);
    }

    private Simplex(Simplex other) {
        columns = other.columns;
        lower = other.lower.clone();
        upper = other.upper.clone();
        clock = other.clock;
        x = new double[columns];
        seen = new Seen(x);
        tableau = new Tableau(other.tableau);
        reach = new Reach(lower, upper, x, tableau);
    }

    /// Adds `Σ value · x(variable) = constant`; all before the start.
    /// @return false where it contradicts the equations before it
    boolean equation(int[] variables, double[] values, double constant) {
        return tableau.add(variables, values, constant);
    }

    /// Which variables are rather left outside the basis; before the first equation.
    void prefer(float[] reluctance) {
        tableau.prefer(reluctance);
    }

    /// Starts from a solution.
    void startAt(double[] solution) {
        System.arraycopy(solution, 0, x, 0, columns);
        seen.forget();
    }

    /// Looks for a solution to start from, near a guess that is within the bounds.
    /// @return false if there is none
    boolean startNear(double[] guess) {
        System.arraycopy(guess, 0, x, 0, guess.length);
        tableau.basics(x);
        var trueLower = lower.clone();
        var trueUpper = upper.clone();
        for (var row : tableau.rows()) {
            int b = row.basic;
            if (x[b] < lower[b] - SLACK) {
                lower[b] = Double.NEGATIVE_INFINITY;
            } else if (x[b] > upper[b] + SLACK) {
                upper[b] = Double.POSITIVE_INFINITY;
            }
        }
        for (int v = 0; v < columns; v++) {
            boolean reached = true;
            if (lower[v] < trueLower[v]) {
                reached = x[v] >= trueLower[v] - SLACK || push(v, 1, trueLower[v]) >= trueLower[v] - SLACK;
            } else if (upper[v] > trueUpper[v]) {
                reached = x[v] <= trueUpper[v] + SLACK || push(v, -1, trueUpper[v]) <= trueUpper[v] + SLACK;
            }
            if (!reached) {
                return false;
            }
            lower[v] = trueLower[v];
            upper[v] = trueUpper[v];
        }
        seen.forget();
        return true;
    }

    /// The solutions on the way, from the start or since [Seen#forget].
    Seen seen() {
        return seen;
    }

    /// Stands at another solution; what was seen stays seen.
    void moveTo(double[] solution) {
        System.arraycopy(solution, 0, x, 0, columns);
        seen.look();
    }

    double[] solution() {
        return x.clone();
    }

    double value(int variable) {
        return x[variable];
    }

    /// The row of a variable that is in the basis, or null: what it is made of where it stands.
    SparseRow row(int variable) {
        return tableau.rowOf(variable);
    }

    /// Moves a variable up (1) or down (-1) until it is at the target or can go no further.
    /// @return where it stands then; the target where nothing stops it on an endless way, which it does not go
    double push(int v, int direction, double target) {
        return push(v, direction, target, null);
    }

    /// The same as [#push], but what has a price is used as little as can be seen from step to step.
    /// @param price what it costs to move a variable at all; it is 0 for each that was moved
    double pushCheaply(int v, int direction, double target, float[] price) {
        return push(v, direction, target, price);
    }

    private double push(int v, int direction, double target, float[] priceOrNull) {
        boolean cheaply = priceOrNull != null;
        int stalled = 0;
        for (int steps = 0; (target - x[v]) * direction > SLACK && (!cheaply || stalled < PATIENCE && steps < STEPS); steps++) {
            var row = tableau.rowOf(v);
            var step = row == null ? reach.step(v, direction, v, target) : cheaply ? cheapest(row, v, direction, target, priceOrNull)
                    : best(row, v, direction, target, stalled > PATIENCE);
            if (step == null) {
                break;
            }
            if (step.length() > ENDLESS) {   // nothing stops it; if it went there, what is left of it between two figures would be lost
                seen.between(v, Math.min(x[v], target), Math.max(x[v], target));
                return target;
            }
            boolean moved = step.length() > SLACK;
            stalled = moved ? 0 : stalled + 1;
            if (moved && cheaply) {
                paid(step.entering(), priceOrNull);
            }
            apply(step);
            if (step.leaving() == null && !moved) {
                break;
            }
        }
        return x[v];
    }

    /// What moves with a variable outside the basis costs nothing any more.
    private void paid(int entering, float[] price) {
        price[entering] = 0;
        var column = tableau.rowsWith(entering);
        for (int i = 0; i < column.size; i++) {
            price[column.rows[i].basic] = 0;
        }
    }

    /// Moves a variable outside the basis until it, or what moves with it, is at a bound: by chance, so that all stays on average.
    /// @param at from 0 to below 1
    void wander(int v, double at) {
        var up = reach.step(v, 1, v, upper[v]);
        var down = reach.step(v, -1, v, lower[v]);
        apply(at * (up.length() + down.length()) < down.length() ? up : down);
    }

    private Reach.Step cheapest(SparseRow row, int v, int direction, double target, float[] price) {
        Reach.Step cheapest = null;
        double least = Double.POSITIVE_INFINITY;
        double left = Math.abs(target - x[v]);
        int offset = row.size > PRICED ? random.nextInt(row.size) : 0;
        int priced = 0;
        for (int k = 0; k < row.size && priced < PRICED; k++) {
            int i = (k + offset) % row.size;
            int j = row.columns[i];
            int moves = reach.moves(row, i, direction);
            if (moves == 0) {
                continue;
            }
            priced++;
            double all = tableau.cost(j, price, 0.001, least);
            if (all < least) {
                var step = reach.step(j, moves, v, target);
                double share = step.length() * Math.abs(row.values[i]) / left;
                double weight = share < 1e-6 ? Double.MAX_VALUE : all / share;
                if (weight < least) {
                    least = weight;
                    cheapest = step;
                }
            }
        }
        return cheapest == null ? best(row, v, direction, target, false) : cheapest;
    }

    private Reach.Step best(SparseRow row, int v, int direction, double target, boolean carefully) {
        Reach.Step best = null;
        double gain = -1;
        int looked = 0;
        int offset = carefully || row.size == 0 ? 0 : random.nextInt(row.size);
        for (int k = 0; k < row.size && looked < LOOKED_AT; k++) {
            int i = (k + offset) % row.size;
            int j = row.columns[i];
            int moves = reach.moves(row, i, direction);
            if (moves == 0) {
                continue;
            }
            looked++;
            var step = reach.step(j, moves, v, target);
            double gained = step.length() * Math.abs(row.values[i]);
            if (gained > gain) {
                gain = gained;
                best = step;
            }
            if (carefully) {
                return best;
            }
        }
        return best;
    }

    private void apply(Reach.Step step) {
        if (clock.isOver()) {
            throw new OutOfTime();
        }
        int j = step.entering();
        double by = step.length() * step.direction();
        if (step.length() > 0) {
            boolean whole = seen.isWhole();
            var column = tableau.rowsWith(j);
            for (int i = 0; i < column.size; i++) {
                int b = column.rows[i].basic;
                seen.moved(b, x[b] - column.values[i] * by);
            }
            seen.moved(j, x[j] + by);
            if (seen.isWhole() && whole) {
                for (int i = 0; i < column.size; i++) {
                    seen.whole(column.rows[i].basic);
                }
                seen.whole(j);
            } else if (seen.isWhole()) {
                seen.wholeEverywhere();
            }
        }
        if (step.leaving() != null) {
            tableau.pivot(step.leaving(), j);
        }
    }
}
