package org.concordat.sdc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Guards what hidden sums come to together, where the rules would protect a cell that came to so much by the same contributors.
///
/// In each equation all hidden parts together are known as closely as their sum is, and all but one as closely as that one. The cell
/// that they are known as closely as *stands in* for them: it must be as uncertain as they. Where there is none, or it cannot be, one
/// more is hidden to stand in for them. Nobody is told which cells do: they are marked as hidden for the sake of others.
/// **Source:** decision 0178; that no sums for which nothing is asked tell too much together, and how much more is asked without one
/// of them, follows from both rules being subadditive: Cox, *Linear sensitivity measures in statistical disclosure control* (1981).
final class HiddenTogether {

    private static final int EXACTLY = -1;
    private static final int NONE = -1;

    private final Plan plan;
    private final Contributions contributions;
    private final Concentration rules;
    private final Equations equations;
    private final long[] ownUp;
    private final long[] ownDown;
    /// Those that could not be kept uncertain enough to stand in for others.
    private final BitSet tried = new BitSet();
    private final Set<String> untold = new LinkedHashSet<>();

    HiddenTogether(Plan plan, Contributions contributions) {
        this.plan = plan;
        this.contributions = contributions;
        rules = new Concentration(plan.rules);
        equations = plan.cells.equations();
        ownUp = plan.needUp.clone();
        ownDown = plan.needDown.clone();
    }

    /// Sums that are known together.
    ///
    /// @param stand the cell that they are known as closely as, or EXACTLY
    /// @param up how far it must be from the truth
    private record Known(int[] cells, int stand, long up, long down) {
    }

    /// Looks at every equation, as the plan is now.
    ///
    /// @return whether there is more to prove than before
    boolean look(Suppression suppression) {
        untold.clear();
        boolean changed = false;
        for (int number = 0; number < equations.count(); number++) {
            for (var told = told(number); told != null; told = told(number)) {
                if (!guard(number, told, suppression)) {
                    untold.add(Arrays.stream(told.cells()).mapToObj(cell -> "[" + plan.cells.name(cell) + "]").collect(Collectors.joining(" and "))
                            + " together would tell too much of who has most of them, and nothing more can be hidden for them");
                    break;
                }
                changed = true;
            }
        }
        return changed;
    }

    /// What is told all the same, a sentence each.
    Set<String> untold() {
        return untold;
    }

    /// Lets cells that could not be kept uncertain enough for others be what they would be for themselves.
    ///
    /// @return whether there was one
    boolean withdraw(List<Attack.Bounds> fallen, Suppression suppression) {
        boolean any = false;
        for (var bounds : fallen) {
            int cell = bounds.cell();
            if (plan.standsIn[cell]) {
                plan.standsIn[cell] = false;
                plan.needUp[cell] = ownUp[cell];
                plan.needDown[cell] = ownDown[cell];
                suppression.lookAgain(cell);
                tried.set(cell);
                any = true;
            }
        }
        return any;
    }

    /// The first sums in an equation that would tell too much together, or null.
    private Known told(int number) {
        var members = equations.members(number);
        var hidden = IntStream.range(1, members.length).map(m -> members[m]).filter(cell -> !plan.isKnown(cell)).toArray();
        if (Arrays.stream(hidden).allMatch(cell -> ownUp[cell] == 0)) {   // of sums for which nothing is asked, nothing is asked together
            return null;
        }
        boolean exactly = plan.isKnown(members[0]);
        double asked = asked(together(hidden));   // without some of them it is more by what they are, at most
        for (var without : knownByThemselves(hidden)) {
            double more = asked + without.stream().mapToLong(cell -> plan.truth[cell]).sum();
            var left = Arrays.stream(hidden).filter(cell -> !without.contains(cell)).toArray();
            var told = more > 0 ? told(left, exactly ? EXACTLY : members[0], without, true) : null;
            for (int i = 0; i < left.length && told == null && exactly; i++) {
                told = more + plan.truth[left[i]] > 0 ? allBut(left, left[i], without) : null;
            }
            if (told != null) {
                return told;
            }
        }
        return null;
    }

    /// Which hidden cells somebody knows for being alone in them: nobody, one of them, all of them, all but one contributor.
    private Set<Set<Integer>> knownByThemselves(int[] hidden) {
        var all = Arrays.stream(hidden).filter(plan::isFixed).boxed().collect(Collectors.toSet());
        var known = new LinkedHashSet<Set<Integer>>();
        known.add(Set.of());
        all.forEach(cell -> known.add(Set.of(cell)));
        known.add(all);
        for (int cell : all) {
            known.add(all.stream().filter(it -> contributions.owner(it) != contributions.owner(cell)).collect(Collectors.toSet()));
        }
        return known;
    }

