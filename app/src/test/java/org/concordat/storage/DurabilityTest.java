package org.concordat.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// What the application's own pool says of the server it works on.
@ConcordatTest
class DurabilityTest {

    @Autowired
    DataSource pool;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    StorageKind kind;

    @Test
    void commitsAreDurable() {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
    }

    @Test
    void refusesASessionThatDoesNotWaitForTheDisk() throws Exception {
        try (var connection = pool.getConnection()) {
            connection.createStatement().execute("set synchronous_commit = off");
            var careless = new SingleConnectionDataSource(connection, true);
            assertThatThrownBy(() -> StartChecks.check(careless)).isInstanceOf(StartRefused.class)
                    .hasMessageContaining("synchronous_commit=off");
            connection.createStatement().execute("reset synchronous_commit");
            StartChecks.check(careless);
        }
    }

    @Test
    void orderAndTimeDoNotDependOnTheMachine() {
        assertThat(setting("TimeZone")).isEqualTo("UTC");
        assertThat(jdbc.sql("""
                select concat_ws(' ', datlocprovider, datlocale) from pg_database where datname = current_database()
                """).query(String.class).single()).isEqualTo("b C.UTF-8");
        assertThat(setting("server_encoding")).isEqualTo("UTF8");
    }

    @Test
    void servesAsTheRoleThatOwnsNothing() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("concordat_app");
        assertThat(jdbc.sql("select has_schema_privilege('public', 'usage')").query(Boolean.class).single()).isFalse();
        assertThat(jdbc.sql("select has_database_privilege(current_database(), 'create, temporary')")
                .query(Boolean.class).single()).isFalse();
        assertThat(kind).isEqualTo(StorageKind.EMBEDDED);
    }

    @Test
    void testsReadTheirOwnClock() {
        assertThat(clock.instant()).isEqualTo(TestClock.BEGINNING);
    }

    private String setting(String name) {
        return jdbc.sql("select current_setting(:name)").param("name", name).query(String.class).single();
    }
}
