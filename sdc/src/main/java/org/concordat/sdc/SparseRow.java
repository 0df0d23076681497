package org.concordat.sdc;

import java.util.Arrays;

/// A row of a tableau: `x(basic) + Σ value · x(column) = constant`, its columns rising.
final class SparseRow {

    static final double NOTHING = 1e-10;

    int basic;
    double constant;
    int size;
    int[] columns;
    double[] values;

    SparseRow(int basic, int room) {
        this.basic = basic;
        columns = new int[room];
        values = new double[room];
    }

    int at(int column) {
        return Arrays.binarySearch(columns, 0, size, column);
    }

    double value(int column) {
        int at = at(column);
        return at < 0 ? 0 : values[at];
    }

    void append(int column, double value) {
        if (size == columns.length) {
            columns = Arrays.copyOf(columns, size * 2 + 4);
            values = Arrays.copyOf(values, size * 2 + 4);
        }
        columns[size] = column;
        values[size++] = value;
    }

    /// The row with the column made basic.
    SparseRow solvedFor(int column) {
        var solved = new SparseRow(column, size);
        double by = value(column);
        solved.constant = constant / by;
        boolean placed = false;
        for (int i = 0; i < size; i++) {
            if (!placed && columns[i] > basic) {
                solved.append(basic, 1 / by);
                placed = true;
            }
            if (columns[i] != column) {
                solved.append(columns[i], tidy(values[i] / by));
            }
        }
        if (!placed) {
            solved.append(basic, 1 / by);
        }
        return solved;
    }

    /// The row with the other's basic variable put in: this less `times` the other.
    /// @param filled told of each column that comes in
    SparseRow without(SparseRow other, double times, Filled filled) {
        var sum = new SparseRow(basic, size + other.size);
        sum.constant = constant - times * other.constant;
        int[] into = sum.columns;
        double[] with = sum.values;
        int[] others = other.columns;
        int left = size;
        int right = other.size;
        int i = 0;
        int j = 0;
        int n = 0;
        while (i < left || j < right) {
            int mine = i < left ? columns[i] : Integer.MAX_VALUE;
            int its = j < right ? others[j] : Integer.MAX_VALUE;
            if (mine == other.basic) {
                i++;
            } else if (mine < its) {
                into[n] = mine;
                with[n++] = values[i++];
            } else if (its < mine) {
                into[n] = its;
                with[n++] = tidy(-times * other.values[j++]);
                filled.in(its);
            } else {
                double value = tidy(values[i++] - times * other.values[j++]);
                into[n] = mine;
                with[n] = value;
                n += Math.abs(value) > NOTHING ? 1 : 0;
            }
        }
        sum.size = n;
        return sum;
    }

    interface Filled {
        void in(int column);
    }

    /// Nearly all coefficients of tables are whole: what differs from a whole number by rounding alone is that number.
    private static double tidy(double value) {
        double whole = Math.rint(value);
        return Math.abs(value - whole) < 1e-9 ? whole : value;
    }
}
