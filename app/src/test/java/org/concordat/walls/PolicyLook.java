package org.concordat.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What is wrong with the expression of a policy: what would cost an index, be called once for each row, or read the
/// clock of the machine (DESIGN.md, Access).
final class PolicyLook {

    /// What the catalogue says of a function.
    record Function(String name, boolean leakproof, String source) {
    }

    /// What a filter column may be.
    private static final Set<String> FILTERED = Set.of("uuid", "bigint", "integer", "text", "boolean",
            "timestamp with time zone", "date");
    private static final Pattern CLOCK = Pattern.compile(
            "\\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\\s*\\(|"
                    + "\\b(current_date|current_time|current_timestamp|localtime|localtimestamp)\\b");
    private static final Pattern CALLED = Pattern.compile("\\b([a-z_]+\\.[a-z_]+)\\s*\\(");
    private static final Set<String> OPERATORS = Set.of("OPEXPR", "SCALARARRAYOPEXPR", "DISTINCTEXPR", "NULLIFEXPR");
    private static final Set<String> CALLS = Set.of("FUNCEXPR", "COERCEVIAIO", "ARRAYCOERCEEXPR", "AGGREF", "WINDOWFUNC");
    private static final int EXISTS = 0;

    /// `(select …)` and `array(select …)`: asked once for a statement, unless they look at the row.
    private static final Set<Long> GATHERED = Set.of(4L, 6L);

    private final Map<Long, Function> functions;
    private final Map<Long, String> types;
    private final Set<String> wrong = new TreeSet<>();
    private int exists;

    PolicyLook(Map<Long, Function> functions, Map<Long, String> types) {
        this.functions = functions;
        this.types = types;
    }

    /// One sentence for each thing that is wrong.
    Set<String> at(String tree) {
        wrong.clear();
        exists = 0;
        look(NodeTree.read(tree), false);
        if (exists > 1) {
            wrong.add("looks into " + exists + " tables");
        }
        return Set.copyOf(wrong);
    }

    private void look(NodeTree node, boolean once) {
        if (node.type().equals("SUBLINK")) {
            boolean gathered = GATHERED.contains(node.number("subLinkType")) && !correlated(node, 0);
            if (!gathered) {
                exists++;
                if (node.number("subLinkType") != EXISTS) {
                    wrong.add("looks into a table otherwise than by exists, or once for each row");
                }
            }
            node.children(child -> look(child, once || gathered));
            return;
        }
        if (node.type().equals("SQLVALUEFUNCTION")) {
            wrong.add("reads the clock of the machine");
        }
        if (node.type().equals("FUNCEXPR")) {
            clock(functions.get(node.number("funcid")), new TreeSet<>());
        }
        if (!once && CALLS.contains(node.type())) {
            wrong.add("calls " + (node.type().equals("FUNCEXPR") ? functions.get(node.number("funcid")).name()
                    : "a conversion") + " once for each row");
        }
        if (OPERATORS.contains(node.type())) {
            filter(node);
        }
        node.children(child -> look(child, once));
    }

    private void filter(NodeTree operator) {
        var columns = columns(operator);
        columns.stream().filter(type -> !FILTERED.contains(type))
                .forEach(type -> wrong.add("filters on a column of type " + type));
        var function = functions.get(operator.number("opfuncid"));
        if (!columns.isEmpty() && !function.leakproof()) {
            wrong.add("filters a column by " + function.name() + ", which is not leakproof");
        }
    }

    /// The types of the columns an operator compares, whatever they pass through, but not those of a query inside it.
    private List<String> columns(NodeTree node) {
        var found = new ArrayList<String>();
        node.children(child -> {
            if (child.type().equals("VAR")) {
                found.add(types.get(child.number("vartype")));
            } else if (!child.type().equals("SUBLINK")) {
                found.addAll(columns(child));
            }
        });
        return found;
    }

    /// Whether a query looks at a row outside it.
    private static boolean correlated(NodeTree node, int depth) {
        if (node.type().equals("VAR") && node.number("varlevelsup") >= depth && depth > 0) {
            return true;
        }
        var found = new boolean[1];
        int below = node.type().equals("QUERY") ? depth + 1 : depth;
        node.children(child -> found[0] |= correlated(child, below));
        return found[0];
    }

    private void clock(Function function, Set<String> seen) {
        if (!seen.add(function.name())) {
            return;
        }
        if (CLOCK.matcher(function.name() + "(").find() || CLOCK.matcher(function.source()).find()) {
            wrong.add("reads the clock of the machine");
        }
        CALLED.matcher(function.source()).results().map(call -> call.group(1)).forEach(name -> functions.values().stream()
                .filter(it -> it.name().equals(name)).forEach(it -> clock(it, seen)));
    }
}
