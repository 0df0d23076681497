package org.concordat.bench;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.concordat.ledger.Ledger;

/// How long it is from one checkpoint that shows more to the next, while there is work: seen from outside, every twenty
/// milliseconds.
final class BetweenCheckpoints {

    private static final Duration LOOK = Duration.ofMillis(20);

    private final Ledger ledger;
    private final AtomicLong most = new AtomicLong();

    BetweenCheckpoints(Ledger ledger) {
        this.ledger = ledger;
    }

    /// Watches while that is done.
    long during(AtOnce.Counted work) throws Exception {
        var over = new CountDownLatch(1);
        var watching = Thread.ofVirtual().start(() -> watch(over));
        try {
            return work.run();
        } finally {
            over.countDown();
            watching.join();
        }
    }

    private void watch(CountDownLatch over) {
        long size = ledger.head().size();
        long since = System.nanoTime();
        while (!isOver(over)) {
            long now = ledger.head().size();
            if (now > size) {
                most.accumulateAndGet(System.nanoTime() - since, Math::max);
                size = now;
                since = System.nanoTime();
            }
        }
    }

    private static boolean isOver(CountDownLatch over) {
        try {
            return over.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    double mostMillis() {
        return most.get() / 1e6;
    }
}
