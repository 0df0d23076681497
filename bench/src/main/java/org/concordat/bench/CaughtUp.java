package org.concordat.bench;

import java.time.Duration;
import org.concordat.ledger.Ledger;

/// When the log shows every entry there is: the sequencer's work belongs to the acts that made it.
record CaughtUp(Ledger ledger, Ground ground) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// *Errors*: throws when the log does not come to hold all, and when there is more in it than was recorded.
    ///
    /// @return how many entries there are
    long await() throws InterruptedException {
        long entries = ground.count("ledger.entry");
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (ledger.head().size() < entries) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("of %d entries the log shows %d".formatted(entries, ledger.head().size()));
            }
            Thread.sleep(5);
        }
        if (ledger.head().size() > entries) {
            throw new IllegalStateException("the log holds more than the %d entries there are".formatted(entries));
        }
        return entries;
    }
}
