package org.concordat.sdc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/// Every cell of every table, each once: a cell that two tables share is one cell.
///
/// **Shape:** a cell is a node of each variable, the total where a table does not have the variable. Its key is those
/// nodes in a mixed radix; its number is its place among all cells.
final class Cells {

    private final List<Variable> variables;
    private final List<Table> tables;
    private final long[] stride;
    private final LongIndex index;
    private final int[] familyBase;
    private volatile Equations equations;
    private final List<int[]> cellsOf = new ArrayList<>();

    Cells(List<Variable> variables, List<Table> tables) throws Malformed {
        this.variables = List.copyOf(variables);
        this.tables = List.copyOf(tables);
        stride = new long[variables.size()];
        familyBase = new int[variables.size() + 1];
        long next = 1;
        for (int v = 0; v < variables.size(); v++) {
            stride[v] = next;
            if (next > Long.MAX_VALUE / 4096 / variables.get(v).size()) {
                throw new Malformed("the variables have too many codes together");
            }
            next *= variables.get(v).size();
            familyBase[v + 1] = familyBase[v] + variables.get(v).families().size();
        }
        long all = 0;
        for (var table : tables) {
            all += sizeOf(table);
            if (all > CELLS_MAX) {
                throw new Malformed("the tables have more than " + CELLS_MAX + " cells; " + table.name()
                        + " is one too many");
            }
        }
        index = new LongIndex((int) all);
        tables.forEach(table -> cellsOf.add(numbered(table)));
    }

    static final int CELLS_MAX = 20_000_000;

    private long sizeOf(Table table) {
        long size = 1;
        for (int v : table.variables()) {
            size = Math.min(size * variables.get(v).size(), 1L << 40);
        }
        return size;
    }

    private int[] numbered(Table table) {
        var numbers = new int[(int) sizeOf(table)];
        for (int i = 0; i < numbers.length; i++) {
            long key = 0;
            int rest = i;
            for (int v : table.variables()) {
                int size = variables.get(v).size();
                key += rest % size * stride[v];
                rest /= size;
            }
            numbers[i] = index.add(key);
        }
        return numbers;
    }

    List<Variable> variables() {
        return variables;
    }

    List<Table> tables() {
        return tables;
    }

    int count() {
        return index.size();
    }

    /// The cells of a table, its first variable changing fastest.
    int[] of(int table) {
        return cellsOf.get(table);
    }

    long key(int cell) {
        return index.key(cell);
    }

    /// The number of a cell, or -1 where no table has it.
    int find(long key) {
        return index.find(key);
    }

    long stride(int variable) {
        return stride[variable];
    }

    int node(int cell, int variable) {
        return (int) (index.key(cell) / stride[variable] % variables.get(variable).size());
    }

    /// The equations of all tables; worked out when they are first asked for.
    Equations equations() {
        var all = equations;
        if (all == null) {
            synchronized (this) {
                all = equations == null ? new Equations(this) : equations;
                equations = all;
            }
        }
        return all;
    }

    /// Which equations a cell is in: one for each family, along each variable, of which a table has all members.
    /// An equation is the cell that is the sum, and the family: `sum * families + family`.
    void equationsOf(int cell, LongConsumer into) {
        long key = index.key(cell);
        for (int v = 0; v < variables.size(); v++) {
            var variable = variables.get(v);
            int node = node(cell, v);
            for (int f : variable.familiesWith(node)) {
                int sum = find(key + (variable.families().get(f).parent() - node) * stride[v]);
                if (sum >= 0) {
                    into.accept(equation(sum, v, f));
                }
            }
            for (int f : variable.familiesOf(node)) {
                if (find(key + (variable.families().get(f).children()[0] - node) * stride[v]) >= 0) {
                    into.accept(equation(cell, v, f));
                }
            }
        }
    }

    /// How many families all variables have together.
    int familyCount() {
        return familyBase[variables.size()];
    }

    private long equation(int sum, int variable, int family) {
        return (long) sum * familyBase[variables.size()] + familyBase[variable] + family;
    }

    /// Along which it adds up.
    int variableOf(long equation) {
        int family = (int) (equation % familyBase[variables.size()]);
        int v = 0;
        while (familyBase[v + 1] <= family) {
            v++;
        }
        return v;
    }

    /// The sum, then what adds up to it.
    int[] members(long equation) {
        int sum = (int) (equation / familyBase[variables.size()]);
        int family = (int) (equation % familyBase[variables.size()]);
        int v = variableOf(equation);
        var children = variables.get(v).families().get(family - familyBase[v]).children();
        var members = new int[children.length + 1];
        members[0] = sum;
        long key = index.key(sum);
        int node = node(sum, v);
        for (int i = 0; i < children.length; i++) {
            members[i + 1] = find(key + (children[i] - node) * stride[v]);
        }
        return members;
    }

    /// `area = North, sector = Total`, with the variables that some table of the cell has.
    String name(int cell) {
        var words = new ArrayList<String>();
        for (int v = 0; v < variables.size(); v++) {
            int node = node(cell, v);
            if (node > 0) {
                words.add(variables.get(v).name() + " = " + variables.get(v).code(node));
            }
        }
        return words.isEmpty() ? "the total of all" : String.join(", ", words);
    }
}
