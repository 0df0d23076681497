package org.concordat.sdc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/// Reads records, or rows that are counts already, by the rules.
///
/// **Errors:** [Malformed] names the row of an unknown code, of a record that is there twice, of what is not a number
/// or is below zero, and of a margin that is not the sum of its rows.
final class RecordsFile {

    private final Rules rules;
    private final CsvRows rows;
    private final Map<String, List<Hierarchy.Line>> hierarchies;

    /// @param hierarchies by variable, of those that have one
    RecordsFile(Rules rules, CsvRows rows, Map<String, List<Hierarchy.Line>> hierarchies) {
        this.rules = rules;
        this.rows = rows;
        this.hierarchies = hierarchies;
    }

    Records read() throws Malformed {
        if (rows.count() == 0) {
            throw new Malformed("there are no records");
        }
        var variables = new ArrayList<Variable>();
        var nodes = new int[rules.variables().size()][];
        for (int v = 0; v < nodes.length; v++) {
            var line = rules.variables().get(v);
            int column = rows.column(line.column());
            variables.add(variable(line, column));
            nodes[v] = nodes(variables.get(v), column);
        }
        if (rules.counted().isPresent()) {
            return counted(variables, nodes);
        }
        for (int v = 0; v < nodes.length; v++) {
            for (int r = 0; r < rows.count(); r++) {
                mustBeLeaf(variables.get(v), nodes[v][r], r);
            }
        }
        var weight = new long[rows.count()];
        Arrays.fill(weight, 1);
        return new Records(variables, nodes, weight, values(weight), ids(), null, units(), List.of());
    }

    private Variable variable(Rules.VariableLine line, int column) throws Malformed {
        boolean empty = false;
        var codes = new LinkedHashSet<String>();
        for (int r = 0; r < rows.count(); r++) {
            var code = rows.at(r, column);
            empty |= code.isEmpty() || code.equals(Variable.NOT_RECORDED);
            codes.add(code);
        }
        var lines = hierarchies.get(line.name());
        if (lines != null) {
            return Hierarchy.variable(line.name(), empty ? Hierarchy.withNotRecorded(lines) : lines);
        }
        codes.remove("");
        codes.remove(Variable.TOTAL);
        if (empty) {
            codes.add(Variable.NOT_RECORDED);
        }
        if (codes.isEmpty()) {
            throw new Malformed("the column " + line.column() + " has no code but " + Variable.TOTAL);
        }
        if (codes.size() > 10_000) {
            throw new Malformed("the column " + line.column() + " has more than 10,000 codes: is it what the variable "
                    + line.name() + " should be made of?");
        }
        return Hierarchy.flat(line.name(), codes);
    }

    private int[] nodes(Variable variable, int column) throws Malformed {
        var nodes = new int[rows.count()];
        for (int r = 0; r < nodes.length; r++) {
            var code = rows.at(r, column).isEmpty() ? Variable.NOT_RECORDED : rows.at(r, column);
            int row = r;
            nodes[r] = variable.node(code).orElseThrow(() -> new Malformed(rows.named(row) + ": the variable "
                    + variable.name() + " has no code " + code));
        }
        return nodes;
    }

    private void mustBeLeaf(Variable variable, int node, int r) throws Malformed {
        if (!variable.isLeaf(node)) {
            throw new Malformed(rows.named(r) + ": " + variable.code(node) + " has codes of " + variable.name()
                    + " below it; a record has the finest");
        }
    }

    private String[] ids() throws Malformed {
        if (rules.id().isEmpty()) {
            return null;
        }
        int column = rows.column(rules.id().get());
        var ids = new String[rows.count()];
        var seen = new HashMap<String, Integer>();
        for (int r = 0; r < ids.length; r++) {
            ids[r] = rows.at(r, column);
            var before = seen.putIfAbsent(ids[r], r);
            if (ids[r].isEmpty() || before != null) {
                throw new Malformed(rows.named(r) + (before == null ? " has no id"
                        : " is the record " + ids[r] + ", which is " + rows.named(before) + " too"));
            }
        }
        return ids;
    }

    private long[] values(long[] weight) throws Malformed {
        if (rules.sums().isEmpty()) {
            return weight;
        }
        var sums = rules.sums().get();
        int column = rows.column(sums.column());
        var values = new long[rows.count()];
        for (int r = 0; r < values.length; r++) {
            values[r] = amount(rows.at(r, column), sums.decimals(), r);
        }
        mustNotBeTooMuch(values, r -> r);
        return values;
    }

