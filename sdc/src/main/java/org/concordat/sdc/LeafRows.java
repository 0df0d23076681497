package org.concordat.sdc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The equations of a component among its finest unknown cells alone: each unknown sum stands for its parts, by one of
/// the equations that make it, and the others that make it say that its parts agree.
///
/// Fitting goes hundreds of times faster so: a large unknown sum would take up all that its small parts are short of.
final class LeafRows {

    /// `Σ sign · cell = constant`, where it is an equation, over cells of the component by their place in it.
    record Row(int[] cells, byte[] signs, double constant) {
    }

    private final Figures figures;
    private final Components.Component component;
    private final int[][] places;
    private final int[] madeBy;
    private final int[][] leaves;
    private final double[] known;

    LeafRows(Figures figures, Components.Component component) {
        this.figures = figures;
        this.component = component;
        places = new int[component.equations().length][];
        madeBy = new int[component.cells().length];
        leaves = new int[madeBy.length][];
        known = new double[madeBy.length];
        Arrays.fill(madeBy, -1);
        for (int e = 0; e < places.length; e++) {
            places[e] = Arrays.stream(members(e)).map(cell -> figures.known()[cell] ? -1
                    : Arrays.binarySearch(component.cells(), cell)).toArray();
            int sum = places[e][0];
            if (sum >= 0 && (madeBy[sum] < 0 || unknown(e) < unknown(madeBy[sum]))) {
                madeBy[sum] = e;
            }
        }
        for (int cell = 0; cell < madeBy.length; cell++) {
            expand(cell);
        }
    }

    boolean isLeaf(int cell) {
        return madeBy[cell] < 0;
    }

    /// What a cell is when its leaves are as given.
    double value(int cell, double[] x) {
        double value = known[cell];
        for (int leaf : leaves[cell]) {
            value += x[leaf];
        }
        return value;
    }

    /// The leaves that a cell is made of, and what is known of it beside them.
    Row sum(int cell) {
        var signs = new byte[leaves[cell].length];
        Arrays.fill(signs, (byte) 1);
        return new Row(leaves[cell], signs, -known[cell]);
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        var signs = new byte[madeBy.length];
        for (int e = 0; e < places.length; e++) {
            if (places[e][0] < 0 || madeBy[places[e][0]] != e) {
                var row = row(e, signs);
                if (row.cells().length > 0) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private Row row(int e, byte[] signs) {
        var members = members(e);
        var touched = new ArrayList<int[]>();
        double constant = 0;
        for (int m = 0; m < members.length; m++) {
            int sign = m == 0 ? -1 : 1;
            int place = places[e][m];
            constant -= sign * (place < 0 ? figures.figure()[members[m]] : known[place]);
            if (place >= 0) {
                touched.add(leaves[place]);
                for (int leaf : leaves[place]) {
                    signs[leaf] += (byte) sign;
                }
            }
        }
        var cells = touched.stream().flatMapToInt(Arrays::stream).distinct().filter(leaf -> signs[leaf] != 0).toArray();
        var its = new byte[cells.length];
        for (int i = 0; i < cells.length; i++) {
            its[i] = signs[cells[i]];
        }
        touched.forEach(all -> Arrays.stream(all).forEach(leaf -> signs[leaf] = 0));
        return new Row(cells, its, constant);
    }

    /// A part is finer than its sum, so this ends.
    private void expand(int cell) {
        if (leaves[cell] != null) {
            return;
        }
        if (isLeaf(cell)) {
            leaves[cell] = new int[]{cell};
            return;
        }
        int e = madeBy[cell];
        var members = members(e);
        var parts = new ArrayList<int[]>();
        for (int m = 1; m < members.length; m++) {
            int place = places[e][m];
            if (place < 0) {
                known[cell] += figures.figure()[members[m]];
            } else {
                expand(place);
                known[cell] += known[place];
                parts.add(leaves[place]);
            }
        }
        leaves[cell] = parts.stream().flatMapToInt(Arrays::stream).toArray();
    }

    private int[] members(int e) {
        return figures.cells().members(component.equations()[e]);
    }

    private long unknown(int e) {
        return Arrays.stream(places[e]).filter(place -> place >= 0).count();
    }
}
