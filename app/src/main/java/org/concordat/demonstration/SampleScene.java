package org.concordat.demonstration;

import java.util.List;
import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.sampling.Judgement;
import org.concordat.sampling.Purpose;
import org.concordat.sampling.Roll;
import org.concordat.sampling.Round;

/// Something that is done to draw or choose a sample in public, or said of what was drawn or chosen.
sealed interface SampleScene extends Scene {

    /// @param decided how many decisions the plan has of these months: the log holds all of them first
    record Plan(SignedIn who, UUID act, Round.Plan plan, int decided) implements SampleScene {
    }

    /// A round whose decisions are chosen.
    ///
    /// @param decided as of a plan
    record Intend(SignedIn who, UUID act, Round.Plan plan, Purpose purpose, int decided) implements SampleScene {
    }

    /// @param lines by their places, from 1
    record Choose(SignedIn who, UUID round, List<Integer> lines) implements SampleScene {

        public Choose {
            lines = List.copyOf(lines);
        }
    }

    record Commit(SignedIn who, UUID round, String nonce) implements SampleScene {
    }

    record Throw(SignedIn who, UUID round, Roll.Thrown thrown) implements SampleScene {
    }

    record Reveal(SignedIn who, UUID round, String nonce) implements SampleScene {
    }

    record Take(SignedIn who, UUID round) implements SampleScene {
    }

    /// @param which of those that were drawn or chosen, in their order, from 0: which number it has nobody knows before
    record Judge(SignedIn who, UUID round, int which, Judgement.Outcome outcome, String words) implements SampleScene {
    }
}
