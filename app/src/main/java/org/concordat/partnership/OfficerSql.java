package org.concordat.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OfficerSql {

    private static final String COLUMNS = "select o.id, o.body, o.name, o.from_day, " + AsOf.until("o")
            + " from partnership.officer o ";

    private static final String FIND = COLUMNS + " where o.id = :id and o.recorded_at <= :known";

    private static final String OF_BODY = COLUMNS + " where o.body = :body and " + AsOf.holds("o")
            + " order by o.name, o.id";

    private static final String NAMES = COLUMNS + " where o.id = any (string_to_array(:ids, ',')::uuid[])";

    private static final String INSERT = """
            insert into partnership.officer (id, body, name, from_day, recorded_at, recorded_by)
            values (:id, :body, :name, :from, :at, :by) on conflict do nothing
            """;

    private static final String LEAVE = """
            update partnership.officer set until_day = :until, ended_at = :at, ended_by = :by
             where id = :id and until_day is null
            """;

    private static final String TAKE_TURNS = "select from partnership.officer where id = :id for no key update";

    private final JdbcClient jdbc;

    OfficerSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The officer, whether or not they were in office on that day.
    Optional<Officer> find(OfficerId id, AsOf asOf) {
        return jdbc.sql(FIND).param("known", asOf.params().get("known")).param("id", id.value())
                .query((row, n) -> officer(row)).optional();
    }

    List<Officer> ofBody(BodyId body, AsOf asOf) {
        return jdbc.sql(OF_BODY).params(asOf.params()).param("body", body.value())
                .query((row, n) -> officer(row)).list();
    }

    /// Whether or not they are in office.
    List<Officer> named(Collection<OfficerId> ids) {
        return jdbc.sql(NAMES).params(AsOf.on(LocalDate.EPOCH).params())
                .param("ids", Rows.joined(ids)).query((row, n) -> officer(row)).list();
    }

    boolean insert(Officer it, Instant at, @Nullable OfficerId by) {
        return jdbc.sql(INSERT)
                .param("id", it.id().value())
                .param("body", it.body().value())
                .param("name", it.name())
                .param("from", it.between().from())
                .param("at", Rows.at(at))
                .param("by", by == null ? null : by.value())
                .update() == 1;
    }

    boolean leave(OfficerId id, LocalDate until, Instant at, OfficerId by) {
        return jdbc.sql(LEAVE)
                .param("id", id.value())
                .param("until", until)
                .param("at", Rows.at(at))
                .param("by", by.value())
                .update() == 1;
    }

    /// Whoever decides about the same officer waits until this transaction is over.
    void takeTurns(OfficerId id) {
        jdbc.sql(TAKE_TURNS).param("id", id.value()).query((row, n) -> n).list();
    }

    private static Officer officer(ResultSet row) throws SQLException {
        return new Officer(new OfficerId(Rows.uuid(row, "id")), new BodyId(Rows.uuid(row, "body")),
                row.getString("name"), Rows.between(row));
    }
}
