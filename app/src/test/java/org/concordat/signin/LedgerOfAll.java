package org.concordat.signin;

import java.sql.SQLException;
import java.util.List;
import org.concordat.storage.Superuser;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The whole ledger, as nobody in the service sees it.
final class LedgerOfAll implements AutoCloseable {

    private final SingleConnectionDataSource connection;
    private final JdbcClient jdbc;

    LedgerOfAll(ApplicationContext service) {
        try {
            this.connection = new SingleConnectionDataSource(Superuser.connect(service), true);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        this.jdbc = JdbcClient.create(connection);
    }

    /// The kinds that begin so, each once.
    List<String> kinds(String beginning) {
        return jdbc.sql("select distinct kind from ledger.entry where starts_with(kind, ?)").param(beginning)
                .query(String.class).list();
    }

    /// The reasons of sign-ins that came to nothing, in order.
    List<String> refusals() {
        return jdbc.sql("select fields ->> 'why' from ledger.entry where kind = 'signin.refused' order by at")
                .query(String.class).list();
    }

    String everything() {
        return String.join("\n", jdbc.sql("select e::text from ledger.entry e").query(String.class).list());
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
