package org.concordat.demonstration;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Holder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Everyone who holds a role, for those who have not signed in yet. The database tells it over an embedded server alone
/// (V080); over any other it tells nobody.
@Component
public class EveryoneSql {

    private static final String EVERYONE = """
            select id, name, body, role from demonstration.everyone(:day, :at) order by body, role, name, id
            """;

    private final JdbcClient jdbc;

    EveryoneSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In office, with training current.
    public List<Holder> at(Instant at) {
        return jdbc.sql(EVERYONE)
                .param("day", at.atZone(Viewer.ZONE).toLocalDate())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Holder(new OfficerId(row.getObject("id", UUID.class)), row.getString("name"),
                        new BodyId(row.getObject("body", UUID.class)), Role.valueOf(row.getString("role"))))
                .list();
    }
}
