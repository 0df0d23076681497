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

/// The list of what a body has made.
@Component
class OriginatedSql {

    private static final String HEAD = """
            select it.*,
                   (select count(distinct a.body) from sharing.addressed a where a.disclosure = it.id) as bodies,
                   (select count(*) from sharing.answer w where w.disclosure = it.id) as answered,
                   case when it.standing in ('RECALLED', 'SUPERSEDED', 'EXPIRED') then
                       (select count(distinct c.body) from sharing.acceptance c where c.disclosure = it.id
                           and not exists (select from sharing.disposal p
                                            where p.disclosure = c.disclosure and p.body = c.body))
                   else 0 end as unconfirmed
              from (select d.id, d.reference, d.title, d.about, d.marking, d.proposed_by, d.proposed_at, d.answer_due,
                           case when r.kind is not null then r.kind
                                when c.outcome = 'DECLINED' then 'DECLINED'
                                when d.expires_on < :day then 'EXPIRED'
                                when c.outcome is null then 'PROPOSED'
                                else 'SENT' end as standing
                      from sharing.disclosure d
                      left join sharing.decision c on c.disclosure = d.id
                      left join sharing.recall r on r.disclosure = d.id
                     where d.body = :body
            """;

    private static final String TAIL = """
                     order by d.proposed_at desc, d.id limit :rows offset :skip) it
             order by it.proposed_at desc, it.id
            """;

    private static final String ALL = HEAD + TAIL;

    // Each standing begins with the rows that make it, and not with everything that the body has made.
    private static final String PROPOSED = HEAD + """
            and d.id in (select a.disclosure from sharing.addressed a
                          where a.from_body = :body and a.sent_at is null and a.visible_until > :at)
            and c.disclosure is null and r.disclosure is null and d.expires_on >= :day
            """ + TAIL;

    private static final String SENT = HEAD + """
            and d.expires_on >= :day and c.outcome is not distinct from 'APPROVED' and r.disclosure is null
            """ + TAIL;

    private static final String DECLINED = HEAD + """
            and c.body = :body and c.outcome = 'DECLINED' and r.disclosure is null
            """ + TAIL;

    private static final String TAKEN_BACK = HEAD + """
            and r.body = :body and r.kind = :kind
            """ + TAIL;

    private static final String EXPIRED = HEAD + """
            and d.expires_on < :day and c.outcome is distinct from 'DECLINED' and r.disclosure is null
            """ + TAIL;

    private final JdbcClient jdbc;

    OriginatedSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Newest first.
    List<Originated> of(Viewer viewer, Optional<Originated.Standing> standing, int rows, int skip) {
        return jdbc.sql(statement(standing))
                .param("body", viewer.body().value())
                .param("at", viewer.at().atOffset(ZoneOffset.UTC))
                .param("day", viewer.day())
                .param("kind", standing.map(Enum::name).orElse(null))
                .param("rows", rows).param("skip", skip)
                .query(OriginatedSql::originated).list();
    }

    static String statement(Optional<Originated.Standing> standing) {
        return switch (standing.orElse(null)) {
            case null -> ALL;
            case PROPOSED -> PROPOSED;
            case SENT -> SENT;
            case DECLINED -> DECLINED;
            case RECALLED, SUPERSEDED -> TAKEN_BACK;
            case EXPIRED -> EXPIRED;
        };
    }

    private static Originated originated(ResultSet row, int n) throws SQLException {
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
