package org.concordat.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Letters, as the courier makes and sends them.
@Component
class MailSql {

    /// What is due to an officer at an address and waits no more, or for nobody who has that address, or is to one that its officer
    /// has given up or that refuses mail.
    private static final String DROP = """
            update notices.line l set dropped_at = :now
              from notices.notice n
             where n.id = l.notice and l.letter is null and l.dropped_at is null and l.due_at <= :now
               and l.officer = :officer and l.address = :address
               and (n.until_day < :day
                    or exists (select from notices.settled t
                                where t.body = n.body and t.kind = n.kind and t.place = n.place and t.turn = n.turn
                                  and t.role in ('', n.role))
                    or not exists (select from notices.told(n.body, n.role, n.officer, :day, :now) h
                                    where l.address = (select w.address from notices.wish w where w.officer = h
                                                        order by w.stated_at desc, w.id desc limit 1))
                    or l.address is distinct from (select w.address from notices.wish w where w.officer = l.officer
                                                    order by w.stated_at desc, w.id desc limit 1)
                    or exists (select from notices.letter x
                                where x.address = l.address and x.officer = l.officer
                                  and x.outcome in ('REFUSED', 'BOUNCED')
                                  and x.ended_at > (select max(w.stated_at) from notices.wish w where w.officer = l.officer)))
            returning l.notice
            """;

    /// Whoever has changed their address has what was to go to the old one at the new one.
    private static final String MOVE = """
            insert into notices.line (notice, address, officer, body, due_at)
            select l.notice, w.address, l.officer, l.body, l.due_at
              from notices.line l
             cross join lateral (select * from notices.wish i where i.officer = l.officer
                                  order by i.stated_at desc, i.id desc limit 1) w
             where l.letter is null and l.dropped_at is null and l.due_at <= :now and l.officer = :officer and l.address = :address
               and w.address not in (l.address, '')
            on conflict (notice, address) do nothing
            """;

    private static final String DUE = """
            select l.address, l.officer, l.body, w.pace, w.quiet_from, w.quiet_until, w.deputy, w.away_from, w.away_until
              from notices.line l
             cross join lateral (select * from notices.wish i where i.officer = l.officer
                                  order by i.stated_at desc, i.id desc limit 1) w
             where l.letter is null and l.dropped_at is null and l.due_at <= ?
             order by l.due_at, l.address limit 1
            """;

    private static final String POSTPONE = """
            update notices.line set due_at = ?
             where address = ? and officer = ? and letter is null and dropped_at is null and due_at <= ?
            """;

    private static final String MAKE = """
            insert into notices.letter (id, officer, body, address, made_at, begun_at) values (?, ?, ?, ?, ?, ?)
            """;

    private static final String FILL = """
            update notices.line set letter = ? where (notice, address) in (
                select notice, address from notices.line
                 where address = ? and officer = ? and letter is null and dropped_at is null and due_at <= ?
                 order by due_at, notice limit ?)
            """;

    private static final String AGAIN = """
            select l.id, l.tries, l.address, l.officer, l.body, w.pace, w.quiet_from, w.quiet_until, w.deputy, w.away_from, w.away_until
              from notices.letter l
             cross join lateral (select * from notices.wish i where i.officer = l.officer
                                  order by i.stated_at desc, i.id desc limit 1) w
             where l.ended_at is null and l.begun_at is null and l.next_at <= ?
             order by l.next_at, l.id limit 1
            """;

    private static final String REST = "update notices.letter set next_at = ? where id = ? and ended_at is null and begun_at is null";

    private static final String TAKE_APART = "update notices.line set letter = null where letter = ?";

    private static final String BEGIN = "update notices.letter set begun_at = ?, next_at = null where id = ? and ended_at is null";

    private static final String NOTHING_LEFT = """
            update notices.letter set ended_at = ?, outcome = 'DROPPED', said = 'nothing waits any more' where id = ? and ended_at is null
            """;

    private static final String LINES = """
            select distinct n.kind, n.place, n.by_day from notices.line l join notices.notice n on n.id = l.notice
             where l.letter = ? order by n.by_day, n.kind, n.place
            """;

    private static final String TRIES = "select tries from notices.letter where id = ?";

    private static final String END = """
            update notices.letter set ended_at = ?, outcome = ?, said = ?, tries = tries + 1
             where id = ? and (ended_at is null or outcome = 'IN_DOUBT')
            """;

