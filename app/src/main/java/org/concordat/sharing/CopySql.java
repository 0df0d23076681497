package org.concordat.sharing;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Numbered copies. Whose rows are seen is the database's to say: one's own body's, and of what one's body sent, all.
@Component
class CopySql {

    private static final String NEXT = """
            insert into sharing.copy_count (disclosure, last) values (?, 1)
            on conflict (disclosure) do update set last = copy_count.last + 1
            returning last
            """;

    private static final String MAKE = """
            insert into sharing.copy (disclosure, number, act, body, officer, from_body, made_at) values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String COPY = """
            select c.number, c.officer, c.body, c.made_at, x.confirmed_at
              from sharing.copy c
              left join sharing.copy_destroyed x on x.disclosure = c.disclosure and x.number = c.number
            """;

    private static final String OF = COPY + " where c.disclosure = ? order by c.number";

    private static final String MADE = COPY + " where c.disclosure = ? and c.act = ? and c.officer = ?";

    private static final String DESTROYED = """
            insert into sharing.copy_destroyed (disclosure, number, body, officer, from_body, confirmed_at)
            select c.disclosure, c.number, c.body, ?, c.from_body, ?
              from sharing.copy c where c.disclosure = ? and c.number = ? and c.body = ?
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    CopySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The next, for this officer. Two at once wait for each other, and a number that is not used is given again.
    Copy make(Viewer viewer, DisclosureId id, BodyId from, UUID act) {
        int number = jdbc.sql(NEXT).param(id.value()).query(Integer.class).single();
        jdbc.sql(MAKE).params(id.value(), number, act, viewer.body().value(), viewer.officer().value(),
                from.value(), viewer.at().atOffset(ZoneOffset.UTC)).update();
        return new Copy(number, viewer.officer(), viewer.body(), viewer.at(), null);
    }

    /// The one this officer made by this very act.
    Optional<Copy> made(Viewer viewer, DisclosureId id, UUID act) {
        return jdbc.sql(MADE).params(id.value(), act, viewer.officer().value()).query(CopySql::copy).optional();
    }

    List<Copy> of(DisclosureId id) {
        return jdbc.sql(OF).param(id.value()).query(CopySql::copy).list();
    }

    /// Whether it is one of the viewer's body of which it had not been said.
    boolean destroyed(Viewer viewer, DisclosureId id, int number) {
        return jdbc.sql(DESTROYED).params(viewer.officer().value(), viewer.at().atOffset(ZoneOffset.UTC), id.value(), number,
                viewer.body().value()).update() == 1;
    }

    private static Copy copy(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Copy(row.getInt("number"), DisclosureRow.officer(row, "officer"),
                new BodyId(row.getObject("body", UUID.class)), DisclosureRow.at(row, "made_at"),
                DisclosureRow.perhapsAt(row, "confirmed_at"));
    }
}
