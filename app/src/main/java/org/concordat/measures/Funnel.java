package org.concordat.measures;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/// What chance alone would leave, if the share were the same everywhere: 95 and 998 of 1,000 times (Spiegelhalter, *Funnel plots for
/// comparing institutional performance*, 2005, with exact binomial limits).
///
/// @param all of all together
public record Funnel(Rate all) {

    private static final double WARNING = 0.05;
    private static final double ALARM = 0.002;

    /// Where a share lies.
    public enum Place {
        WITHIN, HIGHER, LOWER, FAR_HIGHER, FAR_LOWER;

        public boolean isFar() {
            return this == FAR_HIGHER || this == FAR_LOWER;
        }
    }

    /// Of nothing, it is within.
    public Place of(Rate rate) {
        if (rate.of() == 0 || all.of() == 0) {
            return Place.WITHIN;
        }
        var chance = chance(rate.of());
        if (outside(chance, rate, ALARM)) {
            return rate.share() > all.share() ? Place.FAR_HIGHER : Place.FAR_LOWER;
        }
        if (outside(chance, rate, WARNING)) {
            return rate.share() > all.share() ? Place.HIGHER : Place.LOWER;
        }
        return Place.WITHIN;
    }

    private static boolean outside(BinomialDistribution chance, Rate rate, double error) {
        return rate.part() < chance.inverseCumulativeProbability(error / 2)
                || rate.part() > chance.inverseSurvivalProbability(error / 2);
    }

    /// The highest share that is within, of so many.
    public double upper(int of, boolean far) {
        return (double) chance(of).inverseSurvivalProbability((far ? ALARM : WARNING) / 2) / of;
    }

    public double lower(int of, boolean far) {
        return (double) chance(of).inverseCumulativeProbability((far ? ALARM : WARNING) / 2) / of;
    }

    private BinomialDistribution chance(long of) {
        return BinomialDistribution.of(Math.toIntExact(of), all.share());
    }
}
