package org.concordat.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was told, and what of it still waits.
@Component
class NoticeSql {

    /// How long what was seen stays in the list.
    private static final Duration SEEN_STAYS = Duration.ofDays(28);

    private static final String TELL = """
            insert into notices.notice (id, body, role, officer, kind, place, from_day, by_day, until_day, told_at, turn, but_not)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SETTLE = """
            insert into notices.settled (body, kind, place, settled_at, turn, role) values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private static final String WAITING = """
            select n.kind, n.place, n.by_day, max(w.since) as told_at, array_agg(n.id order by n.id) as ids,
                   bool_or(s.notice is not null) as seen
              from notices.notice n
             cross join lateral (select greatest(n.told_at, n.from_day::timestamp at time zone 'Europe/London') as since) w
              left join notices.seen s on s.notice = n.id and s.officer = ?
             where n.body = ? and (n.role = any (?) or n.officer = ?) and n.but_not is distinct from ?
               and n.from_day <= ? and coalesce(n.until_day >= ?, true) and (s.notice is null or w.since > ?)
               and not exists (select from notices.settled t
                                where t.body = n.body and t.kind = n.kind and t.place = n.place and t.turn = n.turn
                                  and t.role in ('', n.role))
             group by n.kind, n.place, n.by_day
            """;

    private static final String LIST = WAITING + " order by told_at desc, n.place limit ? offset ?";

    private static final String UNSEEN = "select count(*) from (" + WAITING + ") w where not w.seen";

    private static final String SEE = """
            insert into notices.seen (notice, officer, seen_at) select unnest(?::uuid[]), ?, ? on conflict do nothing
            """;

    private final JdbcClient jdbc;

    NoticeSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void tell(Viewer viewer, UUID id, Notice it) {
        jdbc.sql(TELL).param(id).param(it.body().value()).param(it.role() == null ? null : it.role().name())
                .param(it.officer() == null ? null : it.officer().value()).param(it.kind().slug()).param(it.place())
                .param(it.from() == null ? viewer.day() : it.from()).param(it.by()).param(it.until())
                .param(viewer.at().atOffset(ZoneOffset.UTC)).param(it.turn())
                .param(it.butNot() == null ? null : it.butNot().value()).update();
    }

    /// @param role of those for whom it is settled; null for all
    void settle(Viewer viewer, BodyId body, @Nullable Role role, NoticeKind kind, String place, int turn) {
        jdbc.sql(SETTLE).params(body.value(), kind.slug(), place, viewer.at().atOffset(ZoneOffset.UTC), turn,
                role == null ? "" : role.name()).update();
    }

    /// Newest first.
    List<Waiting> list(Viewer viewer, int rows, int skip) {
        return jdbc.sql(LIST).params(ofViewer(viewer)).param(rows).param(skip).query(NoticeSql::waiting).list().stream()
                .flatMap(Optional::stream).toList();
    }

    long unseen(Viewer viewer) {
        return jdbc.sql(UNSEEN).params(ofViewer(viewer)).query(Long.class).single();
    }

    void see(Viewer viewer, List<UUID> ids) {
        jdbc.sql(SEE).params(ids.toArray(UUID[]::new), viewer.officer().value(), viewer.at().atOffset(ZoneOffset.UTC)).update();
    }

    private static List<Object> ofViewer(Viewer viewer) {
        var officer = viewer.officer().value();
        return List.of(officer, viewer.body().value(),
                viewer.roles().stream().map(Role::name).toArray(String[]::new), officer, officer, viewer.day(), viewer.day(),
                viewer.at().minus(SEEN_STAYS).atOffset(ZoneOffset.UTC));
    }

    private static Optional<Waiting> waiting(ResultSet row, int n) throws SQLException {
        var ids = Arrays.asList((UUID[]) row.getArray("ids").getArray());
        var place = row.getString("place");
        var by = row.getObject("by_day", LocalDate.class);
        var told = row.getObject("told_at", OffsetDateTime.class).toInstant();
        var seen = row.getBoolean("seen");
        return NoticeKind.ofSlug(row.getString("kind")).map(kind -> new Waiting(ids, kind, place, by, told, seen));
    }
}
