package org.concordat.sharing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every list in its plainest words, in which one statement says all filters: it is right, and reads a body's whole
/// history. What the service asks must say the same.
final class PlainLists {

    static final String INBOX = """
            select a.disclosure, a.reference, a.from_body, a.agreement, a.purpose, a.about, a.marking, a.handling,
                   a.action_code, a.sanitisation, a.conditions, a.sent_at, a.answer_due, a.visible_until, a.ended,
                   false as severed,
                   exists (select from sharing.acceptance c
                            where c.disclosure = a.disclosure and c.officer = :officer) as accepted,
                   (select count(*) from sharing.acceptance c
                     where c.disclosure = a.disclosure and c.body = a.body) as readers,
                   w.officer as answered_by, w.answered_at, w.kind, w.words, w.came_of, w.changed, null::timestamptz as outcome_at,
                   p.officer as disposed_by, p.confirmed_at, p.words as disposal_words
              from sharing.addressed a
              left join sharing.answer w on w.disclosure = a.disclosure and w.body = a.body
              left join sharing.disposal p on p.disclosure = a.disclosure and p.body = a.body
             where a.body = :body and a.sent_at is not null
               and not exists (select from sharing.addressed b where b.disclosure = a.disclosure and b.body = a.body
                                  and b.role < a.role)
               and (:only::text is null
                    or :only = 'TO_ANSWER' and w.disclosure is null and a.visible_until > :at
                    or :only = 'OVERDUE' and w.disclosure is null and a.visible_until > :at and a.answer_due < :day
                    or :only = 'TO_DISPOSE' and a.visible_until <= :at and p.disclosure is null
                       and exists (select from sharing.acceptance c
                                    where c.disclosure = a.disclosure and c.body = a.body)
                    or :only = 'ENDED' and a.visible_until <= :at)
             order by a.sent_at desc, a.disclosure limit :rows offset :skip
            """;

    static final String ORIGINATED = """
            select it.*,
                   (select count(distinct a.body) from sharing.addressed a where a.disclosure = it.id) as bodies,
                   (select count(*) from sharing.answer w where w.disclosure = it.id) as answered,
                   case when it.standing in ('RECALLED', 'SUPERSEDED', 'EXPIRED') then
                       (select count(distinct c.body) from sharing.acceptance c where c.disclosure = it.id
                           and not exists (select from sharing.disposal p
                                            where p.disclosure = c.disclosure and p.body = c.body))
                   else 0 end as unconfirmed
              from (select d.id, d.reference, d.title, d.about, d.marking, d.proposed_by, d.proposed_at, d.answer_due,
                           case when r.kind is not null then r.kind
                                when c.outcome = 'DECLINED' then 'DECLINED'
                                when d.expires_on < :day then 'EXPIRED'
                                when c.outcome is null then 'PROPOSED'
                                else 'SENT' end as standing
                      from sharing.disclosure d
                      left join sharing.decision c on c.disclosure = d.id
                      left join sharing.recall r on r.disclosure = d.id
                     where d.body = :body) it
             where :only::text is null or it.standing = :only
             order by it.proposed_at desc, it.id limit :rows offset :skip
            """;

    static final String WAITING = """
            select d.id
              from sharing.disclosure d
             where d.body = :body and d.expires_on >= :day
               and not exists (select from sharing.decision c where c.disclosure = d.id)
               and not exists (select from sharing.recall r where r.disclosure = d.id)
             order by d.proposed_at, d.id limit :rows offset :skip
            """;

    private PlainLists() {
    }

    static List<Envelope> inbox(JdbcClient jdbc, Viewer viewer, Optional<Inbox.Filter> filter, int rows, int skip) {
        return bound(jdbc, INBOX, viewer, filter, rows, skip).query(Receptions::envelope).list();
    }

    static List<Originated> originated(JdbcClient jdbc, Viewer viewer, Optional<Originated.Standing> standing, int rows,
            int skip) {
        return bound(jdbc, ORIGINATED, viewer, standing, rows, skip).query(OriginatedSql::originated).list();
    }

    static List<UUID> waiting(JdbcClient jdbc, Viewer viewer, int rows, int skip) {
        return bound(jdbc, WAITING, viewer, Optional.empty(), rows, skip).query(UUID.class).list();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient jdbc, String sql, Viewer viewer,
            Optional<? extends Enum<?>> only, int rows, int skip) {
        LocalDate day = viewer.day();
        return jdbc.sql(sql).param("body", viewer.body().value()).param("officer", viewer.officer().value())
                .param("at", viewer.at().atOffset(ZoneOffset.UTC)).param("day", day)
                .param("only", only.map(Enum::name).orElse(null)).param("rows", rows).param("skip", skip);
    }
}
