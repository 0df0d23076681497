package org.concordat.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The offices of bodies, and who holds them.
@Component
class OfficeSql {

    private static final String COLUMNS = """
            select f.id, f.body, f.title, f.from_day, f.source, t.id as tenure, t.holder, t.officer,
                   t.from_day as t_from, t.source as t_source,
                   case when t.ended_at <= :known then t.until_day end as t_until,
            """ + AsOf.until("f") + " from partnership.office f left join partnership.tenure t on t.office = f.id and "
            + AsOf.holds("t");

    private static final String FIND = COLUMNS + " where f.id = :id and f.recorded_at <= :known";

    private static final String OF_BODY = COLUMNS + " where f.body = :body and " + AsOf.holds("f")
            + " order by f.title, f.id";

    private static final String TENURES = "select t.id, t.office, t.holder, t.officer, t.from_day, t.source, "
            + AsOf.until("t") + """
             from partnership.tenure t where t.office = :office and t.recorded_at <= :known
             order by t.from_day desc, t.id
            """;

    private static final String TENURE_THERE = "select exists (select from partnership.tenure where id = :id)";

    private static final String INSERT = """
            insert into partnership.office (id, body, title, from_day, source, recorded_at, recorded_by)
            values (:id, :body, :title, :from, :source, :at, :by) on conflict do nothing
            """;

    private static final String APPOINT = """
            insert into partnership.tenure (id, office, holder, officer, from_day, source, recorded_at, recorded_by)
            values (:id, :office, :holder, :officer, :from, :source, :at, :by) on conflict do nothing
            """;

    private static final String VACATE = """
            update partnership.tenure set until_day = :until, ended_at = :at, ended_by = :by
             where office = :office and until_day is null and from_day < :until
            """;

    private final JdbcClient jdbc;

    OfficeSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Office> find(UUID id, AsOf asOf) {
        return jdbc.sql(FIND).params(asOf.params()).param("id", id).query((row, n) -> office(row)).optional();
    }

    List<Office> ofBody(BodyId body, AsOf asOf) {
        return jdbc.sql(OF_BODY).params(asOf.params()).param("body", body.value())
                .query((row, n) -> office(row)).list();
    }

    List<Tenure> tenures(UUID office, AsOf asOf) {
        return jdbc.sql(TENURES).param("known", asOf.params().get("known")).param("office", office)
                .query((row, n) -> new Tenure(Rows.uuid(row, "id"), office, row.getString("holder"),
                        Rows.officer(row, "officer"), Rows.between(row), row.getString("source"))).list();
    }

    boolean insert(Office it, Instant at, @Nullable OfficerId by) {
        return jdbc.sql(INSERT)
                .param("id", it.id())
                .param("body", it.body().value())
                .param("title", it.title())
                .param("from", it.between().from())
                .param("source", it.source())
                .param("at", Rows.at(at))
                .param("by", by == null ? null : by.value())
                .update() == 1;
    }

    boolean tenureThere(UUID id) {
        return jdbc.sql(TENURE_THERE).param("id", id).query(Boolean.class).single();
    }

    /// *Errors*: false when it is there already, or someone else holds the office on one of its days.
    boolean appoint(Tenure it, Instant at, OfficerId by) {
        return jdbc.sql(APPOINT)
                .param("id", it.id())
                .param("office", it.office())
                .param("holder", it.holder())
                .param("officer", it.officer() == null ? null : it.officer().value())
                .param("from", it.between().from())
                .param("source", it.source())
                .param("at", Rows.at(at))
                .param("by", by.value())
                .update() == 1;
    }

    /// Ends the tenure that has no end yet.
    boolean vacate(UUID office, LocalDate until, Instant at, OfficerId by) {
        return jdbc.sql(VACATE)
                .param("office", office)
                .param("until", until)
                .param("at", Rows.at(at))
                .param("by", by.value())
                .update() == 1;
    }

    private static Office office(ResultSet row) throws SQLException {
        return new Office(Rows.uuid(row, "id"), new BodyId(Rows.uuid(row, "body")), row.getString("title"),
                Rows.between(row), row.getString("source"), tenure(row));
    }

    private static Optional<Tenure> tenure(ResultSet row) throws SQLException {
        var id = row.getObject("tenure", UUID.class);
        return id == null ? Optional.empty() : Optional.of(new Tenure(id, Rows.uuid(row, "id"),
                row.getString("holder"), Rows.officer(row, "officer"),
                new Between(Rows.day(row, "t_from"), row.getObject("t_until", LocalDate.class)),
                row.getString("t_source")));
    }
}
