package org.concordat.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Events, as the courier makes and sends them.
@Component
class HookPostSql {

    /// How long a secret stays good beside the next one.
    static final Duration OVERLAP = Duration.ofHours(24);

    /// To every hook of the body that is approved and has not ended, in the order of each.
    private static final String ADD = """
            insert into notices.event (id, hook, body, notice, kind, thing, by_day, told_at, number, next_at)
            select ?, h.id, n.body, n.id, n.kind, right(n.place, 36)::uuid, n.by_day, n.told_at,
                   coalesce((select max(v.number) from notices.event v where v.hook = h.id), 0) + 1, ?
              from notices.notice n
              join notices.hook h on h.body = n.body
             where n.id = ? and h.id = ?
            on conflict (hook, notice) do nothing
            """;

    private static final String ACTIVE = """
            select h.id from notices.hook h join notices.hook_decision d on d.hook = h.id and d.approved
             where h.body = ? and not exists (select from notices.hook_ending e where e.hook = h.id)
             order by h.id
            """;

    private static final String TAKE_AGAIN = """
            with asked as (update notices.event_again set taken_at = ? where taken_at is null returning event)
            update notices.event v set ended_at = null, outcome = null, tries = 0, next_at = ?
              from asked where v.id = asked.event and v.outcome = 'DEAD'
            """;

    private static final String NEXT = """
            select v.id, v.hook, v.kind, v.thing, v.by_day, v.told_at, v.number, v.tries, h.address
              from notices.event v join notices.hook h on h.id = v.hook
             where v.ended_at is null and v.next_at <= ? and v.hook <> all (?)
               and not exists (select from notices.hook_ending e where e.hook = v.hook)
             order by v.next_at, v.number limit 1
            """;

    private static final String SECRETS = """
            select secret from notices.hook_secret s
             where s.hook = ? and (s.made_at = (select max(made_at) from notices.hook_secret where hook = s.hook)
                   or ? < (select max(made_at) from notices.hook_secret where hook = s.hook)
                      and s.made_at = (select max(o.made_at) from notices.hook_secret o where o.hook = s.hook
                          and o.made_at < (select max(made_at) from notices.hook_secret where hook = s.hook)))
             order by s.made_at desc
            """;

    private static final String DELIVERED = """
            update notices.event set ended_at = ?, outcome = 'DELIVERED', said = ?, tries = tries + 1 where id = ? and ended_at is null
            """;

    private static final String LATER = """
            update notices.event set next_at = ?, said = ?, tries = tries + 1 where id = ? and ended_at is null
            """;

    private static final String DEAD = """
            update notices.event set ended_at = ?, outcome = 'DEAD', said = ?, tries = tries + 1 where id = ? and ended_at is null
            """;

    private static final String TRIES = "select tries from notices.event where id = ?";

    /// An event that is due.
    record Due(Event event, UUID hook, String address) {
    }

    List<UUID> active(Session session, UUID body) {
        return session.jdbc().sql(ACTIVE).param(body).query(UUID.class).list();
    }

    void add(Session session, UUID id, UUID notice, UUID hook, Instant now) {
        session.jdbc().sql(ADD).params(id, at(now), notice, hook).update();
    }

    void takeAgain(Session session, Instant now) {
        session.jdbc().sql(TAKE_AGAIN).params(at(now), at(now)).update();
    }

    Optional<Due> next(Session session, Instant now, Set<UUID> busy) {
        return session.jdbc().sql(NEXT).params(at(now), busy.toArray(UUID[]::new)).query(HookPostSql::due).optional();
    }

    /// The newest first, and the one before it while it is still good.
    List<byte[]> secrets(Session session, UUID hook, Instant now) {
        return session.jdbc().sql(SECRETS).params(hook, at(now.minus(OVERLAP))).query((row, n) -> row.getBytes(1)).list();
    }

    int tries(Session session, UUID event) {
        return session.jdbc().sql(TRIES).param(event).query(Integer.class).single();
    }

    void delivered(Session session, UUID id, String said, Instant now) {
        session.jdbc().sql(DELIVERED).params(at(now), said, id).update();
    }

    void later(Session session, UUID id, Instant next, String said) {
        session.jdbc().sql(LATER).params(at(next), said, id).update();
    }

    boolean dead(Session session, UUID id, String said, Instant now) {
        return session.jdbc().sql(DEAD).params(at(now), said, id).update() == 1;
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Due due(ResultSet row, int n) throws SQLException {
        return new Due(new Event(row.getObject("id", UUID.class), row.getString("kind"), row.getObject("thing", UUID.class),
                row.getObject("by_day", LocalDate.class), row.getObject("told_at", OffsetDateTime.class).toInstant(),
                row.getLong("number")), row.getObject("hook", UUID.class), row.getString("address"));
    }
}
