package org.concordat.notices;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long until the next try: about twice as long each time, from half a minute to six hours, and never the same for
/// all, so that what stood still together does not come back together.
record Backoff(RandomGenerator random) {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(6);

    /// @param tries how often it was tried, from 1
    Duration after(int tries) {
        var whole = Math.min(FIRST.toMillis() << Math.min(tries - 1, 20), LONGEST.toMillis());
        return Duration.ofMillis(whole / 2 + random.nextLong(whole / 2 + 1));
    }
}
