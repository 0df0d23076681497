package org.concordat.sdc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;

/// The cells near a cell: those of a few codes of each variable, and of all that contains them.
final class Surroundings {

    private final IntPredicate isFixed;
    private final Cells cells;
    private final float[] cost;
    private SplittableRandom random = new SplittableRandom(11);
    private final int[] stamp;
    private int stamped;
    private int[] found = new int[256];
    private int size;

    /// @param isFixed which cells somebody who is guarded against knows
    Surroundings(Cells cells, IntPredicate isFixed, float[] cost) {
        this.cells = cells;
        this.isFixed = isFixed;
        this.cost = cost;
        stamp = new int[cost.length];
    }

    void begin(long seed) {
        random = new SplittableRandom(seed);
    }

    /// The cells that may differ, the cell itself first.
    ///
    /// @param most about how many, zeros and all
    int[] of(int cell, int most) {
        stamped++;
        size = 0;
        add(cell);
        var nodes = nodes(cell, most);
        for (int t = 0; t < cells.tables().size(); t++) {
            var table = cells.tables().get(t);
            if (reaches(table, cell)) {
                walk(table.variables(), cells.of(t), nodes, cell);
            }
        }
        return Arrays.copyOf(found, size);
    }

    /// A table without a variable of the cell changes only where that variable's total does.
    private boolean reaches(Table table, int cell) {
        int shared = 0;
        for (int v = 0; v < cells.variables().size(); v++) {
            if (cells.node(cell, v) > 0 && table.has(v)) {
                shared++;
            }
        }
        return shared > 0 || cells.node(cell, table.variables()[0]) == 0;
    }

    /// @param numbers the cells of the table, its first variable changing fastest
    private void walk(int[] variables, int[] numbers, int[][] nodes, int self) {
        int last = variables.length - 1;
        var at = new int[variables.length];
        while (at[last] < nodes[variables[last]].length) {
            int place = 0;
            for (int d = last; d > 0; d--) {
                place = (place + nodes[variables[d]][at[d]]) * cells.variables().get(variables[d - 1]).size();
            }
            for (int node : nodes[variables[0]]) {
                int cell = numbers[place + node];
                if (cell != self && cost[cell] < Plan.NEVER && stamp[cell] != stamped && !isFixed.test(cell)) {
                    add(cell);
                }
            }
            if (last == 0) {
                return;
            }
            for (int d = 1; d <= last && ++at[d] == nodes[variables[d]].length && d < last; d++) {
                at[d] = 0;
            }
        }
    }

    private void add(int cell) {
        stamp[cell] = stamped;
        if (size == found.length) {
            found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = cell;
    }

    private int[][] nodes(int cell, int most) {
        int dimensions = 0;
        for (var table : cells.tables()) {
            dimensions = Math.max(dimensions, table.variables().length);
        }
        int each = Math.max(3, (int) Math.round(Math.pow(most, 1.0 / dimensions)));
        var nodes = new int[cells.variables().size()][];
        for (int v = 0; v < nodes.length; v++) {
            nodes[v] = near(cells.variables().get(v), v, cell, each);
        }
        return nodes;
    }

    /// The codes that hold the most that is hidden already, one under the cell's own at least.
    private int[] near(Variable variable, int v, int cell, int most) {
        int node = cells.node(cell, v);
        var leaves = variable.leavesUnder(0);
        var weighed = new ArrayList<Weighed>(leaves.length);
        for (int leaf : leaves) {
            weighed.add(new Weighed(leaf, weight(variable, v, cell, node, leaf)));
        }
        weighed.sort((a, b) -> Double.compare(b.weight, a.weight));
        var in = new boolean[variable.size()];
        boolean own = node == 0;
        int left = most;
        for (var it : weighed) {
            boolean mine = Arrays.binarySearch(variable.ancestors(it.leaf), node) >= 0;
            if (left > 1 || left == 1 && (own || mine)) {
                own |= mine;
                left--;
                for (int above : variable.ancestors(it.leaf)) {
                    in[above] = true;
                }
            }
        }
        return listed(in);
    }

    private record Weighed(int leaf, double weight) {
    }

    private double weight(Variable variable, int v, int cell, int node, int leaf) {
        int at = cells.find(cells.key(cell) + (leaf - node) * cells.stride(v));
        double weight = random.nextDouble();
        if (at >= 0) {
            weight += cost[at] == 0 ? 4 : cost[at] < Plan.NEVER ? 2 : 0;
        }
        if (leaf == node) {
            return 100;
        }
        for (int family : variable.familiesWith(node)) {
            int parent = variable.families().get(family).parent();
            if (Arrays.binarySearch(variable.ancestors(leaf), parent) >= 0) {
                weight += 1.5;
                break;
            }
        }
        return weight;
    }

    private static int[] listed(boolean[] in) {
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < in.length; i++) {
            if (in[i]) {
                list.add(i);
            }
        }
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
