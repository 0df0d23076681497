package org.concordat.sdc;

import java.util.List;

/// Marks the cells that the rules protect.
///
/// **Source:** Hundepool and others, *Statistical Disclosure Control* (2012), 4.2: threshold, (n,k) dominance and p %,
/// and what distance each rule asks of the bounds.
final class PrimaryRules {

    private final Plan plan;
    private final long[] contributors;
    private final long[][] largest;
    private final Concentration concentration;

    /// @param largest the largest contributions to each cell; null where records are counted
    PrimaryRules(Plan plan, long[] contributors, long[][] largest) {
        this.plan = plan;
        this.contributors = contributors;
        this.largest = largest;
        concentration = new Concentration(plan.rules);
        plan.own = largest == null ? null : new long[plan.truth.length];
    }

    void mark() {
        unprinted(plan);
        for (int cell = 0; cell < plan.truth.length; cell++) {
            plan.lone[cell] = contributors[cell] == 1;
            if (plan.own != null) {
                plan.own[cell] = largest[cell].length == 0 ? 0 : largest[cell][0];
            }
            boolean guarded = largest == null ? below(cell) : sensitive(cell);
            if (guarded && plan.status[cell] == Status.PRINTED) {
                plan.status[cell] = Status.PRIMARY;
            }
            plan.unseen[cell] = guarded && contributors[cell] > 0 && plan.status[cell] == Status.UNPRINTED;
        }
    }

    private boolean below(int cell) {
        boolean zero = contributors[cell] == 0 && plan.rules.zerosPrinted();
        return !zero && plan.rules.threshold().filter(threshold -> contributors[cell] < threshold).isPresent();
    }

    private boolean sensitive(int cell) {
        if (contributors[cell] == 0 && plan.rules.zerosPrinted()) {
            return false;
        }
        double asked = concentration.asked(plan.truth[cell], largest[cell]);
        if (asked > 0) {
            plan.needUp[cell] = (long) Math.ceil(asked);
            plan.needDown[cell] = Math.min(plan.needUp[cell],
                    Math.max(0, plan.truth[cell] - plan.lower(Status.PRIMARY)));
        }
        return asked > 0 || below(cell);
    }

    /// Cells of tables, or of finest codes, that are not published.
    static void unprinted(Plan plan) {
        boolean[] printed = new boolean[plan.truth.length];
        for (int t = 0; t < plan.cells.tables().size(); t++) {
            for (int cell : plan.cells.tables().get(t).printed() ? plan.cells.of(t) : new int[0]) {
                printed[cell] = true;
            }
        }
        for (int cell = 0; cell < printed.length; cell++) {
            boolean fine = false;
            for (int v = 0; v < plan.rules.variables().size(); v++) {
                fine |= !plan.rules.variables().get(v)
                        .isPrinted(plan.cells.variables().get(v), plan.cells.node(cell, v));
            }
            if (fine || !printed[cell]) {
                plan.status[cell] = Status.UNPRINTED;
            }
        }
    }

    /// Cells that earlier releases have: what they printed is known, and what they hid stays hidden from them.
    ///
    /// **Errors:** [Malformed] names a cell that is another figure now.
    static void before(Plan plan, Cells own, List<Release> earlier) throws Malformed {
        var ours = new boolean[plan.truth.length];
        for (int cell = 0; cell < own.count(); cell++) {
            ours[Publications.place(own, cell, plan.cells)] = true;
        }
        for (var release : earlier) {
            if (release.rules().noiseMax() > 0) {
                throw new Malformed("an earlier release was made by another method; its figures and these would be"
                        + " about the same records: give the records another name only if they are others");
            }
            for (int cell = 0; cell < release.cells().count(); cell++) {
                int at = Publications.place(release.cells(), cell, plan.cells);
                var was = release.status()[cell];
                if (was == Status.PRINTED) {
                    if (release.figure()[cell] != plan.truth[at]) {
                        throw new Malformed(plan.cells.name(at) + " was published as " + release.figure()[cell]
                                + " and is another figure now: figures of other records need another name for them");
                    }
                    plan.before[at] = true;
                } else if (!ours[at] && was != Status.UNPRINTED) {
                    plan.status[at] = small(plan, at) ? Status.PRIMARY : Status.SECONDARY;
                    plan.kept[at] = true;
                }
            }
        }
    }

    private static boolean small(Plan plan, int cell) {
        return plan.isGuarded(cell) || plan.rules.threshold()
                .filter(threshold -> plan.rules.sums().isEmpty() && plan.truth[cell] < threshold).isPresent();
    }
}
