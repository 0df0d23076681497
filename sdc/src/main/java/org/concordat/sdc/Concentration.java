package org.concordat.sdc;

/// How far off a sum must stay for those who have most of it, by p % and dominance.
///
/// **Source:** Hundepool and others, *Statistical Disclosure Control* (2012), 4.2.
final class Concentration {

    private final Rules rules;

    Concentration(Rules rules) {
        this.rules = rules;
    }

    /// How many of the largest contributions it goes by.
    int most() {
        return Math.max(2, rules.dominance().map(Rules.Dominance::largest).orElse(2));
    }

    /// By how much a sum may not be known; 0 or less where it may.
    ///
    /// @param largest the largest contributions to it, largest first, at least [#most()] if there are so many
    double asked(long total, long[] largest) {
        return Math.max(byPercent(total, largest), byDominance(total, largest));
    }

    /// How far off the total must stay so that the second contributor cannot know the first to within p %.
    private double byPercent(long total, long[] largest) {
        if (rules.percent().isEmpty()) {
            return 0;
        }
        double first = at(largest, 0);
        double others = total - first - at(largest, 1);
        return rules.percent().get() / 100 * first - others;
    }

    private double byDominance(long total, long[] largest) {
        if (rules.dominance().isEmpty()) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < rules.dominance().get().largest(); i++) {
            sum += at(largest, i);
        }
        return sum * 100 / rules.dominance().get().percent() - total;
    }

    private static long at(long[] largest, int place) {
        return place < largest.length ? largest[place] : 0;
    }
}
