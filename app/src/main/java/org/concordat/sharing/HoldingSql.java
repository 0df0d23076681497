package org.concordat.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the holders of a disclosure did, for its originator.
@Component
class HoldingSql {

    private static final String HOLDINGS = """
            select a.body, a.role, a.reason,
                   (select count(*) from sharing.acceptance c
                     where c.disclosure = a.disclosure and c.body = a.body) as readers,
                   (select min(c.accepted_at) from sharing.acceptance c
                     where c.disclosure = a.disclosure and c.body = a.body) as first_opened,
                   w.officer as answered_by, w.answered_at, w.kind, w.words, coalesce(o.came_of, w.came_of) as came_of,
                   coalesce(o.changed, w.changed) as changed, o.said_at as outcome_at,
                   p.officer as disposed_by, p.confirmed_at, p.words as disposal_words
              from sharing.addressed a
              left join sharing.answer w on w.disclosure = a.disclosure and w.body = a.body
              left join sharing.disposal p on p.disclosure = a.disclosure and p.body = a.body
            """ + OutcomeSql.last() + """
             where a.disclosure = ? and a.from_body = ?
             order by a.body, a.role
            """;

    private final JdbcClient jdbc;

    HoldingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Holding> of(Viewer viewer, DisclosureId id) {
        return jdbc.sql(HOLDINGS).param(id.value()).param(viewer.body().value()).query(HoldingSql::holding).list();
    }

    private static Holding holding(ResultSet row, int n) throws SQLException {
        var disposed = row.getString("disposal_words");
        return new Holding(
                new BodyId(row.getObject("body", UUID.class)),
                Role.valueOf(row.getString("role")),
                row.getString("reason"),
                row.getInt("readers"),
                DisclosureRow.perhapsAt(row, "first_opened"),
                DisclosureRow.answer(row),
                disposed == null ? null : new Holding.Disposal(DisclosureRow.officer(row, "disposed_by"),
                        DisclosureRow.at(row, "confirmed_at"), disposed));
    }
}
