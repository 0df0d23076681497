package org.concordat.sdc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;

/// All releases from the same records, with every table of each, as one thing to attack.
///
/// **Errors:** [Malformed] where two releases cannot be put together: other codes under the same name, or two figures
/// for one cell.
final class Publications {

    private final List<Release> releases;
    private final Cells cells;
    private final double[] lower;
    private final double[] upper;
    private final boolean[] printed;
    private final boolean[] marked;
    /// Sums that are hidden, and marked as not protected; and what is hidden with one mark for both.
    private final boolean[] cleared;
    private final boolean[] doubted;
    /// Hidden, and it may be 0.
    private final boolean[] zeroHidden;
    private final long width;
    private final OptionalInt threshold;

    Publications(List<Release> releases) throws Malformed {
        this.releases = releases;
        areMadeAlike(releases);
        cells = merged(releases);
        lower = new double[cells.count()];
        upper = new double[cells.count()];
        printed = new boolean[cells.count()];
        marked = new boolean[cells.count()];
        cleared = new boolean[cells.count()];
        doubted = new boolean[cells.count()];
        zeroHidden = new boolean[cells.count()];
        width = releases.stream().mapToLong(it -> it.rules().widthInDecimals()).max().orElseThrow();
        threshold = threshold(releases);
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        for (var release : releases) {
            read(release);
        }
    }

    /// Below which a count could be protected, by the strictest of all rules; nothing where every count could be, or a sum, of which
    /// nobody is told how many contributors it has.
    private static OptionalInt threshold(List<Release> releases) {
        var all = releases.stream().map(Release::rules).toList();
        boolean any = all.stream().anyMatch(it -> it.sums().isPresent() || it.threshold().isEmpty());
        return any ? OptionalInt.empty() : all.stream().mapToInt(it -> it.threshold().orElseThrow()).max();
    }

    private static void areMadeAlike(List<Release> releases) throws Malformed {
        if (releases.stream().map(it -> it.rules().method()).distinct().count() > 1) {
            throw new Malformed("an earlier release was made by another method; its figures and these would be about the same"
                    + " records: give the records another name only if they are others");
        }
        var keys = releases.stream().map(Release::fingerprint).filter(it -> !it.isEmpty()).distinct().toList();
        if (keys.size() > 1) {
            throw new Malformed("an earlier release was made with another key, and two different noises on the same cell give it"
                    + " away: use the key " + keys.getFirst());
        }
    }

    /// The variables and tables of all.
    static Cells merged(List<Release> releases) throws Malformed {
        var variables = new LinkedHashMap<String, Variable>();
        for (var release : releases) {
            for (var variable : release.cells().variables()) {
                var known = variables.putIfAbsent(variable.name(), variable);
                if (known != null && !known.isSameAs(variable)) {
                    throw new Malformed("the variable " + variable.name() + " has other codes in one release than in"
                            + " another: give it another name, or make both groupings of one variable");
                }
            }
        }
        var order = List.copyOf(variables.values());
        var tables = new ArrayList<Table>();
        for (var release : releases) {
            tables.addAll(tables(release, order));
        }
        return new Cells(order, tables);
    }

    private static List<Table> tables(Release release, List<Variable> order) {
        var names = order.stream().map(Variable::name).toList();
        return release.cells().tables().stream().map(table -> new Table(table.name(),
                Arrays.stream(table.variables()).map(v -> names.indexOf(release.cells().variables().get(v).name()))
                        .sorted().toArray(), table.printed())).toList();
    }

    /// Where a cell of one release is among the cells of all, or of another; -1 where it is not.
    static int place(Cells in, int cell, Cells all) {
        long key = 0;
        for (int v = 0; v < in.variables().size(); v++) {
            boolean there = in.node(cell, v) == 0;
            for (int w = 0; w < all.variables().size(); w++) {
                if (all.variables().get(w).name().equals(in.variables().get(v).name())) {
                    key += node(in.variables().get(v), in.node(cell, v), all.variables().get(w)) * all.stride(w);
                    there = true;
                }
            }
            if (!there) {
                return -1;
            }
        }
        return all.find(key);
    }

