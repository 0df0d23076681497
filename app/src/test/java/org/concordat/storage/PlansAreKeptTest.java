package org.concordat.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A connection of the application plans a statement once, whoever is bound and whatever it is asked with.
@ConcordatTest
class PlansAreKeptTest {

    private static final String LIST = """
            select a.disclosure from sharing.addressed a
             where a.body = ? and a.role = ? and a.sent_at <= now() order by a.sent_at desc, a.disclosure limit 26
            """;

    @Autowired
    private DataSource app;

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = app.getConnection();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void nothingStays() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }

    @Test
    void onceForEveryViewer() throws SQLException {
        long before = planned();
        ask(10);
        assertThat(planned()).isEqualTo(before);
    }

    /// What the server would choose by itself.
    @Test
    void aConnectionThatPlansEachTimeIsCaught() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local plan_cache_mode = auto");
        }
        long before = planned();
        ask(10);
        assertThat(planned()).isGreaterThan(before);
    }

    private void ask(int times) throws SQLException {
        for (int i = 0; i < times; i++) {
            ask(UUID.randomUUID());
        }
    }

    private void ask(UUID body) throws SQLException {
        try (var bound = connection.prepareStatement("select set_config('concordat.body', ?, true)");
                var list = connection.prepareStatement(LIST)) {
            bound.setString(1, body.toString());
            bound.executeQuery().close();
            list.setObject(1, body);
            list.setString(2, "PANEL_CHAIR");
            list.executeQuery().close();
        }
    }

    /// How often the statement was planned for its values, of those times that the server remembers.
    private long planned() throws SQLException {
        try (var asked = connection.createStatement(); var rows = asked.executeQuery("""
                select coalesce(sum(custom_plans), 0) from pg_prepared_statements
                 where statement like '%a.role = $2 and a.sent_at <= now()%'
                """)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
