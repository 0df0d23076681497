package org.concordat.ledger;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Wakes this node's sequencer when an entry has been committed here. Entries of other nodes are found by looking.
///
/// Not PostgreSQL's `NOTIFY`: every commit that has notified waits for every other (decision 0023).
@Component
class Bell {

    private final Semaphore rung = new Semaphore(0);

    private final TransactionSynchronization atCommit = new TransactionSynchronization() {
        @Override
        public void afterCommit() {
            ring();
        }
    };

    /// Rings when the transaction under way has been committed, once however many entries it has.
    void ringAtCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(atCommit);
        }
    }

    void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /// Returns when it has rung, and at the latest after so long.
    void await(Duration longest) throws InterruptedException {
        if (rung.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
