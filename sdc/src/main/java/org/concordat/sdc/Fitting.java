package org.concordat.sdc;

import java.util.ArrayList;

/// A table that gives the published figures, as nearly as it is found by going through the equations in turn: what one is
/// short of is shared among its cells, by the room that each has within its bounds. Only a place to start from.
final class Fitting {

    private static final int SWEEPS = 4096;
    private static final double NEAR = 1e-5;
    /// Whatever is asked of a cell leaves it a share of its room: inside, there is a way to go in every direction.
    private static final double MOST = 0.9;

    /// How far within its bounds a sum is meant to be.
    private static final double INSIDE = 0.5;

    private final double[] lower;
    private final double[] upper;
    private final double[] x;

    private Fitting(double[] lower, double[] upper) {
        this.lower = lower;
        this.upper = upper;
        x = new double[lower.length];
    }

    /// @param lower for each cell of the component
    /// @param upper the same
    static double[] guess(LeafRows leaves, double[] lower, double[] upper, Simplex.Clock clock) {
        var fitting = new Fitting(lower, upper);
        var sums = new ArrayList<Sum>();
        for (int i = 0; i < lower.length; i++) {
            fitting.x[i] = lower[i] + Math.min(1, (upper[i] - lower[i]) / 2);
            if (!leaves.isLeaf(i) && (leaves.value(i, lower) < lower[i] || leaves.value(i, upper) > upper[i])) {
                double inside = Math.min(INSIDE, (upper[i] - lower[i]) / 4);
                sums.add(new Sum(leaves.sum(i), lower[i] + inside, upper[i] - inside));
            }
        }
        var rows = leaves.rows();
        double off = Double.POSITIVE_INFINITY;
        for (int sweep = 0; sweep < SWEEPS && off > NEAR && !clock.isOver(); sweep++) {
            off = 0;
            for (var row : rows) {
                off = Math.max(off, Math.abs(fitting.share(row, fitting.lacks(row))));
            }
            for (var sum : sums) {
                off = Math.max(off, Math.abs(fitting.share(sum.row, fitting.lacks(sum))) - INSIDE / 2);
            }
        }
        for (int i = 0; i < lower.length; i++) {
            if (!leaves.isLeaf(i)) {
                fitting.x[i] = Math.clamp(leaves.value(i, fitting.x), lower[i], upper[i]);
            }
        }
        return fitting.x;
    }

    /// What is made of others has bounds of its own, which their bounds do not see to.
    private record Sum(LeafRows.Row row, double low, double high) {
    }

    private double lacks(LeafRows.Row row) {
        double lacks = row.constant();
        for (int k = 0; k < row.cells().length; k++) {
            lacks -= row.signs()[k] * x[row.cells()[k]];
        }
        return lacks;
    }

    private double lacks(Sum sum) {
        double value = -lacks(sum.row);
        return value < sum.low ? sum.low - value : value > sum.high ? sum.high - value : 0;
    }

    /// @return what it lacked
    private double share(LeafRows.Row row, double lacks) {
        double room = 0;
        for (int k = 0; lacks != 0 && k < row.cells().length; k++) {
            room += room(row.cells()[k], row.signs()[k] * lacks > 0);
        }
        for (int k = 0; k < row.cells().length && room > 0; k++) {
            int i = row.cells()[k];
            boolean up = row.signs()[k] * lacks > 0;
            double by = Math.min(Math.abs(lacks) / room * room(i, up), MOST * (up ? upper[i] - x[i] : x[i] - lower[i]));
            x[i] += up ? by : -by;
        }
        return lacks;
    }

    /// Without a bound above, a cell grows by what it has.
    private double room(int i, boolean up) {
        return up ? Math.min(upper[i] - x[i], x[i] - lower[i] + 1) : x[i] - lower[i];
    }
}
