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
    private final Column column = new Column();

    /// @param solvable the columns from there on are never solved for
    Tableau(int columns, int solvable) {
        this.solvable = solvable;
        rowOf = new int[columns];
        Arrays.fill(rowOf, -1);
        with = new int[columns][];
        withSize = new int[columns];
        stamp = new int[columns];
    }

    Tableau(Tableau other) {
        solvable = other.solvable;
        rows.addAll(other.rows);
        rowOf = other.rowOf.clone();
        with = new int[other.with.length][];
        for (int column = 0; column < with.length; column++) {
            with[column] = other.with[column] == null ? null : other.with[column].clone();
        }
        withSize = other.withSize.clone();
        stamp = new int[with.length];
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
        for (int i = 0; i < before.size; i++) {
            replace(before.rows[i], before.values[i], solved);
        }
        column.of = -1;
        withSize[chosen] = 0;
    }

    private void replace(SparseRow old, double value, SparseRow solved) {
        int number = rowOf[old.basic];
        rows.set(number, old.without(solved, value, column -> entered(column, number)));
    }

    private void entered(int column, int row) {
        if (with[column] == null) {
            with[column] = new int[4];
        } else if (withSize[column] == with[column].length) {
            with[column] = Arrays.copyOf(with[column], withSize[column] * 2);
        }
        with[column][withSize[column]++] = row;
    }

    /// The rows in which a variable outside the basis has a coefficient, and those.
    static final class Column {

        private int of = -1;
        int size;
        SparseRow[] rows = new SparseRow[16];
        double[] values = new double[16];

        private void add(SparseRow row, double value) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            rows[size] = row;
            values[size++] = value;
        }
    }

    /// The column of a variable outside the basis, until the next is asked for.
    Column rowsWith(int variable) {
        if (column.of == variable) {
            return column;
        }
        column.of = variable;
        column.size = 0;
        stamped++;
        int kept = 0;
        for (int i = 0; i < withSize[variable]; i++) {
            int number = with[variable][i];
            var row = rows.get(number);
            int at = stamp[row.basic] == stamped ? -1 : row.at(variable);
            if (at >= 0) {
                stamp[row.basic] = stamped;
                with[variable][kept++] = number;
                column.add(row, row.values[at]);
            }
        }
        withSize[variable] = kept;
        return column;
    }

    /// What moving a variable outside the basis costs, with all that move with it; or, as soon as that is known, at least `most`.
    double cost(int variable, float[] price, double each, double most) {
        double cost = price[variable] + each;
        stamped++;
        for (int i = 0; i < withSize[variable] && cost < most; i++) {
            var row = rows.get(with[variable][i]);
            if (stamp[row.basic] != stamped && row.at(variable) >= 0) {
                stamp[row.basic] = stamped;
                cost += price[row.basic] + each;
            }
        }
        return cost;
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
        for (int i = 0; i < others.size; i++) {
            if (others.rows[i] != row) {
                replace(others.rows[i], others.values[i], solved);
            }
        }
        column.of = -1;
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
