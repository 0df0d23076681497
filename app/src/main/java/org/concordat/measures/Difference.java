package org.concordat.measures;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/// By how much two shares lie apart, or two such differences, and between which limits it may be, 19 times of 20. From -1 to 1; of two
/// differences from -2 to 2.
///
/// *Source*: Newcombe, *Interval estimation for the difference between independent proportions*, Statistics in Medicine 17 (1998), method
/// 10, of Wilson's intervals; put together once more as Zou and Donner have it, Statistics in Medicine 27 (2008).
public record Difference(double low, double value, double high) {

    private static final double ERROR = 0.05;

    /// A share less another, of which each is of something.
    public static Difference of(Rate share, Rate less) {
        return wilson(share).less(wilson(less));
    }

    /// This less another that is independent of it.
    public Difference less(Difference other) {
        double apart = value - other.value;
        return new Difference(apart - Math.hypot(value - low, other.high - other.value), apart,
                apart + Math.hypot(high - value, other.value - other.low));
    }

    /// Whether no difference at all is among what it may be.
    public boolean mayBeNone() {
        return low <= 0 && high >= 0;
    }

    private static Difference wilson(Rate it) {
        var found = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(Math.toIntExact(it.of()), Math.toIntExact(it.part()), ERROR);
        return new Difference(found.getLowerBound(), it.share(), found.getUpperBound());
    }
}
