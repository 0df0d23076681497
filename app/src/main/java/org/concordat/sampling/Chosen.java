package org.concordat.sampling;

import java.time.Instant;
import java.util.List;
import org.concordat.kernel.OfficerId;

/// What was chosen, by another than whoever planned the choice.
///
/// @param lines as they were chosen
/// @param numbers in the log, which the database found for them
public record Chosen(OfficerId by, Instant at, List<Integer> lines, List<String> numbers) {

    public Chosen {
        lines = List.copyOf(lines);
        numbers = List.copyOf(numbers);
    }
}
