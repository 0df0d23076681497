package org.concordat.sharing;

import java.util.Map;
import java.util.Set;
import org.concordat.kernel.BodyId;

/// Who can read a disclosure and who cannot, for the body that made it.
///
/// @param counts how many of all those named stand where
/// @param people those who can, then those who cannot yet, then those who cannot
/// @param cutOff whether there are more people than are named and counted
/// @param notAddressed the other parties to its agreement, to whom nothing was addressed
public record Reach(Circumstances circumstances, Map<Explanation.Standing, Integer> counts, Page<Explanation> people,
                    boolean cutOff, Set<BodyId> notAddressed) {

    public Reach {
        counts = Map.copyOf(counts);
        notAddressed = Set.copyOf(notAddressed);
    }
}
