package org.concordat.measures;

import java.util.Optional;

/// The four shares of a measure of a pilot to the nearest 5 %, and of how many each is at least. Of what figures count too the public reads
/// this and nothing else (decision 0172): every such share can be had of every number from 20 on, and so sets none above it.
///
/// @param before percentages, as are the other three
/// @param least of so many or more is each of them
public record RoundedShares(int before, int during, int besideBefore, int besideDuring, int least) {

    /// From here on every share can be had.
    public static final int LEAST = 20;

    /// Where figures count by itself what is not in a share: 2.5 % of it are five.
    public static final int LEAST_OF_PARTS = 200;

    private static final int STEP = 5;

    /// By so much four shares can be beside what they were before they were rounded, put together.
    private static final double ROUNDED_AWAY = 4 * STEP / 200.0;

    /// Empty where one of the four is of fewer: of which is not told.
    public static Optional<RoundedShares> of(Compared it, int least) {
        return Math.min(Math.min(it.before().of(), it.during().of()), Math.min(it.besideBefore().of(), it.besideDuring().of())) < least
                ? Optional.empty() : Optional.of(new RoundedShares(share(it.before()), share(it.during()), share(it.besideBefore()),
                        share(it.besideDuring()), least));
    }

    /// As the database rounds it.
    private static int share(Rate it) {
        return Math.toIntExact(STEP * ((40 * it.part() + it.of()) / (2 * it.of())));
    }

    /// In points.
    public int here() {
        return during - before;
    }

    public int beside() {
        return besideDuring - besideBefore;
    }

    public int apart() {
        return here() - beside();
    }

    /// Whether chance alone would seldom bring so much even if no more had been counted than the least. It is reckoned of what is told
    /// already, and so tells nothing of how many there were.
    public boolean isSeldomChance() {
        var it = new Compared(rate(before), rate(during), rate(besideBefore), rate(besideDuring)).apart();
        return it.low() > ROUNDED_AWAY || it.high() < -ROUNDED_AWAY;
    }

    private Rate rate(int percent) {
        return new Rate((long) percent * least / 100, least);
    }
}
