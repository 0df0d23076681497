package org.concordat.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Webhooks of the viewer's body, and their dead letters.
@Component
class HookSql {

    private static final String HOOK = """
            select h.id, h.body, h.address, h.registered_by, h.registered_at, d.approved, e.hook is not null as ended,
                   (select max(s.made_at) from notices.hook_secret s where s.hook = h.id) as secret_since,
                   (select count(*) from notices.event v where v.hook = h.id and v.outcome = 'DEAD') as dead
              from notices.hook h
              left join notices.hook_decision d on d.hook = h.id
              left join notices.hook_ending e on e.hook = h.id
            """;

    private static final String LIST = HOOK + " where h.body = ? order by h.registered_at desc, h.id limit 100";

    private static final String FIND = HOOK + " where h.id = ?";

    private static final String REGISTER = """
            insert into notices.hook (id, body, address, registered_by, registered_at) values (?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String DECIDE = """
            insert into notices.hook_decision (hook, body, registered_by, approved, decided_by, decided_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String END = """
            insert into notices.hook_ending (hook, body, ended_by, ended_at) values (?, ?, ?, ?) on conflict do nothing
            """;

    private static final String ADD_SECRET = """
            insert into notices.hook_secret (id, hook, body, secret, made_by, made_at) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String DEAD = """
            select v.id, v.kind, v.number, v.tries, v.ended_at, v.said,
                   exists (select from notices.event_again a where a.event = v.id and a.taken_at is null) as again
              from notices.event v where v.hook = ? and v.outcome = 'DEAD' and v.kind = any (?)
             order by v.ended_at desc, v.number limit ? offset ?
            """;

    private static final String[] KINDS = Stream.of(NoticeKind.values()).map(NoticeKind::slug).toArray(String[]::new);

    private static final String IS_DEAD = "select exists (select from notices.event where id = ? and hook = ? and outcome = 'DEAD')";

    private static final String AGAIN = """
            insert into notices.event_again (id, event, body, asked_by, asked_at) values (?, ?, ?, ?, ?) on conflict do nothing
            """;

    private static final String ASKED_AGAIN = """
            select exists (select from notices.event_again where id = ? and event = ? and asked_by = ?)
            """;

    private final JdbcClient jdbc;

    HookSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Hook> list(Viewer viewer) {
        return jdbc.sql(LIST).param(viewer.body().value()).query(HookSql::hook).list();
    }

    Optional<Hook> find(UUID id) {
        return jdbc.sql(FIND).param(id).query(HookSql::hook).optional();
    }

    boolean register(Viewer viewer, UUID act, String address) {
        return jdbc.sql(REGISTER).params(act, viewer.body().value(), address, viewer.officer().value(), at(viewer.at())).update() == 1;
    }

    boolean decide(Viewer viewer, Hook it, boolean approved) {
        return jdbc.sql(DECIDE).params(it.id(), it.body().value(), it.registeredBy().value(), approved,
                viewer.officer().value(), at(viewer.at())).update() == 1;
    }

    boolean end(Viewer viewer, Hook it) {
        return jdbc.sql(END).params(it.id(), it.body().value(), viewer.officer().value(), at(viewer.at())).update() == 1;
    }

    boolean addSecret(Viewer viewer, UUID act, UUID hook, byte[] secret) {
        return jdbc.sql(ADD_SECRET).params(act, hook, viewer.body().value(), secret, viewer.officer().value(),
                at(viewer.at())).update() == 1;
    }

    /// The newest first; of a kind that this service does not know, none.
    List<DeadEvent> dead(UUID hook, int rows, int skip) {
        return jdbc.sql(DEAD).params(hook, KINDS, rows, skip).query(HookSql::dead).list();
    }

    boolean isDead(UUID event, UUID hook) {
        return jdbc.sql(IS_DEAD).params(event, hook).query(Boolean.class).single();
    }

    /// Whether this officer has asked for it by this very act.
    boolean askedAgain(Viewer viewer, UUID act, UUID event) {
        return jdbc.sql(ASKED_AGAIN).params(act, event, viewer.officer().value()).query(Boolean.class).single();
    }

    boolean again(Viewer viewer, UUID act, UUID event) {
        return jdbc.sql(AGAIN).params(act, event, viewer.body().value(), viewer.officer().value(), at(viewer.at())).update() == 1;
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Hook hook(ResultSet row, int n) throws SQLException {
        var approved = row.getObject("approved", Boolean.class);
        var since = row.getObject("secret_since", OffsetDateTime.class);
        var state = row.getBoolean("ended") ? Hook.State.ENDED : approved == null ? Hook.State.WAITS
                : approved ? Hook.State.APPROVED : Hook.State.DECLINED;
        return new Hook(row.getObject("id", UUID.class), new BodyId(row.getObject("body", UUID.class)), row.getString("address"),
                new OfficerId(row.getObject("registered_by", UUID.class)),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(), state,
                Optional.ofNullable(since).map(OffsetDateTime::toInstant), row.getLong("dead"));
    }

    private static DeadEvent dead(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var number = row.getLong("number");
        var tries = row.getInt("tries");
        var ended = row.getObject("ended_at", OffsetDateTime.class).toInstant();
        var said = row.getString("said");
        var again = row.getBoolean("again");
        return new DeadEvent(id, NoticeKind.ofSlug(row.getString("kind")).orElseThrow(), number, tries, ended,
                said == null ? "" : said, again);
    }
}
