package org.concordat.notices;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The one connection of the courier whose turn it is. Whoever has lost it can write nothing.
final class Session {

    private final Connection connection;
    private final JdbcClient jdbc;

    Session(Connection connection) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /// In one transaction. *Errors*: whatever is thrown, nothing of it stays.
    <R> R inOne(Supplier<R> work) {
        try {
            connection.setAutoCommit(false);
            try {
                var result = work.get();
                connection.commit();
                return result;
            } catch (RuntimeException | Error thrown) {
                connection.rollback();
                throw thrown;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the courier's session is gone", e);
        }
    }
}