    private static final String LATER = """
            update notices.letter set begun_at = null, next_at = ?, said = ?, tries = tries + 1
             where id = ? and ended_at is null
            """;

    private static final String IN_DOUBT = """
            update notices.letter set ended_at = ?, outcome = 'IN_DOUBT', said = 'the courier stopped', tries = tries + 1
             where begun_at is not null and ended_at is null
            """;

    /// A letter that came back: the newest word on it.
    private static final String BOUNCE = """
            update notices.letter set ended_at = ?, outcome = 'BOUNCED', said = ? where id = ? and outcome in ('SENT', 'IN_DOUBT')
            """;

    /// Lines that are due at an address.
    record Due(String address, UUID officer, UUID body, Wish wish) {
    }

    /// A letter that surely was not sent yet, and where it goes.
    record Again(UUID id, int tries, Due due) {
    }

    int inDoubt(Session session, Instant now) {
        return session.jdbc().sql(IN_DOUBT).param(at(now)).update();
    }

    /// Moves and drops what is due there.
    ///
    /// @return the notices of what was dropped
    List<UUID> tidy(Session session, Due it, Instant now) {
        session.jdbc().sql(MOVE).param("now", at(now)).param("officer", it.officer()).param("address", it.address()).update();
        return session.jdbc().sql(DROP).param("now", at(now)).param("day", now.atZone(Viewer.ZONE).toLocalDate())
                .param("officer", it.officer()).param("address", it.address()).query(UUID.class).list();
    }

    Optional<Due> due(Session session, Instant now) {
        return session.jdbc().sql(DUE).param(at(now)).query(MailSql::due).optional();
    }

    void postpone(Session session, Due it, Instant until, Instant now) {
        session.jdbc().sql(POSTPONE).params(at(until), it.address(), it.officer(), at(now)).update();
    }

    void make(Session session, UUID id, Due it, int linesMax, Instant now) {
        session.jdbc().sql(MAKE).params(id, it.officer(), it.body(), it.address(), at(now), at(now)).update();
        session.jdbc().sql(FILL).params(id, it.address(), it.officer(), at(now), linesMax).update();
    }

    /// One that was tried before and is due again.
    Optional<Again> again(Session session, Instant now) {
        return session.jdbc().sql(AGAIN).param(at(now))
                .query((row, n) -> new Again(row.getObject("id", UUID.class), row.getInt("tries"), due(row, n))).optional();
    }

    /// It is due again only then.
    void rest(Session session, Again it, Instant until) {
        session.jdbc().sql(REST).params(at(until), it.id()).update();
    }

    /// Its lines are as any that are due. Only of one that surely was not sent.
    void takeApart(Session session, Again it) {
        session.jdbc().sql(TAKE_APART).param(it.id()).update();
    }

    /// Begun anew with what is due there; where there is nothing, it ends.
    boolean beginAnew(Session session, Again it, int linesMax, Instant now) {
        boolean waits = session.jdbc().sql(FILL).params(it.id(), it.due().address(), it.due().officer(), at(now), linesMax).update() > 0;
        session.jdbc().sql(waits ? BEGIN : NOTHING_LEFT).params(at(now), it.id()).update();
        return waits;
    }

    List<Letter.Line> lines(Session session, UUID letter) {
        return session.jdbc().sql(LINES).param(letter).query(MailSql::line).list().stream().filter(Objects::nonNull).toList();
    }

    int tries(Session session, UUID letter) {
        return session.jdbc().sql(TRIES).param(letter).query(Integer.class).single();
    }

    boolean end(Session session, UUID id, String outcome, String said, Instant now) {
        return session.jdbc().sql(END).params(at(now), outcome, said, id).update() == 1;
    }

    void later(Session session, UUID id, Instant next, String said) {
        session.jdbc().sql(LATER).params(at(next), said, id).update();
    }

    boolean bounce(Session session, UUID id, String said, Instant now) {
        return session.jdbc().sql(BOUNCE).params(at(now), said, id).update() == 1;
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Due due(ResultSet row, int n) throws SQLException {
        return new Due(row.getString("address"), row.getObject("officer", UUID.class), row.getObject("body", UUID.class),
                WishSql.wish(row, n));
    }

    private static Letter.@Nullable Line line(ResultSet row, int n) throws SQLException {
        var by = row.getObject("by_day", LocalDate.class);
        var place = row.getString("place");
        return NoticeKind.ofSlug(row.getString("kind")).map(kind -> Letter.Line.of(kind, place, by)).orElse(null);
    }
}
