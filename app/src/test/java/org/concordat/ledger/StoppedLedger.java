package org.concordat.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import org.concordat.storage.Superuser;
import org.springframework.context.ApplicationContext;

/// The shared service's ledger, taking no entries until this is closed: the sequencer waits for a lock on its queue, and
/// this node has been told that it cannot go on.
public final class StoppedLedger implements AutoCloseable {

    private final Connection lock;
    private final Standing standing;

    private StoppedLedger(Connection lock, Standing standing) {
        this.lock = lock;
        this.standing = standing;
    }

    public static StoppedLedger in(ApplicationContext service) throws SQLException {
        var lock = Superuser.connect(service);
        lock.setAutoCommit(false);
        try (var statement = lock.createStatement()) {
            statement.execute("lock table ledger.waiting in access exclusive mode");
        }
        var stopped = new StoppedLedger(lock, service.getBean(Standing.class));
        stopped.standing.cannotGoOn("a test has stopped it");
        return stopped;
    }

    @Override
    public void close() throws SQLException {
        lock.close();
        try {
            Sequencing.await("recovery", () -> standing.refusal().isEmpty());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
