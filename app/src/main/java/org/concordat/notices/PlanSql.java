package org.concordat.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the courier takes up, and whom it is for.
@Component
class PlanSql {

    private static final String TOLD = """
            select n.id, n.body, n.role, n.officer, n.but_not, n.kind, n.place, n.by_day, n.told_at,
                   exists (select from notices.settled t
                            where t.body = n.body and t.kind = n.kind and t.place = n.place and t.turn = n.turn
                              and t.role in ('', n.role)) or coalesce(n.until_day < :day, false) as settled
              from notices.notice n
            """;

    private static final String UNPLANNED = TOLD + """
             where n.planned_at is null and n.from_day <= :day
             order by n.from_day, n.told_at, n.id limit :most
            """;

    private static final String ONE = TOLD + " where n.id = :id";

    /// Those who are told, with what each last stated, and whether mail to them comes back since.
    private static final String RECIPIENTS = """
            select h as officer, w.address, w.pace, w.quiet_from, w.quiet_until, w.deputy, w.away_from, w.away_until,
                   coalesce((select l.outcome in ('REFUSED', 'BOUNCED') from notices.letter l
                              where l.officer = h and l.ended_at > w.stated_at and l.outcome <> 'DROPPED'
                              order by l.ended_at desc, l.id limit 1), false) as bouncing
              from notices.told(?, ?, ?, ?, ?) h
             cross join lateral (select * from notices.wish i where i.officer = h
                                  order by i.stated_at desc, i.id desc limit 1) w
             where h is distinct from ?
             order by h
            """;

    /// The earlier counts, where somebody has it for themselves and for another.
    private static final String ADD_LINE = """
            insert into notices.line (notice, address, officer, body, due_at) values (?, ?, ?, ?, ?)
            on conflict (notice, address) do update set due_at = least(line.due_at, excluded.due_at)
             where line.letter is null
            """;

    private static final String PLANNED = "update notices.notice set planned_at = ? where id = ?";

    /// A notice that nobody has taken up yet.
    record Told(UUID id, UUID body, @Nullable String role, @Nullable UUID officer, @Nullable UUID butNot, String kind, String place,
                @Nullable LocalDate by, Instant at, boolean settled) {
    }

    /// Someone who holds the role and has said how they want to be told.
    record Recipient(OfficerId officer, Wish wish, boolean bouncing) {

        boolean hasMail() {
            return !wish.address().isEmpty() && !bouncing;
        }

        boolean isAway(LocalDate day) {
            return wish.away() != null && wish.away().covers(day);
        }
    }

    List<Told> unplanned(Session session, Instant now, int most) {
        return session.jdbc().sql(UNPLANNED).param("day", day(now)).param("most", most).query(PlanSql::told).list();
    }

    Told told(Session session, UUID notice, Instant now) {
        return session.jdbc().sql(ONE).param("day", day(now)).param("id", notice).query(PlanSql::told).single();
    }

    List<Recipient> recipients(Session session, Told it, Instant now) {
        return session.jdbc().sql(RECIPIENTS).param(it.body()).param(it.role()).param(it.officer())
                .param(day(now)).param(now.atOffset(ZoneOffset.UTC)).param(it.butNot())
                .query((row, n) -> new Recipient(new OfficerId(row.getObject("officer", UUID.class)), WishSql.wish(row, n),
                        row.getBoolean("bouncing"))).list();
    }

    void addLine(Session session, Told it, Recipient to, Instant due) {
        session.jdbc().sql(ADD_LINE).params(it.id(), to.wish().address(), to.officer().value(), it.body(),
                due.atOffset(ZoneOffset.UTC)).update();
    }

    void planned(Session session, Told it, Instant now) {
        session.jdbc().sql(PLANNED).params(now.atOffset(ZoneOffset.UTC), it.id()).update();
    }

    private static LocalDate day(Instant now) {
        return now.atZone(Viewer.ZONE).toLocalDate();
    }

    private static Told told(ResultSet row, int n) throws SQLException {
        return new Told(row.getObject("id", UUID.class), row.getObject("body", UUID.class), row.getString("role"),
                row.getObject("officer", UUID.class), row.getObject("but_not", UUID.class),
                row.getString("kind"), row.getString("place"), row.getObject("by_day", LocalDate.class),
                row.getObject("told_at", java.time.OffsetDateTime.class).toInstant(), row.getBoolean("settled"));
    }
}
