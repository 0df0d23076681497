package org.concordat.measures;

import java.util.Map;
import org.concordat.kernel.Quarter;
import org.concordat.measures.Measure.Counts;

/// What was counted under a measure in a quarter, somewhere.
///
/// @param over whether the quarter is: before that, what waits may still come in time
/// @param parts by category; those that are missing are 0
public record Counted(Measure measure, Quarter quarter, boolean over, Map<String, Long> parts) {

    public Counted {
        parts = Map.copyOf(parts);
    }

    /// Never less than none: what is shown stays a share even where something was done to what nobody counted.
    public long number(String part) {
        return Math.max(0, parts.getOrDefault(part, 0L));
    }

    private long all(Counts counts) {
        return measure.parts().stream().filter(it -> it.counts() == counts).mapToLong(it -> number(it.code())).sum();
    }

    /// What it is a share of, the part of it that counts, and nothing that is not recorded.
    public Rate rate() {
        var part = all(Counts.NUMERATOR);
        return new Rate(part, part + all(Counts.BASE) + (over ? all(Counts.OPEN) : 0));
    }

    /// What is owed and not done, and is of no share because the quarter lasts.
    public long waiting() {
        return over ? 0 : all(Counts.OPEN);
    }

    public long notRecorded() {
        return all(Counts.NOT_RECORDED);
    }
}
