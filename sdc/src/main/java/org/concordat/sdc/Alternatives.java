package org.concordat.sdc;

import java.util.ArrayList;
import java.util.Arrays;

/// Finds the cheapest other table in which a cell differs by so much: a small linear programme over the cells near it.
final class Alternatives {

    private static final int[] REACH = {150, 600, 1200};

    private final Room room;
    private final Cells cells;
    private final float[] cost;
    private final Surroundings surroundings;
    private final Simplex.Clock clock;
    private final LocalRows.Places places;

    /// @param cost what hiding each cell costs: 0 if it is hidden, [Plan#NEVER] if it cannot be
    Alternatives(Cells cells, Room room, float[] cost, Simplex.Clock clock) {
        this.cells = cells;
        this.room = room;
        this.cost = cost;
        this.clock = clock;
        surroundings = new Surroundings(cells, room::isFixed, cost);
        places = new LocalRows.Places(cells);
    }

    /// Before the searches for one cell.
    ///
    /// @param round another looks elsewhere
    void begin(int cell, int round) {
        surroundings.begin(31L * cell + round);
    }

    /// @param change by how much the cell is to differ
    /// @param onlyHidden whether no more cells may be hidden for it
    /// @param reach how far to look: 0 to 2
    /// @return in which it differs by so much, or less if that is all there is; null if it cannot differ; what is not
    ///     a whole number in it is rounded away from zero
    Found find(int cell, long change, boolean onlyHidden, int reach) {
        var near = surroundings.of(cell, REACH[reach]);
        if (onlyHidden) {
            near = Arrays.stream(near).filter(it -> cost[it] == 0 || it == cell).toArray();
        }
        var rows = new LocalRows(cells, near, places);
        return rows.isFree(0) ? solved(near, rows, change, onlyHidden) : null;
    }

    static int reaches() {
        return REACH.length;
    }

    /// @param whole whether it is in whole numbers, and so a proof
    record Found(Alternative alternative, boolean whole) {
    }

    private Found solved(int[] near, LocalRows rows, long change, boolean onlyHidden) {
        int count = near.length;
        var lower = new double[count];
        var upper = new double[count];
        var price = new float[count];
        for (int i = 0; i < count; i++) {
            upper[i] = rows.isFree(i) ? room.above(near[i]) : 0;
            lower[i] = rows.isFree(i) ? -(i == 0 ? room.below(near[i]) : room.belowBeside(near[i])) : 0;
            price[i] = i == 0 ? -1 : cost[near[i]];
        }
        int direction = change > 0 ? 1 : -1;
        var simplex = new Simplex(lower, upper, clock);
        simplex.prefer(price.clone());
        rows.into(simplex);
        simplex.startAt(new double[count]);
        price[0] = 0;
        double reached = onlyHidden ? simplex.push(0, direction, change)
                : simplex.pushCheaply(0, direction, change, price);
        double whole = Math.floor(Math.abs(reached) + Simplex.SLACK) * direction;
        if (whole == 0) {
            return null;
        }
        simplex.push(0, -direction, whole);
        if (!onlyHidden) {
            withdraw(near, simplex, whole);
        }
        return read(near, simplex);
    }

    /// Cells that are hidden for this alone go back to the truth where the others can do without them.
    private void withdraw(int[] near, Simplex simplex, double change) {
        simplex.lower[0] = change;
        simplex.upper[0] = change;
        var used = new ArrayList<Integer>();
        for (int i = 1; i < near.length; i++) {
            if (cost[near[i]] > 0) {
                if (Math.abs(simplex.value(i)) > Simplex.SLACK) {
                    used.add(i);
                } else {
                    simplex.lower[i] = 0;
                    simplex.upper[i] = 0;
                }
            }
        }
        for (int i : used) {
            double value = simplex.value(i);
            if (Math.abs(value) < Simplex.SLACK || Math.abs(simplex.push(i, value > 0 ? -1 : 1, 0)) < Simplex.SLACK) {
                simplex.lower[i] = 0;
                simplex.upper[i] = 0;
            }
        }
    }

    static Found read(int[] near, Simplex simplex) {
        boolean whole = true;
        var at = new int[near.length];
        var by = new long[near.length];
        int size = 0;
        for (int i = 0; i < near.length; i++) {
            double value = simplex.value(i);
            double rounded = Math.rint(value);
            whole &= Math.abs(value - rounded) < Simplex.SLACK;
            if (Math.abs(value) > Simplex.SLACK) {
                at[size] = near[i];
                by[size++] = (long) (Math.abs(value - rounded) < Simplex.SLACK ? rounded
                        : Math.signum(value) * Math.ceil(Math.abs(value)));
            }
        }
        return new Found(new Alternative(Arrays.copyOf(at, size), Arrays.copyOf(by, size)), whole);
    }
}
