package org.concordat.sdc;

import java.util.Arrays;

/// The equations among a few cells that may differ; all others stay as they are.
///
/// A cell that is alone in an equation cannot differ, so it is taken out, and so on.
final class LocalRows {

    private final Cells cells;
    private final int[] near;
    private final LongIndex equations;
    private final int[][] equationsOf;
    private int[][] members = new int[256][];
    private int[] sizes = new int[256];
    private final boolean[] free;

    LocalRows(Cells cells, int[] near, int[] local) {
        this.cells = cells;
        this.near = near;
        equations = new LongIndex(near.length * 4);
        equationsOf = new int[near.length][];
        free = new boolean[near.length];
        Arrays.fill(free, true);
        var list = new int[64];
        var size = new int[1];
        for (int i = 0; i < near.length; i++) {
            int it = i;
            size[0] = 0;
            cells.equationsOf(near[i], equation -> list[size[0]++] = joined(equation, it));
            equationsOf[i] = Arrays.copyOf(list, size[0]);
        }
        fix();
    }

    private int joined(long equation, int i) {
        int e = equations.add(equation);
        if (e >= sizes.length) {
            members = Arrays.copyOf(members, sizes.length * 2);
            sizes = Arrays.copyOf(sizes, sizes.length * 2);
        }
        if (members[e] == null) {
            members[e] = new int[8];
        } else if (members[e].length == sizes[e]) {
            members[e] = Arrays.copyOf(members[e], sizes[e] * 2);
        }
        members[e][sizes[e]++] = i;
        return e;
    }

    private void fix() {
        var left = Arrays.copyOf(sizes, equations.size());
        var queue = new int[equations.size()];
        int end = 0;
        for (int e = 0; e < left.length; e++) {
            if (left[e] == 1) {
                queue[end++] = e;
            }
        }
        for (int at = 0; at < end; at++) {
            int alone = only(queue[at]);
            if (alone < 0) {
                continue;
            }
            free[alone] = false;
            for (int e : equationsOf[alone]) {
                if (--left[e] == 1) {
                    queue[end++] = e;
                }
            }
        }
    }

    private int only(int e) {
        for (int k = 0; k < sizes[e]; k++) {
            if (free[members[e][k]]) {
                return members[e][k];
            }
        }
        return -1;
    }

    boolean isFree(int i) {
        return free[i];
    }

    /// Adds them; variable `i` is the change of the cell `i`.
    void into(Simplex simplex) {
        for (int e = 0; e < equations.size(); e++) {
            var variables = new int[sizes[e]];
            var values = new double[sizes[e]];
            int size = 0;
            for (int k = 0; k < sizes[e]; k++) {
                int i = members[e][k];
                if (free[i]) {
                    variables[size] = i;
                    values[size++] = equations.key(e) / cells.familyCount() == near[i] ? 1 : -1;
                }
            }
            if (size > 0) {
                simplex.equation(Arrays.copyOf(variables, size), Arrays.copyOf(values, size), 0);
            }
        }
    }
}
