package org.concordat.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The police areas, and which body serves which.
@Component
class AreaSql {

    private static final String COLUMNS = "select a.id, a.code, a.name, a.nation, a.region, a.from_day, a.source, "
            + AsOf.until("a") + " from partnership.area a ";

    private static final String ALL = COLUMNS + " where " + AsOf.holds("a") + " order by a.name";

    private static final String FIND = COLUMNS + " where a.code = :code and a.recorded_at <= :known";

    private static final String OF_BODY = COLUMNS + " join partnership.coverage c on c.area = a.id where c.body = :body and "
            + AsOf.holds("a") + " and " + AsOf.holds("c") + " order by a.name";

    private static final String SERVED_BY = COLUMNS + " where " + AsOf.holds("a") + """
               and exists (select from partnership.coverage c join partnership.body b on b.id = c.body
                            where c.body = :body and c.area = a.id and""" + " " + AsOf.holds("c") + " and " + AsOf.holds("b") + """
               )
             order by a.name
            """;

    private static final String INSERT = """
            insert into partnership.area (id, code, name, nation, region, from_day, source, recorded_at)
            values (:id, :code, :name, :nation, :region, :from, :source, :at) on conflict do nothing
            """;

    private static final String COVER = """
            insert into partnership.coverage (id, body, kind, area, from_day, source, recorded_at)
            values (:id, :body, :kind, :area, :from, :source, :at) on conflict do nothing
            """;

    private static final String UNCOVER = """
            update partnership.coverage set until_day = greatest(from_day, :until::date), ended_at = :at
             where body = :body and until_day is null
            """;

    private static final String SERVED_FROM = """
            select exists (select from partnership.coverage
                            where area = :area and kind = :kind and kind in ('POLICE_FORCE', 'LOCAL_POLICING_BODY')
                              and daterange(from_day, until_day) && daterange(:from::date, null))
            """;

    private final JdbcClient jdbc;

    AreaSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Area> all(AsOf asOf) {
        return jdbc.sql(ALL).params(asOf.params()).query((row, n) -> area(row)).list();
    }

    Optional<Area> find(String code, AsOf asOf) {
        return jdbc.sql(FIND).params(asOf.params()).param("code", code).query((row, n) -> area(row)).optional();
    }

    /// While both are.
    List<Area> servedBy(BodyId body, AsOf asOf) {
        return jdbc.sql(SERVED_BY).params(asOf.params()).param("body", body.value()).query((row, n) -> area(row)).list();
    }

    List<Area> ofBody(BodyId body, AsOf asOf) {
        return jdbc.sql(OF_BODY).params(asOf.params()).param("body", body.value()).query((row, n) -> area(row)).list();
    }

    boolean insert(UUID id, String code, String name, String nation, String region, LocalDate from, String source,
                   Instant at) {
        return jdbc.sql(INSERT)
                .param("id", id)
                .param("code", code)
                .param("name", name)
                .param("nation", nation)
                .param("region", region)
                .param("from", from)
                .param("source", source)
                .param("at", Rows.at(at))
                .update() == 1;
    }

    /// *Errors*: false when it is there already, or another force or local policing body serves the area then.
    boolean cover(UUID id, BodyId body, BodyKind kind, UUID area, LocalDate from, String source, Instant at) {
        return jdbc.sql(COVER)
                .param("id", id)
                .param("body", body.value())
                .param("kind", kind.name())
                .param("area", area)
                .param("from", from)
                .param("source", source)
                .param("at", Rows.at(at))
                .update() == 1;
    }

    /// Whether another force, or another local policing body, serves the area on that day or later.
    boolean servedFrom(UUID area, BodyKind kind, LocalDate from) {
        return jdbc.sql(SERVED_FROM).param("area", area).param("kind", kind.name()).param("from", from)
                .query(Boolean.class).single();
    }

    void uncover(BodyId body, LocalDate until, Instant at) {
        jdbc.sql(UNCOVER).param("body", body.value()).param("until", until).param("at", Rows.at(at)).update();
    }

    private static Area area(ResultSet row) throws SQLException {
        return new Area(Rows.uuid(row, "id"), row.getString("code"), row.getString("name"), row.getString("nation"),
                row.getString("region"), Rows.between(row), row.getString("source"));
    }
}
