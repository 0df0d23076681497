package org.concordat.ledger;

import java.time.Duration;

/// When the sequencer's next batch begins: not so soon that every act pays for a checkpoint, and not so late that one which
/// was committed waits longer than a second for its own.
///
/// @param least from the beginning of one batch to that of the next
record Pace(Duration least, Rest rest) {

    /// Between batches when no bell has rung: entries of other nodes ring none here.
    static final Duration LOOK = Duration.ofMillis(500);

    /// What passes the time.
    interface Rest {

        void sleep(Duration time) throws InterruptedException;

        /// Returns when the bell has rung, and at the latest after so long.
        void untilRung(Duration longest) throws InterruptedException;
    }

    static Pace of(Duration least, Bell bell) {
        return new Pace(least, new Rest() {
            @Override
            public void sleep(Duration time) throws InterruptedException {
                Thread.sleep(time);
            }

            @Override
            public void untilRung(Duration longest) throws InterruptedException {
                bell.await(longest);
            }
        });
    }

    /// Returns when the batch after one that took so long begins.
    void next(Duration took) throws InterruptedException {
        rest.sleep(left(least, took));
        rest.untilRung(left(LOOK, took.compareTo(least) > 0 ? took : least));
    }

    private static Duration left(Duration of, Duration gone) {
        var left = of.minus(gone);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
