package org.concordat.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class BodySql {

    /// The name on the day; before the first name that is known, that one.
    private static final String NAMED = """
              from partnership.body b
              join lateral (select bn.name from partnership.body_name bn
                             where bn.body = b.id and bn.recorded_at <= :known
                             order by bn.from_day <= :day desc,
                                      case when bn.from_day <= :day then bn.from_day end desc nulls last,
                                      bn.from_day, bn.recorded_at desc
                             limit 1) n on true
            """;

    private static final String COLUMNS = "select b.id, b.kind, b.style, n.name, b.nation, b.from_day, b.source, "
            + AsOf.until("b");

    private static final String FIND = COLUMNS + NAMED + " where b.id = :id and b.recorded_at <= :known";

    private static final String NAMES = COLUMNS + NAMED
            + " where b.id = any (string_to_array(:ids, ',')::uuid[]) and b.recorded_at <= :known order by n.name, b.id";

    private static final String ALL = COLUMNS + NAMED + " where " + AsOf.holds("b") + " order by n.name, b.id";

    /// Few of thousands: found by their kinds.
    private static final String OF_KINDS = COLUMNS + NAMED + " where b.kind = any (string_to_array(:kinds, ',')) and " + AsOf.holds("b")
            + " order by n.name, b.id";

    private static final String SERVING = COLUMNS + ", c.area" + NAMED
            + " join partnership.coverage c on c.body = b.id where " + AsOf.holds("b") + " and " + AsOf.holds("c")
            + " order by n.name, b.id";

    private static final String SERVING_IN = COLUMNS + ", c.area" + NAMED
            + " join partnership.coverage c on c.body = b.id where c.area = any (string_to_array(:areas, ',')::uuid[]) and "
            + AsOf.holds("b") + " and " + AsOf.holds("c") + " order by n.name, b.id";

    private static final String LIST = COLUMNS + ", count(*) over () as total" + NAMED + " where " + AsOf.holds("b") + """
               and (:kind::text is null or b.kind = :kind)
               and (:words::text is null or position(lower(:words) in lower(n.name)) > 0)
               and (:region::text is null or exists (
                    select from partnership.coverage c join partnership.area a on a.id = c.area
                     where c.body = b.id and a.region = :region and""" + " " + AsOf.holds("c") + """
               ))
             order by n.name, b.id limit :rows offset :skip
            """;

    private static final String INSERT = """
            insert into partnership.body (id, kind, style, nation, from_day, source, recorded_at, recorded_by)
            values (:id, :kind, :style, :nation, :from, :source, :at, :by) on conflict do nothing
            """;

    private static final String INSERT_NAME = """
            insert into partnership.body_name (id, body, name, from_day, source, recorded_at, recorded_by)
            values (:id, :body, :name, :from, :source, :at, :by) on conflict do nothing
            """;

    private static final String END = """
            update partnership.body set until_day = :until, ended_at = :at, ended_by = :by
             where id = :id and until_day is null
            """;

    private final JdbcClient jdbc;

    BodySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The body, whether or not it was in being on that day.
    Optional<Body> find(BodyId id, AsOf asOf) {
        return jdbc.sql(FIND).params(asOf.params()).param("id", id.value()).query((row, n) -> body(row)).optional();
    }

    List<Body> named(Collection<BodyId> ids, AsOf asOf) {
        return jdbc.sql(NAMES).params(asOf.params()).param("ids", Rows.joined(ids)).query((row, n) -> body(row)).list();
    }

    List<Body> all(AsOf asOf) {
        return jdbc.sql(ALL).params(asOf.params()).query((row, n) -> body(row)).list();
    }

    List<Body> ofKinds(Collection<BodyKind> kinds, AsOf asOf) {
        return jdbc.sql(OF_KINDS).params(asOf.params()).param("kinds", Rows.joined(kinds)).query((row, n) -> body(row)).list();
    }

    /// Each body with an area that it serves.
    record Serving(UUID area, Body body) {
    }

    List<Serving> serving(AsOf asOf) {
        return jdbc.sql(SERVING).params(asOf.params())
                .query((row, n) -> new Serving(Rows.uuid(row, "area"), body(row))).list();
    }

    List<Serving> serving(Collection<UUID> areas, AsOf asOf) {
        return jdbc.sql(SERVING_IN).params(asOf.params()).param("areas", Rows.joined(areas))
                .query((row, n) -> new Serving(Rows.uuid(row, "area"), body(row))).list();
    }

    Listing<Body> list(BodyFilter filter, AsOf asOf, int page) {
        record Counted(Body body, int total) {
        }
        var found = jdbc.sql(LIST).params(asOf.params())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("words", filter.words())
                .param("region", filter.region())
                .param("rows", Listing.ROWS)
                .param("skip", Listing.skip(page))
                .query((row, n) -> new Counted(body(row), row.getInt("total"))).list();
        return new Listing<>(found.stream().map(Counted::body).toList(), Listing.bounded(page),
                found.isEmpty() ? 0 : found.getFirst().total());
    }

    /// *Errors*: false when a body with that id is there already.
    boolean insert(BodyId id, BodyKind kind, @Nullable Style style, String nation, LocalDate from, String source,
                   Instant at, @Nullable OfficerId by) {
        return jdbc.sql(INSERT)
                .param("id", id.value())
                .param("kind", kind.name())
                .param("style", style == null ? null : style.name())
                .param("nation", nation)
                .param("from", from)
                .param("source", source)
                .param("at", Rows.at(at))
                .param("by", by == null ? null : by.value())
                .update() == 1;
    }

    boolean insertName(UUID id, BodyId body, String name, LocalDate from, String source, Instant at,
                       @Nullable OfficerId by) {
        return jdbc.sql(INSERT_NAME)
                .param("id", id)
                .param("body", body.value())
                .param("name", name)
                .param("from", from)
                .param("source", source)
                .param("at", Rows.at(at))
                .param("by", by == null ? null : by.value())
                .update() == 1;
    }

    /// *Errors*: false when its end was said before.
    boolean end(BodyId id, LocalDate until, Instant at, @Nullable OfficerId by) {
        return jdbc.sql(END)
                .param("id", id.value())
                .param("until", until)
                .param("at", Rows.at(at))
                .param("by", by == null ? null : by.value())
                .update() == 1;
    }

    private static Body body(ResultSet row) throws SQLException {
        var style = row.getString("style");
        return new Body(new BodyId(Rows.uuid(row, "id")), BodyKind.valueOf(row.getString("kind")),
                row.getString("name"), row.getString("nation"), Rows.between(row), row.getString("source"),
                style == null ? null : Style.valueOf(style));
    }
}
