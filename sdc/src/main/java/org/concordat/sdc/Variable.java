package org.concordat.sdc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// What records are counted by: its codes, in one tree or in several over the same leaves.
///
/// **Shape:** node 0 is the total; every other code is a node. A *family* is a node and the children that add up to
/// it; with two groupings (areas and districts over the same pieces) a node may have two families, and a leaf two
/// parents. What is empty in the data is the leaf [#NOT_RECORDED].
public final class Variable {

    public static final String TOTAL = "Total";
    public static final String NOT_RECORDED = "Not recorded";

    /// A node and the nodes that add up to it, in one grouping.
    record Family(int parent, int[] children, String grouping) {
    }

    private final String name;
    private final List<String> codes;
    private final Map<String, Integer> nodes = new HashMap<>();
    private final List<Family> families;
    private final int[][] familiesOf;
    private final int[][] familiesWith;
    private final int[][] ancestors;
    private final int[][] leavesUnder;

    Variable(String name, List<String> codes, List<Family> families) {
        this.name = name;
        this.codes = List.copyOf(codes);
        this.families = List.copyOf(families);
        for (int node = 0; node < codes.size(); node++) {
            nodes.put(codes.get(node), node);
        }
        familiesOf = new int[codes.size()][];
        familiesWith = new int[codes.size()][];
        for (int node = 0; node < codes.size(); node++) {
            familiesOf[node] = indices(node, true);
            familiesWith[node] = indices(node, false);
        }
        ancestors = new int[codes.size()][];
        leavesUnder = new int[codes.size()][];
        under();
    }

    private int[] indices(int node, boolean asParent) {
        var found = new ArrayList<Integer>();
        for (int f = 0; f < families.size(); f++) {
            var family = families.get(f);
            boolean in = asParent ? family.parent() == node
                    : Arrays.stream(family.children()).anyMatch(child -> child == node);
            if (in) {
                found.add(f);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private void under() {
        var leaves = new ArrayList<List<Integer>>();
        codes.forEach(_ -> leaves.add(new ArrayList<>()));
        for (int node = 0; node < codes.size(); node++) {
            var above = new boolean[codes.size()];
            climb(node, above);
            var list = new ArrayList<Integer>();
            for (int a = 0; a < above.length; a++) {
                if (above[a]) {
                    list.add(a);
                    if (isLeaf(node)) {
                        leaves.get(a).add(node);
                    }
                }
            }
            ancestors[node] = list.stream().mapToInt(Integer::intValue).toArray();
        }
        for (int node = 0; node < codes.size(); node++) {
            leavesUnder[node] = leaves.get(node).stream().mapToInt(Integer::intValue).toArray();
        }
    }

    private void climb(int node, boolean[] above) {
        if (!above[node]) {
            above[node] = true;
            for (int family : familiesWith[node]) {
                climb(families.get(family).parent(), above);
            }
        }
    }

    public String name() {
        return name;
    }

    /// The total and every code.
    public int size() {
        return codes.size();
    }

    public String code(int node) {
        return codes.get(node);
    }

    public OptionalInt node(String code) {
        var node = nodes.get(code);
        return node == null ? OptionalInt.empty() : OptionalInt.of(node);
    }

    public boolean isLeaf(int node) {
        return familiesOf[node].length == 0;
    }

    List<Family> families() {
        return families;
    }

    /// The families, by index, whose parent this is.
    int[] familiesOf(int node) {
        return familiesOf[node];
    }

    /// The families, by index, in which this is a child.
    int[] familiesWith(int node) {
        return familiesWith[node];
    }

    /// The node itself and all that contain it, in order.
    int[] ancestors(int node) {
        return ancestors[node];
    }

    int[] leavesUnder(int node) {
        return leavesUnder[node];
    }

    boolean isSameAs(Variable other) {
        return Hierarchy.lines(this).equals(Hierarchy.lines(other));
    }
}
