package org.concordat.sdc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The codes of a variable as a file says them: `code,parent` with an optional third column `grouping`.
///
/// **Shape:** an empty parent is the total. Each grouping is a tree over all leaves; a leaf stands in every grouping,
/// any other code in one.
/// **Errors:** [Malformed] names the row of a code that is there twice, that has no parent, or that is above itself.
final class Hierarchy {

    /// One line of the file.
    ///
    /// @param row where it stands there; 0 if it does not
    record Line(String code, String parent, String grouping, int row) {

        Line(String code, String parent, String grouping) {
            this(code, parent, grouping, 0);
        }
    }

    private final String name;
    private final Map<String, Map<String, String>> parents = new LinkedHashMap<>();
    private final Map<String, String> groupingOf = new LinkedHashMap<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();

    private Hierarchy(String name) {
        this.name = name;
    }

    static List<Line> read(Path file) throws Malformed, IOException {
        return lines(CsvRows.read(file));
    }

    static List<Line> lines(CsvRows rows) throws Malformed {
        int code = rows.column("code");
        int parent = rows.column("parent");
        int grouping = rows.find("grouping");
        var lines = new ArrayList<Line>();
        for (int r = 0; r < rows.count(); r++) {
            lines.add(new Line(rows.at(r, code), rows.at(r, parent), grouping < 0 ? "" : rows.at(r, grouping), rows.number(r)));
        }
        return lines;
    }

    /// A variable whose codes are all directly below the total.
    static Variable flat(String name, Collection<String> codes) throws Malformed {
        var lines = new ArrayList<Line>();
        new TreeSet<>(codes).forEach(code -> lines.add(new Line(code, "", "")));
        return variable(name, lines);
    }

    /// @param lines as [#lines(Variable)] writes them
    static Variable variable(String name, List<Line> lines) throws Malformed {
        var hierarchy = new Hierarchy(name);
        for (var line : lines) {
            hierarchy.add(line);
        }
        return hierarchy.variable(lines);
    }

    /// Adds the leaf for what is not recorded, in every grouping.
    static List<Line> withNotRecorded(List<Line> lines) {
        var all = new ArrayList<>(lines);
        if (lines.stream().noneMatch(line -> line.code().equals(Variable.NOT_RECORDED))) {
            var groupings = new LinkedHashSet<String>();
            lines.forEach(line -> groupings.add(line.grouping()));
            groupings.forEach(grouping -> all.add(new Line(Variable.NOT_RECORDED, "", grouping)));
        }
        return all;
    }

    private String at(String grouping, String code) {
        int row = rows.getOrDefault(grouping + '\n' + code, 0);
        return (row == 0 ? "" : "row " + row + " of ") + "the hierarchy of " + name + ": ";
    }

    private void add(Line line) throws Malformed {
        rows.put(line.grouping() + '\n' + line.code(), line.row());
        var at = at(line.grouping(), line.code());
        if (line.code().isEmpty() || line.code().equals(Variable.TOTAL)) {
            throw new Malformed(at + "a code is neither empty nor " + Variable.TOTAL);
        }
        var parent = line.parent().isEmpty() ? Variable.TOTAL : line.parent();
        if (parents.computeIfAbsent(line.grouping(), _ -> new LinkedHashMap<>())
                .putIfAbsent(line.code(), parent) != null) {
            throw new Malformed(at + "the code " + line.code() + " is there twice");
        }
    }

    private Variable variable(List<Line> lines) throws Malformed {
        var inner = new HashSet<String>();
        parents.forEach((_, tree) -> inner.addAll(tree.values()));
        for (var tree : parents.entrySet()) {
            checked(tree.getKey(), tree.getValue(), inner);
        }
        var codes = new LinkedHashSet<String>();
        codes.add(Variable.TOTAL);
        lines.forEach(line -> codes.add(line.code()));
        var order = List.copyOf(codes);
        var nodes = new LinkedHashMap<String, Integer>();
        order.forEach(code -> nodes.put(code, nodes.size()));
        var families = new ArrayList<Variable.Family>();
        for (var grouping : parents.entrySet()) {
            var tree = grouping.getValue();
            var children = new LinkedHashMap<String, List<Integer>>();
            tree.forEach((code, parent) -> children.computeIfAbsent(parent, _ -> new ArrayList<>())
                    .add(nodes.get(code)));
            children.forEach((parent, list) -> families.add(new Variable.Family(nodes.get(parent),
                    list.stream().mapToInt(Integer::intValue).toArray(), grouping.getKey())));
        }
        return new Variable(name, order, families);
    }

    private void checked(String grouping, Map<String, String> tree, Set<String> inner) throws Malformed {
        for (var entry : tree.entrySet()) {
            var code = entry.getKey();
            if (inner.contains(code)) {
                var other = groupingOf.putIfAbsent(code, grouping);
                if (other != null) {
                    throw new Malformed(at(grouping, code) + code + " has codes below it in one grouping"
                            + " and stands in another");
                }
            }
            var way = new LinkedHashSet<String>();
            for (var here = code; !here.equals(Variable.TOTAL); here = tree.get(here)) {
                if (!tree.containsKey(here)) {
                    throw new Malformed(at(grouping, way.getLast()) + here + ", the parent of " + way.getLast() + ", has no row of its own");
                }
                if (!way.add(here)) {
                    throw new Malformed(at(grouping, here) + here + " is above itself");
                }
            }
        }
        for (var other : parents.entrySet()) {
            for (var code : other.getValue().keySet()) {
                if (!inner.contains(code) && !tree.containsKey(code)) {
                    throw new Malformed(at(other.getKey(), code) + "the grouping " + grouping + " leaves out " + code);
                }
            }
        }
    }

    static List<Line> lines(Variable variable) {
        var lines = new ArrayList<Line>();
        for (var family : variable.families()) {
            for (int child : family.children()) {
                lines.add(new Line(variable.code(child), family.parent() == 0 ? "" : variable.code(family.parent()),
                        family.grouping()));
            }
        }
        return lines;
    }
}
