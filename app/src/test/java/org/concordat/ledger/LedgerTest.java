package org.concordat.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.storage.Superuser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ConcordatTest
class LedgerTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;
    @Autowired
    private Ledger ledger;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private TestClock clock;

    private final UUID thing = UUID.randomUUID();

    @Test
    void keepsAnEntryOfTheTransactionUnderWay() throws SQLException {
        transaction.executeWithoutResult(status -> ledger.record(entry()));
        assertThat(kept()).isEqualTo(1);
    }

    /// So that what was recorded together lies together in every index; the rest of it is chance.
    @Test
    void anEntrysIdBeginsWithItsTime() {
        var entry = entry();
        var one = transaction.execute(status -> ledger.record(entry));
        var other = transaction.execute(status -> ledger.record(entry));
        assertThat(List.of(one, other)).allSatisfy(id -> {
            assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(entry.at().toEpochMilli());
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        });
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void refusesAnEntryWithoutATransaction() throws SQLException {
        assertThatThrownBy(() -> ledger.record(entry())).isInstanceOf(IllegalTransactionStateException.class);
        assertThat(kept()).isZero();
    }

    @Test
    void anEntryFallsWithItsAct() throws SQLException {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            ledger.record(entry());
            throw new IllegalStateException("the act failed");
        })).hasMessage("the act failed");
        assertThat(kept()).isZero();
    }

    @Test
    void nobodyWritesInAnothersName() throws SQLException {
        var other = entry().by(new OfficerId(UUID.randomUUID()), new BodyId(UUID.randomUUID()));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> ledger.record(other)))
                .isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("row-level security");
        assertThat(kept()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update ledger.entry set kind = 'test.altered'", "delete from ledger.entry",
        "truncate ledger.entry", "drop table ledger.entry", "alter table ledger.entry disable trigger all"})
    void theApplicationChangesNothing(String sql) throws SQLException {
        transaction.executeWithoutResult(status -> ledger.record(entry()));
        try (var connection = app.getConnection()) {
            assertThatThrownBy(() -> run(connection, sql)).isInstanceOf(SQLException.class)
                    .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo("42501"));
        }
        assertThat(kept()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update ledger.entry set kind = 'test.altered'", "delete from ledger.entry",
        "truncate ledger.entry"})
    void theOwnerOfTheTableChangesNothing(String sql) throws SQLException {
        transaction.executeWithoutResult(status -> ledger.record(entry()));
        try (var connection = Superuser.owner(service)) {
            try {
                run(connection, sql);   // row security shows the owner no row to change
            } catch (SQLException refused) {
                assertThat(refused.getMessage()).contains("only ever added to");
            }
        }
        assertThat(kept()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update ledger.entry set kind = 'test.altered' where thing = '%s'",
        "delete from ledger.entry where thing = '%s'", "truncate ledger.entry"})
    void theTriggersRefuseEvenWhereRowSecurityDoesNotBind(String sql) throws SQLException {
        transaction.executeWithoutResult(status -> ledger.record(entry()));
        try (var connection = Superuser.connect(service)) {
            assertThatThrownBy(() -> run(connection, sql.formatted(thing))).hasMessageContaining("only ever added to");
        }
        assertThat(kept()).isEqualTo(1);
    }

    private Entry entry() {
        return Entry.of("test.thing.done", clock.instant()).about(thing).with("why", "a test");
    }

    private long kept() throws SQLException {
        try (var connection = Superuser.connect(service);
             var statement = connection.prepareStatement(
                     "select count(*) from ledger.entry where thing = ? and kind = 'test.thing.done'")) {
            statement.setObject(1, thing);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
