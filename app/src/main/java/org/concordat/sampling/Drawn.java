package org.concordat.sampling;

import java.time.Instant;
import java.util.List;
import org.concordat.kernel.OfficerId;

/// What was drawn.
///
/// @param numbers in the order drawn
/// @param missing how many committed and never revealed
/// @param changed whether the ledger gave another population by then
public record Drawn(OfficerId by, Instant at, String seed, List<String> numbers, int missing, boolean changed) {

    public Drawn {
        numbers = List.copyOf(numbers);
    }
}
