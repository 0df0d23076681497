package org.concordat.demonstration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How far loading has come.
@Component
class ProgressSql {

    private static final String BEGIN = """
            insert into demonstration.beginning (seed, day) values (:seed, :day) on conflict do nothing
            """;

    private static final String BEGINNING = "select seed, day from demonstration.beginning";

    private static final String PARTS = "select name from demonstration.part";

    private static final String MADE = """
            insert into demonstration.part (name, made_at) values (:name, :at) on conflict do nothing
            """;

    private static final String LOADED = """
            insert into demonstration.loaded (loaded_at) values (:at) on conflict do nothing
            """;

    private static final String IS_LOADED = "select exists (select from demonstration.loaded)";

    private final JdbcClient jdbc;

    ProgressSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// From which seed, and relative to which day.
    record Beginning(long seed, LocalDate day) {
    }

    Optional<Beginning> beginning() {
        return jdbc.sql(BEGINNING).query(ProgressSql::row).optional();
    }

    void begin(Beginning it) {
        jdbc.sql(BEGIN).param("seed", it.seed()).param("day", it.day()).update();
    }

    Set<String> parts() {
        return Set.copyOf(jdbc.sql(PARTS).query(String.class).list());
    }

    /// *Errors*: false when it was made before.
    boolean made(String part, Instant at) {
        return jdbc.sql(MADE).param("name", part).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    void loaded(Instant at) {
        jdbc.sql(LOADED).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    boolean isLoaded() {
        return jdbc.sql(IS_LOADED).query(Boolean.class).single();
    }

    private static Beginning row(ResultSet row, int n) throws SQLException {
        return new Beginning(row.getLong("seed"), row.getObject("day", LocalDate.class));
    }
}
