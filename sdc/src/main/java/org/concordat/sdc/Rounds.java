package org.concordat.sdc;

import java.util.List;

/// Hides and attacks in turn, until the attack fails or nothing more can be hidden.
final class Rounds {

    private static final int MOST = 4;

    private final Plan plan;
    private final Simplex.Clock clock;
    private final Progress progress;

    Rounds(Plan plan, Simplex.Clock clock, Progress progress) {
        this.plan = plan;
        this.clock = clock;
        this.progress = progress;
    }

    /// **Errors:** [Simplex.OutOfTime].
    /// @return what falls all the same
    List<Attack.Bounds> run() {
        return run(new Suppression(plan, clock, progress));
    }

    /// The same, and guards hidden sums that would tell too much together, as long as there are any.
    List<Attack.Bounds> run(HiddenTogether together) {
        var suppression = new Suppression(plan, clock, progress);
        var fallen = run(suppression);
        while (fallen.isEmpty() || together.withdraw(fallen, suppression)) {
            boolean more = together.look(suppression);
            if (!together.untold().isEmpty() || !more && fallen.isEmpty()) {
                return List.of();
            }
            fallen = run(suppression);
        }
        return fallen;
    }

    private List<Attack.Bounds> run(Suppression suppression) {
        suppression.run();
        List<Attack.Bounds> fallen = List.of();
        for (int round = 0; round < MOST; round++) {
            prove(suppression);
            fallen = attack().knowing(suppression.proofs()).run().fallen().stream().filter(plan::matters).toList();
            if (fallen.isEmpty()) {
                break;
            }
            if (round < MOST - 1) {
                suppression.again(fallen.stream().mapToInt(Attack.Bounds::cell).toArray());
            }
        }
        return fallen;
    }

    /// A few more hidden cells cost less than a programme over everything.
    private void prove(Suppression suppression) {
        suppression.more(attack().knowing(suppression.proofs()).unproven());
        for (int round = 0; round < MOST; round++) {
            var unproven = attack().knowing(suppression.proofs()).unproven();
            if (unproven.length == 0) {
                return;
            }
            suppression.again(unproven);
            suppression.printUnused(attack().knowing(suppression.proofs()).unproven());
        }
    }

    private Attack attack() {
        return new Attack(plan.figures(), Attack.Proof.WHOLE_NUMBERS, false, clock, progress);
    }
}
