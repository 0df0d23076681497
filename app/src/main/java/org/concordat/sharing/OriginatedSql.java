package org.concordat.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The list of what a body has made, newest first. Where each stands is marked on it, and what holders did on the rows
/// of its audience, so that a list reads these two tables, and of each no more than it shows.
///
/// *Source*: decision 0013.
@Component
class OriginatedSql {

    private static final String HEAD = """
            select it.*, a.bodies, a.answered,
                   case when it.standing in ('RECALLED', 'SUPERSEDED', 'EXPIRED') then a.unconfirmed else 0 end
                       as unconfirmed
              from (
            """;

    private static final String ROWS = """
            select d.id, d.reference, d.title, d.about, d.marking, d.proposed_by, d.proposed_at, d.answer_due,
                   case when d.standing in ('PROPOSED', 'SENT') and d.expires_on < :day then 'EXPIRED'
                        else d.standing end as standing
              from sharing.disclosure d
             where d.body = :body
            """;

    private static final String NEWEST = " order by d.proposed_at desc, d.id limit :reach ";

    private static final String TAIL = """
                     order by proposed_at desc, id limit :rows offset :skip) it
             cross join lateral (
                   select count(distinct a.body) as bodies,
                          count(distinct a.body) filter (where a.answered_at is not null) as answered,
                          count(distinct a.body) filter (where a.read_at is not null and a.disposed_at is null)
                              as unconfirmed
                     from sharing.addressed a
                    where a.disclosure = it.id) a
             order by it.proposed_at desc, it.id
            """;

    private static final String ALL = HEAD + ROWS + TAIL;

    /// From a place in the list on.
    private static final String FROM = HEAD + ROWS + """
            and d.proposed_at <= :from and (d.proposed_at < :from or d.id > :after)
            """ + TAIL;

    /// Waiting or sent.
    private static final String LIVE = HEAD + ROWS + """
            and d.standing = :standing and d.expires_on >= :day
            """ + TAIL;

    /// Declined, or taken back.
    private static final String CLOSED = HEAD + ROWS + """
            and d.standing = :standing
            """ + TAIL;

    // Each of the two walks the index by itself.
    private static final String EXPIRED = HEAD + " select * from (("
            + ROWS + " and d.standing = 'PROPOSED' and d.expires_on < :day" + NEWEST + ") union all ("
            + ROWS + " and d.standing = 'SENT' and d.expires_on < :day" + NEWEST + ")) each_of_them"
            + TAIL;

    private final JdbcClient jdbc;

    OriginatedSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Originated> of(Viewer viewer, Optional<Originated.Standing> standing, int rows, int skip) {
        return jdbc.sql(statement(standing))
                .param("body", viewer.body().value())
                .param("day", viewer.day())
                .param("standing", standing.map(Enum::name).orElse(null))
                .param("rows", rows).param("skip", skip).param("reach", rows + skip)
                .query(OriginatedSql::originated).list();
    }

    /// All of them, from a place on.
    List<Originated> from(Viewer viewer, Place place, int rows) {
        return jdbc.sql(FROM)
                .param("body", viewer.body().value())
                .param("day", viewer.day())
                .param("from", place.at().atOffset(ZoneOffset.UTC)).param("after", place.id())
                .param("rows", rows).param("skip", 0)
                .query(OriginatedSql::originated).list();
    }

    static String statement(Optional<Originated.Standing> standing) {
        return switch (standing.orElse(null)) {
            case null -> ALL;
            case PROPOSED, SENT -> LIVE;
            case DECLINED, RECALLED, SUPERSEDED -> CLOSED;
            case EXPIRED -> EXPIRED;
        };
    }

    static Originated originated(ResultSet row, int n) throws SQLException {
        return new Originated(
                new DisclosureId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getString("title"),
                About.valueOf(row.getString("about")),
                Marking.valueOf(row.getString("marking")),
                DisclosureRow.officer(row, "proposed_by"),
                DisclosureRow.at(row, "proposed_at"),
                row.getObject("answer_due", LocalDate.class),
                Originated.Standing.valueOf(row.getString("standing")),
                row.getInt("bodies"),
                row.getInt("answered"),
                row.getInt("unconfirmed"));
    }
}
