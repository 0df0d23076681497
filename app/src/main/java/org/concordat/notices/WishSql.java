package org.concordat.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What officers wish: the newest row of each counts.
@Component
class WishSql {

    private static final String STATE = """
            insert into notices.wish (id, officer, body, address, pace, quiet_from, quiet_until, deputy, away_from,
                                      away_until, stated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String FIND = """
            select address, pace, quiet_from, quiet_until, deputy, away_from, away_until
              from notices.wish where officer = ? order by stated_at desc, id desc limit 1
            """;

    private static final String STATED = "select exists (select from notices.wish where id = ? and officer = ?)";

    private final JdbcClient jdbc;

    WishSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean state(Viewer viewer, UUID act, Wish it) {
        var quiet = it.quiet();
        var away = it.away();
        return jdbc.sql(STATE).param(act).param(viewer.officer().value()).param(viewer.body().value())
                .param(it.address()).param(it.pace().name())
                .param(quiet == null ? null : quiet.from()).param(quiet == null ? null : quiet.until())
                .param(away == null || away.deputy() == null ? null : away.deputy().value())
                .param(away == null ? null : away.from()).param(away == null ? null : away.until())
                .param(viewer.at().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /// Whether this officer has stated it by this very act.
    boolean statedBy(Viewer viewer, UUID act) {
        return jdbc.sql(STATED).params(act, viewer.officer().value()).query(Boolean.class).single();
    }

    Optional<Wish> find(OfficerId officer) {
        return jdbc.sql(FIND).param(officer.value()).query(WishSql::wish).optional();
    }

    static Wish wish(ResultSet row, int n) throws SQLException {
        var quietFrom = row.getObject("quiet_from", LocalTime.class);
        var awayFrom = row.getObject("away_from", LocalDate.class);
        return new Wish(row.getString("address"), Pace.valueOf(row.getString("pace")),
                quietFrom == null ? null : new Wish.Quiet(quietFrom, row.getObject("quiet_until", LocalTime.class)),
                awayFrom == null ? null : new Wish.Away(awayFrom, row.getObject("away_until", LocalDate.class),
                        officer(row.getObject("deputy", UUID.class))));
    }

    private static @Nullable OfficerId officer(@Nullable UUID id) {
        return id == null ? null : new OfficerId(id);
    }
}
