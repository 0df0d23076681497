package org.concordat.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The entries of a scrutiny officer's area, from the one function that reads them.
@Component
class OverseenSql {

    private static final String OF = "select * from oversight.entries(:month, :kind::text, :rows, :skip)";

    private static final String ERASED = "select * from oversight.erasures(:month, :rows)";

    /// @param commitment of its leaf; null while it has none, as is its number
    record Row(Instant at, String kind, int version, BodyId body, @Nullable String agreement, @Nullable String gateway,
               @Nullable String purpose, @Nullable Long number, byte @Nullable [] commitment, boolean opens) {
    }

    private final JdbcClient jdbc;

    OverseenSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> of(YearMonth month, Optional<String> kind, int rows, int skip) {
        return jdbc.sql(OF).param("month", month.atDay(1)).param("kind", kind.orElse(null)).param("rows", rows)
                .param("skip", skip).query((row, n) -> row(row)).list();
    }

    /// Newest first.
    List<OverseenEntries.Erased> erased(YearMonth month, int rows) {
        return jdbc.sql(ERASED).param("month", month.atDay(1)).param("rows", rows).query((row, n) -> new OverseenEntries.Erased(
                new BodyId(row.getObject("body", UUID.class)), row.getLong("number"),
                row.getObject("erased_at", OffsetDateTime.class).toInstant())).list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("kind"),
                row.getInt("version"), new BodyId(row.getObject("body", UUID.class)), row.getString("agreement"), row.getString("gateway"),
                row.getString("purpose"), row.getObject("number", Long.class), row.getBytes("commitment"),
                row.getBoolean("opens"));
    }
}
