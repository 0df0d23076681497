package org.concordat.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who came to a disclosure and how far they got: as much of it as the database shows the asker. A body sees its own
/// officers, the originator all.
@Component
class VisitSql {

    private static final String LINES = """
            select body, role, reason, sent_at, visible_until, ended,
                   hop > 0 and disclosure = any ((select sharing.severed())::uuid[]) as severed
              from sharing.addressed
             where disclosure = ? order by body, role
            """;

    private static final String VISITED = """
            select coalesce(o.officer, c.officer) as officer, o.purpose, o.opened_at, c.accepted_at
              from (select distinct on (officer) officer, purpose, opened_at from sharing.opening
                     where disclosure = ? and opened_at > ? order by officer, opened_at desc) o
              full join (select officer, accepted_at from sharing.acceptance where disclosure = ?) c
                on c.officer = o.officer
            """;

    private static final String GATEWAY = "select gateway from sharing.disclosure where id = ?";

    /// One line of the audience, and how long what was addressed by it can be read.
    record Line(Section.Addressee addressee, @Nullable Instant sentAt, Instant visibleUntil,
                Envelope.@Nullable Ended ended, boolean severed) {
    }

    /// How far an officer got.
    record Visited(OfficerId officer, Explanation.@Nullable Stated stated, @Nullable Instant accepted) {
    }

    private final JdbcClient jdbc;
    private final ReadingSettings settings;

    VisitSql(JdbcClient jdbc, ReadingSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    List<Line> lines(DisclosureId id) {
        return jdbc.sql(LINES).param(id.value()).query(VisitSql::line).list();
    }

    /// A purpose stated too long ago is left out.
    Map<OfficerId, Visited> visited(Viewer asker, DisclosureId id) {
        var since = asker.at().minus(settings.statedFor()).atOffset(ZoneOffset.UTC);
        return jdbc.sql(VISITED).param(id.value()).param(since).param(id.value()).query(VisitSql::visited).list()
                .stream().collect(Collectors.toMap(Visited::officer, Function.identity()));
    }

    /// The gateway of a disclosure that the viewer can read.
    Optional<GatewayId> gateway(DisclosureId id) {
        return jdbc.sql(GATEWAY).param(id.value()).query(String.class).optional().map(GatewayId::new);
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(
                new Section.Addressee(new BodyId(row.getObject("body", UUID.class)), Role.valueOf(row.getString("role")),
                        row.getString("reason")),
                DisclosureRow.perhapsAt(row, "sent_at"),
                DisclosureRow.at(row, "visible_until"),
                DisclosureRow.constant(Envelope.Ended.class, row.getString("ended")), row.getBoolean("severed"));
    }

    private static Visited visited(ResultSet row, int n) throws SQLException {
        var purpose = row.getString("purpose");
        return new Visited(DisclosureRow.officer(row, "officer"),
                purpose == null ? null
                        : new Explanation.Stated(new Purpose(purpose), DisclosureRow.at(row, "opened_at")),
                DisclosureRow.perhapsAt(row, "accepted_at"));
    }
}
