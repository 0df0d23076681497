package org.concordat.sdc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Equations solved for as many variables, kept sparse by rows and by columns.
final class Tableau {

    private final List<SparseRow> rows = new ArrayList<>();
    private final int[] rowOf;
    private final int[][] with;
    private final int[] withSize;
    private final int[] stamp;
    private final int solvable;
    private float[] reluctance;
    private int stamped;

    /// @param solvable the columns from there on are never solved for
    Tableau(int columns, int solvable) {
        this.solvable = solvable;
        rowOf = new int[columns];
        Arrays.fill(rowOf, -1);
        with = new int[columns][];
        withSize = new int[columns];
        stamp = new int[columns];
    }

    /// Which variables equations are rather not solved for: the higher, the less.
    void prefer(float[] reluctance) {
        this.reluctance = reluctance;
    }

    List<SparseRow> rows() {
        return rows;
    }

    SparseRow rowOf(int variable) {
        return rowOf[variable] < 0 ? null : rows.get(rowOf[variable]);
    }

    /// @return false where it contradicts what was added before
    boolean add(int[] variables, double[] values, double constant) {
        var row = new SparseRow(-1, variables.length);
        row.constant = constant;
        for (int i : inOrder(variables)) {
            row.append(variables[i], values[i]);
        }
        for (int i : variables) {
            var known = rowOf(i);
            double value = row.value(i);
            if (known != null && value != 0) {
                row = row.without(known, value, _ -> { });
            }
        }
        int chosen = chosen(row);
        if (chosen < 0) {
            return Math.abs(row.constant) < 1e-6;
        }
        take(row, chosen);
        return true;
    }

    private static int[] inOrder(int[] variables) {
        boolean rising = true;
        for (int i = 1; i < variables.length; i++) {
            rising &= variables[i - 1] < variables[i];
        }
        var places = IntStream.range(0, variables.length);
        return rising ? places.toArray()
                : places.boxed().sorted(Comparator.comparingInt(i -> variables[i])).mapToInt(Integer::intValue).toArray();
    }

    /// The variable to solve for: one that is in few rows.
    private int chosen(SparseRow row) {
        int chosen = -1;
        double best = Double.MAX_VALUE;
        for (int i = 0; i < row.size; i++) {
            double size = Math.abs(row.values[i]);
            double cost = withSize[row.columns[i]] + (Math.abs(size - 1) < 1e-9 ? 0 : 1e6)
                    + (reluctance == null ? 0 : 1e3 * reluctance[row.columns[i]]);
            if (row.columns[i] < solvable && size > 1e-7 && cost < best) {
                best = cost;
                chosen = row.columns[i];
            }
        }
        return chosen;
    }

    private void take(SparseRow row, int chosen) {
        var solved = new SparseRow(chosen, row.size);
        double by = row.value(chosen);
        solved.constant = row.constant / by;
        int number = rows.size();
        for (int i = 0; i < row.size; i++) {
            if (row.columns[i] != chosen) {
                solved.append(row.columns[i], row.values[i] / by);
                entered(row.columns[i], number);
            }
        }
        var before = rowsWith(chosen);
        rows.add(solved);
        rowOf[chosen] = number;
        for (var other : before) {
            replace(rowOf[other.basic], other, solved);
        }
        withSize[chosen] = 0;
    }

    private void replace(int number, SparseRow old, SparseRow solved) {
        rows.set(number, old.without(solved, old.value(solved.basic), column -> entered(column, number)));
    }

    private void entered(int column, int row) {
        if (with[column] == null) {
            with[column] = new int[4];
        } else if (withSize[column] == with[column].length) {
            with[column] = Arrays.copyOf(with[column], withSize[column] * 2);
        }
        with[column][withSize[column]++] = row;
    }

    /// The rows in which a variable outside the basis has a coefficient.
    List<SparseRow> rowsWith(int column) {
        var found = new ArrayList<SparseRow>(withSize[column]);
        stamped++;
        int kept = 0;
        for (int i = 0; i < withSize[column]; i++) {
            int number = with[column][i];
            var row = rows.get(number);
            if (stamp[row.basic] != stamped && row.at(column) >= 0) {
                stamp[row.basic] = stamped;
                with[column][kept++] = number;
                found.add(row);
            }
        }
        withSize[column] = kept;
        return found;
    }

    /// The entering variable takes the place of the row's.
    void pivot(SparseRow row, int entering) {
        int number = rowOf[row.basic];
        var others = rowsWith(entering);
        var solved = row.solvedFor(entering);
        rows.set(number, solved);
        rowOf[row.basic] = -1;
        rowOf[entering] = number;
        withSize[entering] = 0;
        withSize[row.basic] = 0;
        entered(row.basic, number);
        for (var other : others) {
            if (other != row) {
                replace(rowOf[other.basic], other, solved);
            }
        }
    }

    /// Gives the variables of the basis the values that the others leave them.
    void basics(double[] x) {
        for (var row : rows) {
            double value = row.constant;
            for (int i = 0; i < row.size; i++) {
                value -= row.values[i] * x[row.columns[i]];
            }
            x[row.basic] = value;
        }
    }
}
