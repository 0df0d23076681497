package org.concordat.sdc;

/// Which way the variables outside the basis of a [Simplex] can move, and how far, before they or what moves with them are at
/// a bound. It looks at the simplex's own bounds and places.
final class Reach {

    private static final double PIVOT_MIN = 1e-7;

    private final double[] lower;
    private final double[] upper;
    private final double[] x;
    private final Tableau tableau;

    Reach(double[] lower, double[] upper, double[] x, Tableau tableau) {
        this.lower = lower;
        this.upper = upper;
        this.x = x;
        this.tableau = tableau;
    }

    /// One variable outside the basis moves; the basic variable of the row that stops it, if one does, leaves.
    record Step(int entering, int direction, double length, SparseRow leaving) {
    }

    /// Which way the variable at a place in a row would move its basic one in that direction; 0 where it is not free to, or by nothing.
    int moves(SparseRow row, int at, int direction) {
        int j = row.columns[at];
        int moves = row.values[at] * direction > 0 ? -1 : 1;
        boolean free = moves > 0 ? x[j] < upper[j] - Simplex.SLACK : x[j] > lower[j] + Simplex.SLACK;
        return free && Math.abs(row.values[at]) >= PIVOT_MIN ? moves : 0;
    }

    /// How far a variable outside the basis can go.
    Step step(int j, int direction, int v, double target) {
        double length = direction > 0 ? upper[j] - x[j] : x[j] - lower[j];
        if (j == v) {
            length = Math.min(length, (target - x[j]) * direction);
        }
        SparseRow leaving = null;
        double pivot = 0;
        var column = tableau.rowsWith(j);
        for (int i = 0; i < column.size; i++) {
            var row = column.rows[i];
            double value = column.values[i];
            double rate = -value * direction;
            int b = row.basic;
            double room = rate > 0 ? upper[b] - x[b] : x[b] - lower[b];
            boolean aim = b == v && rate * (target - x[v]) > 0;
            if (aim && Math.abs((target - x[v]) / rate) <= length) {
                length = Math.abs((target - x[v]) / rate);
                leaving = null;
            }
            if (Math.abs(value) < PIVOT_MIN) {
                continue;
            }
            double most = Math.max(0, room) / Math.abs(rate);
            boolean tie = leaving != null && most < length + Simplex.SLACK && (Math.abs(value) > pivot + Simplex.SLACK
                    || Math.abs(value) > pivot - Simplex.SLACK && b < leaving.basic);
            if (most < length - Simplex.SLACK || tie) {
                length = Math.min(length, most);
                leaving = row;
                pivot = Math.abs(value);
            }
        }
        return new Step(j, direction, Math.max(0, length), leaving);
    }
}