    /// The same code in the same variable of another release, whose file may have had its codes in another order.
    private static int node(Variable of, int node, Variable in) {
        return of == in ? node : in.node(of.code(node)).orElseThrow();
    }

    private void read(Release release) throws Malformed {
        var bounds = new Plan(release.cells(), release.rules(), release.figure());
        int noise = release.rules().noiseMax();
        for (int cell = 0; cell < release.cells().count(); cell++) {
            int at = place(release.cells(), cell, cells);
            var status = release.status()[cell];
            double low = status == Status.PRINTED ? least(release.figure()[cell], noise) : bounds.lower(status);
            double high = status == Status.PRINTED ? release.figure()[cell] + noise : bounds.upper(status);
            lower[at] = Math.max(lower[at], low);
            upper[at] = Math.min(upper[at], high);
            printed[at] |= status == Status.PRINTED;
            marked[at] |= status == Status.PRIMARY;
            cleared[at] |= status == Status.SECONDARY && release.rules().primaryMarked() && release.rules().sums().isPresent();
            zeroHidden[at] |= (status == Status.PRIMARY || status == Status.SECONDARY) && !release.rules().zerosPrinted();
            doubted[at] |= status == Status.SECONDARY && !release.rules().primaryMarked();
            if (lower[at] > upper[at]) {
                throw new Malformed("two releases contradict each other on " + cells.name(at)
                        + ": figures of other records need another name for the records");
            }
        }
    }

    /// Of what is not 0, somebody is there: noise leaves 0 as it is.
    private static long least(long figure, int noise) {
        return Math.max(Math.min(figure, 1), figure - noise);
    }

    /// **Errors:** [Malformed] names a cell where the figures cannot all be true; [Simplex.OutOfTime].
    AttackReport attack(boolean allBounds, Simplex.Clock clock, Progress progress) throws Malformed {
        int count = cells.count();
        var known = new boolean[count];
        var guarded = new boolean[count];
        var figure = new long[count];
        var need = new long[count];
        boolean noisy = releases.stream().allMatch(release -> release.rules().noiseMax() > 0);
        for (int cell = 0; cell < count; cell++) {
            known[cell] = printed[cell] && lower[cell] == upper[cell];
            figure[cell] = (long) lower[cell];
            guarded[cell] = marked[cell] || (doubted[cell] || !cleared[cell]) && (noisy || !printed[cell] || isPutBack(cell)) && couldBeSmall(lower[cell]);
            need[cell] = width;
        }
        var figures = new Figures(cells, figure, known, lower, upper, guarded, need, null, null, null, null, null);
        var found = new Attack(figures, Attack.Proof.ANY_SOLUTION, allBounds, clock, progress).run();
        if (found.contradiction() >= 0) {
            throw new Malformed("the figures around " + cells.name(found.contradiction()) + " cannot all be true");
        }
        return AttackReport.of(figures, found, this::matters, releases.getLast().rules().decimals(), clock);
    }

    /// What is not marked as protected, but can only be at or above the threshold, was hidden for others, or is of a
    /// level that nobody publishes, or noise: it may be known closely.
    private boolean matters(Attack.Bounds bounds) {
        if (marked[bounds.cell()]) {
            return true;
        }
        return (bounds.high() > 0 || zeroHidden[bounds.cell()]) && couldBeSmall(bounds.low());
    }

    /// A count that one release hides with one mark for both kinds, and another prints: if it is small, it was protected.
    private boolean isPutBack(int cell) {
        return doubted[cell] && threshold.isPresent();
    }

    private boolean couldBeSmall(double low) {
        return threshold.isEmpty() || low < threshold.getAsInt();
    }
}