    private int[] units() throws Malformed {
        var units = new int[rows.count()];
        var column = rules.sums().flatMap(Rules.Sums::unit);
        if (column.isEmpty()) {
            Arrays.setAll(units, r -> r);
            return units;
        }
        int at = rows.column(column.get());
        var numbers = new HashMap<String, Integer>();
        for (int r = 0; r < units.length; r++) {
            units[r] = numbers.computeIfAbsent(rows.at(r, at), _ -> numbers.size());
        }
        return units;
    }

    private long amount(String text, int decimals, int r) throws Malformed {
        var pattern = decimals == 0 ? "-?\\d{1,12}" : "-?\\d{1,12}(\\.\\d{1," + decimals + "})?";
        if (!text.matches(pattern)) {
            throw new Malformed(rows.named(r) + ": " + shown(text) + (decimals == 0 ? " is not a whole number"
                    : " is not a number with at most " + decimals + " decimals"));
        }
        if (text.startsWith("-")) {
            throw new Malformed(rows.named(r) + ": " + text + " is below zero");
        }
        int point = text.indexOf('.');
        var digits = point < 0 ? text : text.substring(0, point) + text.substring(point + 1);
        int has = point < 0 ? 0 : text.length() - point - 1;
        return Long.parseLong(digits + "0".repeat(decimals - has));
    }

    /// Figures are reckoned with to the last digit.
    private void mustNotBeTooMuch(long[] values, IntUnaryOperator row) throws Malformed {
        long total = 0;
        for (int i = 0; i < values.length; i++) {
            total += values[i];
            if (total > AttackReport.LARGEST) {
                throw new Malformed(rows.named(row.applyAsInt(i)) + ": up to here it is " + rules.shown(total) + ", and no figure may be more than "
                        + rules.shown(AttackReport.LARGEST) + ": say it in a larger unit or with fewer decimals");
            }
        }
    }

    static String shown(String text) {
        return text.isEmpty() ? "an empty field" : text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private Records counted(List<Variable> variables, int[][] nodes) throws Malformed {
        int column = rows.column(rules.counted().orElseThrow());
        var leaves = new ArrayList<Integer>();
        var stated = new ArrayList<Records.Stated>();
        var seen = new HashMap<List<Integer>, Integer>();
        for (int r = 0; r < rows.count(); r++) {
            var at = new int[nodes.length];
            boolean leaf = true;
            for (int v = 0; v < nodes.length; v++) {
                at[v] = nodes[v][r];
                leaf &= variables.get(v).isLeaf(at[v]);
            }
            var before = seen.putIfAbsent(Arrays.stream(at).boxed().toList(), r);
            if (before != null) {
                throw new Malformed(rows.named(r) + " is the same cell as " + rows.named(before));
            }
            if (leaf) {
                leaves.add(r);
            } else {
                stated.add(new Records.Stated(rows.named(r), at, amount(rows.at(r, column), 0, r)));
            }
        }
        if (leaves.isEmpty()) {
            throw new Malformed("there are margins, and no rows that they are made of");
        }
        var weight = new long[leaves.size()];
        var kept = new int[nodes.length][leaves.size()];
        var unit = new int[leaves.size()];
        for (int i = 0; i < weight.length; i++) {
            weight[i] = amount(rows.at(leaves.get(i), column), 0, leaves.get(i));
            for (int v = 0; v < nodes.length; v++) {
                kept[v][i] = nodes[v][leaves.get(i)];
            }
            unit[i] = i;
        }
        mustNotBeTooMuch(weight, leaves::get);
        return new Records(variables, kept, weight, weight, null, drawn(leaves), unit, stated);
    }

    private long[] drawn(List<Integer> leaves) throws Malformed {
        if (rules.drawn().isEmpty()) {
            return null;
        }
        int column = rows.column(rules.drawn().get());
        var drawn = new long[leaves.size()];
        for (int i = 0; i < drawn.length; i++) {
            var text = rows.at(leaves.get(i), column);
            try {
                drawn[i] = Long.parseLong(text);
            } catch (NumberFormatException _) {
                throw new Malformed(rows.named(leaves.get(i)) + ": " + shown(text) + " is not a whole number of 64 bits");
            }
        }
        return drawn;
    }
}
