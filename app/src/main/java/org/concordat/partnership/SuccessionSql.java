package org.concordat.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SuccessionSql {

    private static final String OF = """
            select s.* from partnership.succession s
             where (s.body = :body or s.successor = :body) and s.recorded_at <= :known
             order by s.month, s.recorded_at, s.id
            """;

    private static final String INSERT = """
            insert into partnership.succession (id, body, successor, month, on_day, standing, words, source, recorded_at,
                recorded_by)
            values (:id, :body, :successor, :month, :on, :standing, :words, :source, :at, :by) on conflict do nothing
            """;

    private final JdbcClient jdbc;

    SuccessionSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Succession> of(BodyId body, AsOf asOf) {
        return jdbc.sql(OF).param("known", asOf.params().get("known")).param("body", body.value())
                .query((row, n) -> succession(row)).list();
    }

    boolean insert(Succession it, Instant at, @Nullable OfficerId by) {
        return jdbc.sql(INSERT)
                .param("id", it.id())
                .param("body", it.body().value())
                .param("successor", it.successor() == null ? null : it.successor().value())
                .param("month", it.month().atDay(1))
                .param("on", it.onDay())
                .param("standing", it.standing().name())
                .param("words", it.words())
                .param("source", it.source())
                .param("at", Rows.at(at))
                .param("by", by == null ? null : by.value())
                .update() == 1;
    }

    private static Succession succession(ResultSet row) throws SQLException {
        var successor = row.getObject("successor", UUID.class);
        return new Succession(Rows.uuid(row, "id"), new BodyId(Rows.uuid(row, "body")),
                successor == null ? null : new BodyId(successor), YearMonth.from(Rows.day(row, "month")),
                row.getObject("on_day", LocalDate.class), Succession.Standing.valueOf(row.getString("standing")),
                row.getString("words"), row.getString("source"));
    }
}
