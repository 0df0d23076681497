package org.concordat.sdc;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What is hidden near each cell, its equations solved once: another table is looked for there again and again, without one
/// cell and then without another.
///
/// What is near depends on what was hidden at the start and on nothing else, so that it can be forgotten and made again.
final class Neighbourhoods {

    private static final int REMEMBERED = 8192;

    private final Plan plan;
    private final int reach;
    private final float[] cost;
    private final float[] atTheStart;
    private final Simplex.Clock clock;
    private final Queue<Maker> makers = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Neighbourhood> known = Collections.synchronizedMap(new Latest());

    /// @param cost 0 for every cell that is hidden, as it is now; fewer will be, never more
    /// @param reach about how many cells are near one, hidden or not
    Neighbourhoods(Plan plan, float[] cost, int reach, Simplex.Clock clock) {
        this.plan = plan;
        this.cost = cost;
        this.reach = reach;
        this.clock = clock;
        atTheStart = cost.clone();
    }

    /// @param change by how much the cell is to differ
    /// @param barred a cell that may not differ
    /// @return another table in which it differs by so much, or less if that is all there is; null if it cannot differ
    Alternatives.Found find(int cell, long change, int barred) {
        var near = known.get(cell);
        if (near == null) {
            near = made(cell);
            known.put(cell, near);
        }
        return near.find(change, barred);
    }

    private Neighbourhood made(int cell) {
        var polled = makers.poll();
        var maker = polled == null ? new Maker() : polled;
        try {
            return maker.of(cell);
        } finally {
            makers.add(maker);
        }
    }

    /// The cell first; the programme is null if it cannot differ.
    private final class Neighbourhood {

        private final int[] cells;
        private final Simplex solved;

        Neighbourhood(int[] cells, Simplex solved) {
            this.cells = cells;
            this.solved = solved;
        }

        Alternatives.Found find(long change, int barred) {
            if (solved == null) {
                return null;
            }
            var simplex = solved.again();
            for (int i = 1; i < cells.length; i++) {
                if (cells[i] == barred || cost[cells[i]] != 0) {
                    simplex.lower[i] = 0;
                    simplex.upper[i] = 0;
                }
            }
            int direction = change > 0 ? 1 : -1;
            double reached = simplex.push(0, direction, change);
            double whole = Math.floor(Math.abs(reached) + Simplex.SLACK) * direction;
            if (whole == 0) {
                return null;
            }
            simplex.push(0, -direction, whole);
            return Alternatives.read(cells, simplex);
        }
    }

    private final class Maker {

        private final Surroundings surroundings = new Surroundings(plan.cells, plan::isFixed, atTheStart);
        private final LocalRows.Places places = new LocalRows.Places(plan.cells);

        Neighbourhood of(int cell) {
            surroundings.begin(cell);
            var near = Arrays.stream(surroundings.of(cell, reach)).filter(it -> atTheStart[it] == 0 || it == cell).toArray();
            var rows = new LocalRows(plan.cells, near, places);
            if (!rows.isFree(0)) {
                return new Neighbourhood(near, null);
            }
            var lower = new double[near.length];
            var upper = new double[near.length];
            for (int i = 0; i < near.length; i++) {
                upper[i] = rows.isFree(i) ? plan.above(near[i]) : 0;
                lower[i] = rows.isFree(i) ? -(i == 0 ? plan.below(near[i]) : plan.belowBeside(near[i])) : 0;
            }
            var simplex = new Simplex(lower, upper, clock);
            var reluctance = new float[near.length];
            reluctance[0] = -1;
            simplex.prefer(reluctance);
            rows.into(simplex);
            return new Neighbourhood(near, simplex);
        }
    }

    private static final class Latest extends LinkedHashMap<Integer, Neighbourhood> {

        private static final long serialVersionUID = 1;

        Latest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Neighbourhood> eldest) {
            return size() > REMEMBERED;
        }
    }
}
