package org.concordat.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is open to an officer to whom it was not addressed, driven from the grants and the broken glass: they are few.
@Component
class WaySql {

    /// The ways that have led somewhere by now, whether or not their moment has passed.
    private static final String WAYS = """
            select w.kind, w.disclosure, w.stands_until
              from (select 'GRANTED' as kind, g.disclosure, g.stands_until
                      from sharing.grant_decision g
                     where g.officer = ? and g.outcome = 'GIVEN' and g.decided_at <= ?
                       and not exists (select from sharing.grant_withdrawal d
                                        where d.request = g.request and d.withdrawn_at <= ?)
                    union all
                    select 'BROKEN' as kind, b.disclosure, b.stands_until
                      from sharing.breaking b
                     where b.officer = ? and b.broken_at <= ?) w
            """;

    // A grant before broken glass: it leads further, and nobody has to review it.
    private static final String LIVE = WAYS + """
             where w.disclosure = ? and w.stands_until > ? order by w.kind desc, w.stands_until desc limit 1
            """;

    private static final String LAST = WAYS + " where w.disclosure = ? order by w.stands_until desc limit 1";

    private static final String ALL_LIVE = WAYS + " where w.stands_until > ? order by w.stands_until, w.disclosure limit ?";

    // For each officer as LIVE has it, else as LAST. A grant that was withdrawn ended then.
    private static final String OPENED = """
            select distinct on (w.officer) w.officer, w.kind, w.disclosure, w.stands_until
              from (select 'GRANTED' as kind, g.officer, g.disclosure, least(g.stands_until, d.withdrawn_at) as stands_until
                      from sharing.grant_request r
                      join sharing.grant_decision g on g.request = r.id
                      left join sharing.grant_withdrawal d on d.request = r.id and d.withdrawn_at <= ?
                     where r.disclosure = ? and g.outcome = 'GIVEN' and g.decided_at <= ?
                    union all
                    select 'BROKEN' as kind, b.officer, b.disclosure, b.stands_until
                      from sharing.breaking b
                     where b.disclosure = ? and b.broken_at <= ?) w
             order by w.officer, w.stands_until > ? desc, case when w.stands_until > ? then w.kind end desc,
                      w.stands_until desc
            """;

    private final JdbcClient jdbc;

    WaySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Leading(DisclosureId to, Way way) {
    }

    Optional<Way> live(Viewer viewer, DisclosureId id) {
        return of(viewer, LIVE).param(id.value()).param(at(viewer)).query(WaySql::leading).optional().map(Leading::way);
    }

    /// The last way that led this officer there, open or not.
    Optional<Way> last(Viewer viewer, DisclosureId id) {
        return of(viewer, LAST).param(id.value()).query(WaySql::leading).optional().map(Leading::way);
    }

    /// The first to close first.
    List<Leading> live(Viewer viewer, int rows) {
        return of(viewer, ALL_LIVE).param(at(viewer)).param(rows).query(WaySql::leading).list();
    }

    /// To whom it was opened, and by which way.
    Map<OfficerId, Way> opened(Viewer viewer, DisclosureId id) {
        var at = at(viewer);
        var found = new LinkedHashMap<OfficerId, Way>();
        jdbc.sql(OPENED).params(at, id.value(), at, id.value(), at, at, at)
                .query((row, n) -> found.put(DisclosureRow.officer(row, "officer"), leading(row, n).way())).list();
        return found;
    }

    private JdbcClient.StatementSpec of(Viewer viewer, String sql) {
        var officer = viewer.officer().value();
        var at = at(viewer);
        return jdbc.sql(sql).param(officer).param(at).param(at).param(officer).param(at);
    }

    private static OffsetDateTime at(Viewer viewer) {
        return viewer.at().atOffset(ZoneOffset.UTC);
    }

    private static Leading leading(ResultSet row, int n) throws SQLException {
        var until = DisclosureRow.at(row, "stands_until");
        return new Leading(new DisclosureId(row.getObject("disclosure", UUID.class)),
                row.getString("kind").equals("GRANTED") ? new Way.Granted(until) : new Way.Broken(until));
    }
}
