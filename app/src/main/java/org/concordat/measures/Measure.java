package org.concordat.measures;

import java.util.List;
import java.util.Set;
import org.concordat.statistics.TableDefinition.Counted;
import org.concordat.statistics.TableDefinition.InBoth;

/// What is counted, in words for anybody, and by which categories.
///
/// @param id `requests-answered`
/// @param figures what tables of figures count of the same
/// @param unit what is counted, in the plural: after a number
/// @param denominator what a share is of
public record Measure(String id, FourTests test, InFigures figures, InBoth title, InBoth unit, InBoth numerator, InBoth denominator, InBoth source,
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

    /// @param counts none where no table counts what the measure does
    /// @param parts the codes of categories that a table counts by themselves
    public record InFigures(Set<Counted> counts, Set<String> parts) {

        public InFigures {
            counts = Set.copyOf(counts);
            parts = Set.copyOf(parts);
        }
    }

    public Measure {
        parts = List.copyOf(parts);
    }

    /// Whether there is a share; else it is shown by category alone.
    public boolean hasShare() {
        return parts.stream().anyMatch(it -> it.counts() == Counts.NUMERATOR);
    }

    /// Whether the public may read how many were counted, of a pilot: beside figures of the same it would open what those hide (decision 0172).
    public boolean isToldInCounts() {
        return figures.counts().isEmpty();
    }

    /// From how many on the public reads anything of a pilot. The database has the same (V467).
    public int toldFrom() {
        return isToldInCounts() ? Compared.FEW : figures.parts().isEmpty() ? RoundedShares.LEAST : RoundedShares.LEAST_OF_PARTS;
    }

    /// Whether what waits is counted by the day by which it is due. What was opened in an emergency is, by the day on which it was.
    public boolean isDue() {
        return parts.stream().anyMatch(it -> it.counts() == Counts.OPEN) && !id.equals(OPENINGS);
    }
}
