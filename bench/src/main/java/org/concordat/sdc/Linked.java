package org.concordat.sdc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Two linked hierarchical tables, area by sector by kind and area by sector by age, over skewed records.
///
/// @param kinds how many kinds, and as many ages
record Linked(String name, int regions, int areas, int sectorGroups, int sectors, int kinds) {

    static final int RECORDS = 1_000_000;
    private static final double SKEW = 7;

    static final List<Linked> ALL = List.of(
            new Linked("3,000", 10, 43, 0, 8, 3),
            new Linked("30,000", 10, 43, 8, 32, 6),
            new Linked("120,000", 30, 300, 8, 32, 4),
            new Linked("1,000,000", 30, 300, 8, 32, 40));

    List<Variable> variables() throws Malformed {
        return List.of(tree("area", regions, areas), tree("sector", sectorGroups, sectors), tree("kind", 0, kinds),
                tree("age", 0, kinds));
    }

    List<Table> tables() {
        return List.of(new Table("kinds", new int[]{0, 1, 2}, true), new Table("ages", new int[]{0, 1, 3}, true));
    }

    private static Variable tree(String name, int groups, int leaves) throws Malformed {
        var lines = new ArrayList<Hierarchy.Line>();
        for (int g = 0; g < groups; g++) {
            lines.add(new Hierarchy.Line(name + " group " + g, "", ""));
        }
        for (int leaf = 0; leaf < leaves; leaf++) {
            lines.add(new Hierarchy.Line(name + " " + leaf, groups == 0 ? "" : name + " group " + leaf % groups, ""));
        }
        return Hierarchy.variable(name, lines);
    }

    /// Few areas, sectors, kinds and ages have most of the records.
    static Records records(List<Variable> variables) {
        var random = new SplittableRandom(1);
        var nodes = new int[variables.size()][RECORDS];
        for (int v = 0; v < nodes.length; v++) {
            var leaves = variables.get(v).leavesUnder(0);
            for (int r = 0; r < RECORDS; r++) {
                double at = -Math.log(1 - random.nextDouble() * (1 - Math.exp(-SKEW))) / SKEW;
                nodes[v][r] = leaves[(int) (at * leaves.length)];
            }
        }
        var ones = new long[RECORDS];
        Arrays.fill(ones, 1);
        var units = new int[RECORDS];
        Arrays.setAll(units, r -> r);
        return new Records(variables, nodes, ones, ones, null, null, units, List.of());
    }
}
