package org.concordat.measures;

import java.util.List;
import org.concordat.statistics.TableDefinition.InBoth;

/// What is counted, in words for anybody, and by which categories.
///
/// @param id `requests-answered`
/// @param unit what is counted, in the plural: after a number
/// @param denominator what a share is of
public record Measure(String id, FourTests test, InBoth title, InBoth unit, InBoth numerator, InBoth denominator, InBoth source,
                      InBoth caveat, List<Part> parts) {

    private static final String OPENINGS = "openings-justified";

    /// What a category is to a share.
    public enum Counts {
        NUMERATOR, BASE,
        /// Owed and not done: of the base, once the quarter is over.
        OPEN,
        OUT, NOT_RECORDED
    }

    /// @param code as it is counted: `in-time`
    public record Part(String code, InBoth title, Counts counts) {
    }

    public Measure {
        parts = List.copyOf(parts);
    }

    /// Whether there is a share; else it is shown by category alone.
    public boolean hasShare() {
        return parts.stream().anyMatch(it -> it.counts() == Counts.NUMERATOR);
    }

    /// Whether what waits is counted by the day by which it is due. What was opened in an emergency is, by the day on which it was.
    public boolean isDue() {
        return parts.stream().anyMatch(it -> it.counts() == Counts.OPEN) && !id.equals(OPENINGS);
    }
}
