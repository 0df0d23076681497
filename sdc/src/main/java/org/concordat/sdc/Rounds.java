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
        var suppression = new Suppression(plan, clock, progress);
        suppression.run();
        List<Attack.Bounds> fallen = List.of();
        for (int round = 0; round < MOST; round++) {
            var proofs = suppression.more(attack().knowing(suppression.proofs()).unproven());
            fallen = attack().knowing(proofs).run().fallen().stream().filter(plan::matters).toList();
            if (fallen.isEmpty()) {
                break;
            }
            if (round < MOST - 1) {
                suppression.again(fallen.stream().mapToInt(Attack.Bounds::cell).toArray());
            }
        }
        return fallen;
    }

    private Attack attack() {
        return new Attack(plan.figures(), Attack.Proof.WHOLE_NUMBERS, false, clock, progress);
    }
}
