package org.concordat.sdc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The unknown cells and their equations, apart where no equation joins them.
final class Components {

    /// @param cells unknown cells
    /// @param equations those in which one of them is
    record Component(int[] cells, long[] equations) {
    }

    private final Figures figures;
    private final int[] parent;
    private final LongIndex equations;
    private int[] first = new int[1024];

    private Components(Figures figures) {
        this.figures = figures;
        parent = new int[figures.cells().count()];
        Arrays.setAll(parent, c -> c);
        equations = new LongIndex(1024);
    }

    /// Those in which a guarded cell is, the smallest first.
    static List<Component> of(Figures figures) {
        return new Components(figures).parted();
    }

    private List<Component> parted() {
        int count = parent.length;
        for (int cell = 0; cell < count; cell++) {
            if (!figures.known()[cell]) {
                int it = cell;
                figures.cells().equationsOf(cell, equation -> join(equation, it));
            }
        }
        var wanted = new boolean[count];
        var sizes = new int[count];
        for (int cell = 0; cell < count; cell++) {
            if (!figures.known()[cell]) {
                wanted[root(cell)] |= figures.guarded()[cell];
                sizes[root(cell)]++;
            }
        }
        var rows = new int[count];
        for (int e = 0; e < equations.size(); e++) {
            rows[root(first[e])]++;
        }
        return filled(wanted, sizes, rows);
    }

    private List<Component> filled(boolean[] wanted, int[] sizes, int[] rows) {
        var of = new Component[parent.length];
        for (int cell = 0; cell < parent.length; cell++) {
            if (wanted[cell]) {
                of[cell] = new Component(new int[sizes[cell]], new long[rows[cell]]);
            }
        }
        for (int cell = parent.length - 1; cell >= 0; cell--) {
            if (!figures.known()[cell] && of[root(cell)] != null) {
                of[root(cell)].cells()[--sizes[root(cell)]] = cell;
            }
        }
        for (int e = equations.size() - 1; e >= 0; e--) {
            int root = root(first[e]);
            if (of[root] != null) {
                of[root].equations()[--rows[root]] = equations.key(e);
            }
        }
        var found = new ArrayList<Component>();
        for (var component : of) {
            if (component != null) {
                found.add(component);
            }
        }
        found.sort((a, b) -> Integer.compare(a.cells().length, b.cells().length));
        return found;
    }

    private void join(long equation, int cell) {
        int before = equations.size();
        int e = equations.add(equation);
        if (e == before) {
            if (e == first.length) {
                first = Arrays.copyOf(first, e * 2);
            }
            first[e] = cell;
        } else {
            parent[root(cell)] = root(first[e]);
        }
    }

    private int root(int cell) {
        int at = cell;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
