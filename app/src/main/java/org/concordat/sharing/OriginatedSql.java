package org.concordat.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The list of what a body has made.
@Component
class OriginatedSql {

    private static final String LIST = """
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
                                when d.expires_on < ? then 'EXPIRED'
                                when c.outcome is null then 'PROPOSED'
                                else 'SENT' end as standing
                      from sharing.disclosure d
                      left join sharing.decision c on c.disclosure = d.id
                      left join sharing.recall r on r.disclosure = d.id
                     where d.body = ?) it
             where ?::text is null or it.standing = ?
             order by it.proposed_at desc, it.id limit ? offset ?
            """;

    private final JdbcClient jdbc;

    OriginatedSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Newest first.
    List<Originated> of(Viewer viewer, Optional<Originated.Standing> standing, int rows, int skip) {
        var only = standing.map(Enum::name).orElse(null);
        return jdbc.sql(LIST).param(viewer.day()).param(viewer.body().value()).param(only).param(only)
                .param(rows).param(skip).query(OriginatedSql::originated).list();
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
