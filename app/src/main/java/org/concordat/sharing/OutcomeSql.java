package org.concordat.sharing;

import java.time.ZoneOffset;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What came of something after it was answered.
@Component
class OutcomeSql {

    private static final String SAY = """
            insert into sharing.outcome (id, disclosure, from_body, body, officer, said_at, came_of, changed)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String SAID = """
            select exists (select from sharing.outcome where id = ? and disclosure = ? and officer = ?)
            """;

    private final JdbcClient jdbc;

    OutcomeSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What was said last, of `a.disclosure` by `a.body`, as `o`: a part of the statements that read an answer whole.
    static String last() {
        return """
              left join lateral (select c.came_of, c.changed, c.said_at from sharing.outcome c
                                  where c.disclosure = a.disclosure and c.body = a.body
                                  order by c.said_at desc, c.id limit 1) o on true
            """;
    }

    boolean say(Viewer viewer, Envelope it, UUID act, String line, Changed changed) {
        return jdbc.sql(SAY).params(act, it.id().value(), it.from().value(), viewer.body().value(),
                viewer.officer().value(), viewer.at().atOffset(ZoneOffset.UTC), line, changed.name()).update() == 1;
    }

    /// Whether this officer has said something of it by this very act.
    boolean saidBy(Viewer viewer, DisclosureId id, UUID act) {
        return jdbc.sql(SAID).params(act, id.value(), viewer.officer().value()).query(Boolean.class).single();
    }
}
