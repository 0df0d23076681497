package org.concordat.measures;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/// So many of so many.
///
/// @param of what it is of; where that is 0 there is no share
public record Rate(long part, long of) {

    private static final double ERROR = 0.05;

    public static final Rate NONE = new Rate(0, 0);

    public Rate {
        if (part < 0 || of < part) {
            throw new IllegalArgumentException("no share: " + part + " of " + of);
        }
    }

    public Rate plus(Rate other) {
        return new Rate(part + other.part, of + other.of);
    }

    /// From 0 to 1.
    public double share() {
        return of == 0 ? 0 : (double) part / of;
    }

    public long percent() {
        return Math.round(100 * share());
    }

    /// Between which percentages the share lies that would have brought this forth, 19 times of 20: exact (Clopper and Pearson 1934), and
    /// so rather too wide than too narrow where numbers are small.
    public Interval interval() {
        if (of == 0) {
            return new Interval(0, 100);
        }
        var found = BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(Math.toIntExact(of), Math.toIntExact(part), ERROR);
        return new Interval(100 * found.getLowerBound(), 100 * found.getUpperBound());
    }

    /// Percentages.
    public record Interval(double low, double high) {
    }
}
