package org.concordat.sdc;

import java.util.Arrays;

/// The equations among a few cells that may differ; all others stay as they are.
///
/// A cell that is alone in an equation cannot differ, so it is taken out, and so on.
final class LocalRows {

    private final Equations equations;
    private final int[] near;
    private final int[][] equationsOf;
    private int[] numbers = new int[256];
    private int[][] members = new int[256][];
    private int[] sizes = new int[256];
    private int count;
    private final boolean[] free;

    /// Where each equation is among those of a few cells; used again by the next.
    static final class Places {

        private final int[] all;

        Places(Cells cells) {
            all = new int[cells.equations().count()];
            Arrays.fill(all, -1);
        }
    }

    LocalRows(Cells cells, int[] near, Places places) {
        this.near = near;
        equations = cells.equations();
        equationsOf = new int[near.length][];
        free = new boolean[near.length];
        Arrays.fill(free, true);
        var list = new int[64];
        var size = new int[1];
        for (int i = 0; i < near.length; i++) {
            int it = i;
            size[0] = 0;
            equations.of(near[i], number -> list[size[0]++] = joined(number, it, places.all));
            equationsOf[i] = Arrays.copyOf(list, size[0]);
        }
        for (int e = 0; e < count; e++) {
            places.all[numbers[e]] = -1;
        }
        fix();
    }

    private int joined(int number, int i, int[] places) {
        int e = places[number];
        if (e < 0) {
            e = count++;
            places[number] = e;
            if (e == sizes.length) {
                members = Arrays.copyOf(members, e * 2);
                sizes = Arrays.copyOf(sizes, e * 2);
                numbers = Arrays.copyOf(numbers, e * 2);
            }
            numbers[e] = number;
            members[e] = new int[8];
        } else if (members[e].length == sizes[e]) {
            members[e] = Arrays.copyOf(members[e], sizes[e] * 2);
        }
        members[e][sizes[e]++] = i;
        return e;
    }

    private void fix() {
        var left = Arrays.copyOf(sizes, count);
        var queue = new int[count];
        int end = 0;
        for (int e = 0; e < count; e++) {
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

    /// Adds those that say something; variable `i` is the change of the cell `i`.
    void into(Simplex simplex) {
        for (int e = 0; e < count; e++) {
            if (equations.isImplied(numbers[e])) {
                continue;
            }
            int sum = equations.sum(numbers[e]);
            var variables = new int[sizes[e]];
            var values = new double[sizes[e]];
            int size = 0;
            for (int k = 0; k < sizes[e]; k++) {
                int i = members[e][k];
                if (free[i]) {
                    variables[size] = i;
                    values[size++] = sum == near[i] ? 1 : -1;
                }
            }
            if (size > 0) {
                simplex.equation(Arrays.copyOf(variables, size), Arrays.copyOf(values, size), 0);
            }
        }
    }
}
