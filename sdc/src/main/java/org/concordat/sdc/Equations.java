package org.concordat.sdc;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/// Every equation of all tables, numbered, and in which of them each cell is: they are asked for again and again.
final class Equations {

    private final Cells cells;
    private final LongIndex index;
    private final int[] start;
    private int[] numbers;
    private final BitSet implied = new BitSet();

    Equations(Cells cells) {
        this.cells = cells;
        int count = cells.count();
        index = new LongIndex(count);
        start = new int[count + 1];
        numbers = new int[count * 2];
        for (int cell = 0; cell < count; cell++) {
            start[cell + 1] = start[cell];
            int it = cell;
            cells.equationsOf(cell, equation -> append(it, equation));
        }
        numbers = Arrays.copyOf(numbers, start[count]);
    }

    private void append(int cell, long equation) {
        int before = index.size();
        int number = index.add(equation);
        if (number == before && follows(equation)) {
            implied.set(number);
        }
        if (start[cell + 1] == numbers.length) {
            numbers = Arrays.copyOf(numbers, numbers.length + numbers.length / 2 + 16);
        }
        numbers[start[cell + 1]++] = number;
    }

    int count() {
        return index.size();
    }

    void of(int cell, IntConsumer into) {
        for (int i = start[cell]; i < start[cell + 1]; i++) {
            into.accept(numbers[i]);
        }
    }

    /// The sum, then what adds up to it.
    int[] members(int number) {
        return cells.members(index.key(number));
    }

    /// The cell that the others add up to.
    int sum(int number) {
        return (int) (index.key(number) / cells.familyCount());
    }

    boolean isImplied(int number) {
        return implied.get(number);
    }

    /// Whether it says nothing that others do not: a sum along two variables is, in each table, said along the first of them.
    boolean follows(long equation) {
        int sum = (int) (equation / cells.familyCount());
        int along = cells.variableOf(equation);
        for (var table : cells.tables()) {
            if (table.has(along) && holds(table, sum) && first(table, sum) == along) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Table table, int cell) {
        for (int v = 0; v < cells.variables().size(); v++) {
            if (cells.node(cell, v) > 0 && !table.has(v)) {
                return false;
            }
        }
        return true;
    }

    private int first(Table table, int sum) {
        for (int v : table.variables()) {
            if (!cells.variables().get(v).isLeaf(cells.node(sum, v))) {
                return v;
            }
        }
        return -1;
    }
}
