package org.concordat.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.concordat.ConcordatTest;
import org.concordat.storage.Superuser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The public's copies of the register say what the register says, and nothing of who holds an office.
@ConcordatTest
class RegisterCopiesTest {

    @Autowired
    ApplicationContext service;

    Connection superuser;

    @BeforeEach
    void open() throws SQLException {
        superuser = Superuser.connect(service);
        superuser.setAutoCommit(false);
    }

    @AfterEach
    void nothingStays() throws SQLException {
        superuser.rollback();
        superuser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"area", "serving", "body_name", "office", "succession"})
    void eachCopyIsTheRegister(String copy) {
        assertThat(rows("published." + copy)).isPositive();
        assertThat(apart(copy)).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "area | update partnership.area set until_day = '2030-01-01', ended_at = now() where code = 'E23000002'",
        "serving | update partnership.coverage set until_day = '2030-01-01', ended_at = now() where until_day is null",
        "office | update partnership.office set until_day = '2030-01-01', ended_at = now() where until_day is null",
        "body_name | insert into partnership.body_name select gen_random_uuid(), body, 'Another', '2029-01-01', 'an act', now() from partnership.body_name limit 1",
        "succession | insert into partnership.succession (id, body, month, standing, words, source, recorded_at) select gen_random_uuid(), body, month, standing, 'Other words', 'a test', now() from partnership.succession where standing = 'ANNOUNCED' limit 1"})
    void aChangeIsInTheCopyAtOnce(String copy, String change) throws SQLException {
        try (var statement = superuser.createStatement()) {
            assertThat(statement.executeUpdate(change)).isPositive();
        }
        assertThat(apart(copy)).isZero();
    }

    @Test
    void aCopyThatFellBehindIsCaught() throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("set local session_replication_role = replica");
            statement.execute("update partnership.area set until_day = '2030-01-01', ended_at = now() where code = 'E23000002'");
        }
        assertThat(apart("area")).isEqualTo(2);
    }

    /// How many rows are in one of the two and not in the other.
    private long apart(String copy) {
        var register = switch (copy) {
            case "area" -> "select code, name, nation, region, from_day, until_day from partnership.area";
            case "serving" -> "select c.id, a.code, c.body, c.kind, c.from_day, c.until_day from partnership.coverage c "
                    + "join partnership.area a on a.id = c.area";
            // The worlds of other tests are laid past triggers.
            case "body_name" -> "select id, body, name, from_day, recorded_at from partnership.body_name where source <> 'a test'";
            case "office" -> "select id, body, title, from_day, until_day from partnership.office";
            default -> "select id, body, successor, month, on_day, standing, words from partnership.succession";
        };
        var copied = "select * from published." + copy;
        return rows("((" + register + ") except (" + copied + ")) a") + rows("((" + copied + ") except (" + register + ")) b");
    }

    private long rows(String from) {
        return JdbcClient.create(new SingleConnectionDataSource(superuser, true)).sql("select count(*) from " + from)
                .query(Long.class).single();
    }
}
