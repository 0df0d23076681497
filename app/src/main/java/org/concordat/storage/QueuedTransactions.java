package org.concordat.storage;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/// Transactions that wait for a connection in the order in which they came.
///
/// The pool alone gives a connection to whoever asks at the right moment: with more requests than connections on a
/// busy machine, some were never served and failed (decision 0005).
///
/// *Errors*: [CannotCreateTransactionException] after waiting so long in vain.
class QueuedTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private final transient Semaphore turns;
    private final transient Duration patience;

    QueuedTransactions(DataSource pool, int connections, Duration patience) {
        super(pool);
        this.turns = new Semaphore(connections, true);
        this.patience = patience;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        await();
        try {
            super.doBegin(transaction, definition);
        } catch (RuntimeException | Error notBegun) {
            turns.release();
            throw notBegun;
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        try {
            super.doCleanupAfterCompletion(transaction);
        } finally {
            turns.release();
        }
    }

    private void await() {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CannotCreateTransactionException("no connection was free for " + patience);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotCreateTransactionException("interrupted while waiting for a connection", interrupted);
        }
    }
}
