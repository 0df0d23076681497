package org.concordat.succession;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Offers and acceptances. Rows that never change; the database shows them to administrators and to those who oversee.
@Component
class TakeoverSql {

    private static final String OFFER = """
            insert into succession.offer (id, body, successor, offered_in, offered_by, offered_at, words) values (?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String ACCEPT = """
            insert into succession.acceptance (offer, body, successor, offered_by, accepted_in, accepted_by, accepted_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String COLUMNS = """
            select o.id, o.body, o.successor, o.offered_in, o.offered_by, o.offered_at, o.words, a.accepted_in, a.accepted_by, a.accepted_at
              from succession.offer o left join succession.acceptance a on a.offer = o.id
            """;

    private static final String FIND = COLUMNS + " where o.id = ?";

    private static final String OF = COLUMNS + " where o.body = ? order by o.offered_at, o.id";

    private static final String LIST = COLUMNS + " where a.offer is not null order by a.accepted_at desc, o.id limit :rows offset :skip";

    private static final String WAITING = "select body, until_day, successor, offer, open from succession.waiting()";

    private static final String WORK = "select sort, open from succession.open_work(?)";

    private static final String CASES_WAITING = "select body, until_day, follower, led, open from succession.cases_waiting()";

    private static final String FOLLOWER = "select succession.follower_of(?, ?)";

    private static final String HOLD = "select 1 from (select pg_advisory_xact_lock(hashtextextended('succession', 291))) held";

    private final JdbcClient jdbc;

    TakeoverSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One comes after the other: each sees what those before it left.
    void hold() {
        jdbc.sql(HOLD).query(Integer.class).single();
    }

    /// Whether there was none with this id, and none like it.
    boolean offer(Offer it) {
        return jdbc.sql(OFFER).params(it.id(), it.body().value(), it.successor().value(), it.in().value(), it.by().value(), at(it.at()),
                it.words()).update() == 1;
    }

    void accept(Viewer viewer, Offer it) {
        jdbc.sql(ACCEPT).params(it.id(), it.body().value(), it.successor().value(), it.by().value(), viewer.body().value(),
                viewer.officer().value(), at(viewer.at())).update();
    }

    Optional<Offer> find(UUID id) {
        return jdbc.sql(FIND).param(id).query(TakeoverSql::offer).optional();
    }

    /// Those of one body's work, in the order in which they were made.
    List<Offer> of(BodyId body) {
        return jdbc.sql(OF).param(body.value()).query(TakeoverSql::offer).list();
    }

    /// Those that were accepted, the last first.
    List<Offer> accepted(int rows, int skip) {
        return jdbc.sql(LIST).param("rows", rows).param("skip", skip).query(TakeoverSql::offer).list();
    }

    List<Waiting> waiting() {
        return jdbc.sql(WAITING).query((row, n) -> new Waiting(body(row, "body"), Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("successor", UUID.class)).map(BodyId::new),
                Optional.ofNullable(row.getObject("offer", UUID.class)), row.getInt("open"))).list();
    }

    List<CasesWaiting> casesWaiting() {
        return jdbc.sql(CASES_WAITING).query((row, n) -> new CasesWaiting(body(row, "body"), row.getObject("until_day", LocalDate.class),
                Optional.ofNullable(row.getObject("follower", UUID.class)).map(BodyId::new), row.getBoolean("led"), row.getInt("open"))).list();
    }

    /// Of one body; nothing to those who need not know.
    List<OpenWork> work(BodyId body) {
        return jdbc.sql(WORK).param(body.value()).query((row, n) -> new OpenWork(OpenWork.Sort.valueOf(row.getString("sort")),
                row.getInt("open"))).list();
    }

    BodyId follower(BodyId of, Instant moment) {
        return new BodyId(jdbc.sql(FOLLOWER).param(of.value()).param(at(moment)).query(UUID.class).single());
    }

    private static Offer offer(ResultSet row, int n) throws SQLException {
        var accepted = row.getObject("accepted_in", UUID.class);
        return new Offer(row.getObject("id", UUID.class), body(row, "body"), body(row, "successor"), body(row, "offered_in"),
                officer(row, "offered_by"), moment(row, "offered_at"), row.getString("words"), acceptance(row, accepted));
    }

    private static Optional<Offer.Acceptance> acceptance(ResultSet row, @Nullable UUID in) throws SQLException {
        return in == null ? Optional.empty()
                : Optional.of(new Offer.Acceptance(new BodyId(in), officer(row, "accepted_by"), moment(row, "accepted_at")));
    }

    private static BodyId body(ResultSet row, String column) throws SQLException {
        return new BodyId(row.getObject(column, UUID.class));
    }

    private static OfficerId officer(ResultSet row, String column) throws SQLException {
        return new OfficerId(row.getObject(column, UUID.class));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