    private Known allBut(int[] cells, int one, Set<Integer> without) {
        var left = Arrays.stream(cells).filter(cell -> cell != one).toArray();
        boolean knownToItself = plan.isFixed(one) && together(left).first() != contributions.owner(one);
        return knownToItself ? null : told(left, one, without, false);
    }

    /// @param stand as closely as which they are known
    /// @param above whether it is their sum, and not one beside them
    /// @return null where that tells too little, or is guarded
    private Known told(int[] cells, int stand, Set<Integer> without, boolean above) {
        if (cells.length < 2) {
            return null;
        }
        var together = together(cells);
        long asked = (long) Math.ceil(asked(together));
        if (asked <= 0 || without.stream().anyMatch(cell -> contributions.owner(cell) == together.first())) {
            return null;
        }
        var known = known(cells, stand, asked, above);
        return isGuarded(known) ? null : known;
    }

    private boolean isGuarded(Known known) {
        int stand = known.stand();
        return canBe(known) && plan.isGuarded(stand) && plan.needUp[stand] >= known.up() && plan.needDown[stand] >= known.down();
    }

    /// Whether there is a cell that they are known as closely as, and it can be so uncertain. What the rules ask of it for itself is
    /// more, it may be, than its own largest contributor leaves of it.
    private boolean canBe(Known known) {
        return known.stand() != EXACTLY && room(known.stand()) >= known.down();
    }

    /// From below only as far as those leave it who are guarded against, for they know their own part.
    private Known known(int[] cells, int stand, long asked, boolean above) {
        long fewer = Math.min(asked, Arrays.stream(cells).mapToLong(plan::belowBeside).sum());
        if (stand != EXACTLY && Arrays.stream(cells).allMatch(plan::isFixed)) {   // beside others they do not differ: one of them must
            int largest = Arrays.stream(cells).boxed().max(Comparator.comparingLong(cell -> plan.truth[cell])).orElseThrow();
            return new Known(cells, largest, asked, Math.min(asked, plan.below(largest)));
        }
        return above && stand != EXACTLY ? new Known(cells, stand, asked, Math.min(fewer, plan.belowBeside(stand)))
                : new Known(cells, stand, fewer, asked);
    }

    private Contributions.Together together(int... cells) {
        return contributions.together(rules.most(), cells);
    }

    private boolean guard(int number, Known told, Suppression suppression) {
        int stand = told.stand();
        if (!canBe(told) || tried.get(stand)) {
            stand = oneMore(number, told);
        }
        if (stand == NONE) {
            return false;
        }
        suppression.lookAgain(stand);
        plan.standsIn[stand] = true;
        boolean theirSum = stand == equations.sum(number) && stand != told.stand();   // it goes up where they do, and one beside them down
        plan.needUp[stand] = Math.max(plan.needUp[stand], theirSum ? told.down() : told.up());
        plan.needDown[stand] = Math.max(plan.needDown[stand], theirSum ? Math.min(told.up(), plan.belowBeside(stand)) : told.down());
        return true;
    }

    /// By how much less a cell can be, for all that is known of it by those who are guarded against.
    private long room(int cell) {
        return plan.isFixed(cell) ? plan.below(cell) : plan.belowBeside(cell);
    }

    /// A printed cell beside them that can be hidden and off by what is asked for them: one with which they tell too little rather
    /// than another, and the smallest; else their sum.
    private int oneMore(int number, Known told) {
        var members = equations.members(number);
        if (!plan.isKnown(members[0])) {
            return NONE;
        }
        int besideThem = told.stand() == EXACTLY || Arrays.stream(told.cells()).anyMatch(cell -> cell == told.stand()) ? NONE : told.stand();
        var one = IntStream.range(1, members.length).map(m -> members[m]).boxed()
                .filter(cell -> canStandIn(cell) && room(cell) >= told.down())
                .min(Comparator.comparing((Integer cell) -> tellsTooMuch(told.cells(), besideThem, cell)).thenComparing(cell -> plan.truth[cell]));
        return one.orElse(canStandIn(members[0]) ? members[0] : NONE);
    }

    private boolean canStandIn(int cell) {
        return plan.canHide(cell) && !tried.get(cell);
    }

    private boolean tellsTooMuch(int[] cells, int... more) {
        return asked(together(IntStream.concat(Arrays.stream(cells), Arrays.stream(more).filter(cell -> cell != NONE)).toArray())) > 0;
    }

    private double asked(Contributions.Together together) {
        return rules.asked(together.total(), together.largest());
    }
}
