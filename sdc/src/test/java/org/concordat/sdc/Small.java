package org.concordat.sdc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Small tables for tests.
final class Small {

    static final Simplex.Clock PATIENT = Attack.until(System.nanoTime() + 600_000_000_000L);

    private Small() {
    }

    static Rules rules(String... lines) throws Malformed {
        return Rules.parse(String.join("\n", lines).getBytes(UTF_8));
    }

    static Variable flat(String name, int codes) throws Malformed {
        var all = new ArrayList<String>();
        for (int i = 0; i < codes; i++) {
            all.add(name + i);
        }
        return Hierarchy.flat(name, all);
    }

    /// Groups of so many leaves each.
    static Variable tree(String name, int... groups) throws Malformed {
        var lines = new ArrayList<Hierarchy.Line>();
        int leaf = 0;
        for (int g = 0; g < groups.length; g++) {
            lines.add(new Hierarchy.Line(name + "g" + g, "", ""));
            for (int i = 0; i < groups[g]; i++) {
                lines.add(new Hierarchy.Line(name + leaf++, name + "g" + g, ""));
            }
        }
        return Hierarchy.variable(name, lines);
    }

    /// Records with so many in each combination of leaves, the first variable changing fastest.
    static Records records(List<Variable> variables, long... counts) {
        var nodes = new int[variables.size()][counts.length];
        for (int i = 0; i < counts.length; i++) {
            int rest = i;
            for (int v = 0; v < nodes.length; v++) {
                var leaves = variables.get(v).leavesUnder(0);
                nodes[v][i] = leaves[rest % leaves.length];
                rest /= leaves.length;
            }
        }
        var unit = new int[counts.length];
        Arrays.setAll(unit, i -> i);
        return new Records(variables, nodes, counts, counts, null, null, unit, List.of());
    }

    static Table table(String name, int... variables) {
        return new Table(name, variables, true);
    }

    /// Of counts, with the cells marked that the threshold protects.
    static Plan plan(Rules rules, Records records, Table... tables) throws Malformed {
        var cells = new Cells(records.variables(), List.of(tables));
        var truth = new Tabulation(records, cells).counts();
        var plan = new Plan(cells, rules, truth);
        new PrimaryRules(plan, truth, null).mark();
        return plan;
    }

    /// Without what only the publisher knows.
    static Figures asSeen(Figures figures) {
        var figure = figures.figure().clone();
        for (int cell = 0; cell < figure.length; cell++) {
            figure[cell] = figures.known()[cell] ? figure[cell] : -1;
        }
        return new Figures(figures.cells(), figure, figures.known(), figures.lower(), figures.upper(), figures.guarded(),
                figures.need(), null, null, null, null, null);
    }

    static Attack.Found attacked(Figures figures) {
        return new Attack(figures, Attack.Proof.ANY_SOLUTION, true, PATIENT, Progress.SILENT).run();
    }
}
