package org.concordat.sharing;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.concordat.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The lists of what was addressed to a body, newest first. Each role the viewer holds walks an index of its own and
/// takes no more than the page can show, so that a list costs the same whatever the body has received and whoever of it
/// looks.
///
/// *Source*: decision 0008.
@Component
class InboxSql {

    // An officer with two of the roles addressed sees one envelope: that of the first of those roles. The rows of a
    // disclosure are sent, and end, at the same moment, so each role's walk finds it at the same place.
    private static final String HEAD = """
            select it.*, coalesce(c.accepted, false) as accepted, c.readers,
                   it.hop > 0 and it.disclosure = any ((select sharing.severed())::uuid[]) as severed,
                   w.officer as answered_by, w.answered_at, w.kind, w.words, w.came_of, w.changed, null::timestamptz as outcome_at,
                   p.officer as disposed_by, p.confirmed_at, p.words as disposal_words
              from (select distinct on (n.sent_at, n.disclosure) n.*
                      from unnest((select access.viewer_roles())) held (role)
                     cross join lateral (
                           select a.disclosure, a.body, a.role, a.reference, a.from_body, a.agreement, a.purpose,
                                  a.about, a.marking, a.handling, a.action_code, a.sanitisation, a.conditions,
                                  a.sent_at, a.answer_due, a.visible_until, a.ended, a.hop
                             from sharing.addressed a
                            where a.body = :body and a.role = held.role and a.sent_at <= :at
            """;

    private static final String TAIL = """
                            order by a.sent_at desc, a.disclosure limit :reach) n
                     order by n.sent_at desc, n.disclosure, n.role limit :rows offset :skip) it
             cross join lateral (select count(*) as readers, bool_or(c.officer = :officer) as accepted
                                   from sharing.acceptance c
                                  where c.disclosure = it.disclosure and c.body = it.body) c
              left join sharing.answer w on w.disclosure = it.disclosure and w.body = it.body
              left join sharing.disposal p on p.disclosure = it.disclosure and p.body = it.body
             order by it.sent_at desc, it.disclosure
            """;

    private static final String ALL = HEAD + TAIL;

    // From a place in the list on: whatever arrives above it moves nothing.
    private static final String FROM = HEAD + """
            and a.sent_at <= :from and (a.sent_at < :from or a.disclosure > :after)
            """ + TAIL;

    // Of as many as a page needs, those that end last, the first that was sent: nothing sent before it belongs on the
    // page. The walk stops there, and does not go on through all that ended unanswered.
    private static final String TO_ANSWER = HEAD + """
            and a.answered_at is null and a.visible_until > :at
            and a.sent_at >= (select min(l.sent_at)
                                from (select b.sent_at from sharing.addressed b
                                       where b.body = :body and b.role = held.role and b.sent_at is not null
                                         and b.answered_at is null and b.visible_until > :at
                                       order by b.visible_until desc limit :reach) l)
            """ + TAIL;

    private static final String OVERDUE = HEAD + """
            and a.answered_at is null and a.visible_until > :at and a.answer_due < :day
            and a.sent_at >= (select min(l.sent_at)
                                from (select b.sent_at from sharing.addressed b
                                       where b.body = :body and b.role = held.role and b.sent_at is not null
                                         and b.answered_at is null and b.visible_until > :at and b.answer_due < :day
                                       order by b.visible_until desc limit :reach) l)
            """ + TAIL;

    private static final String TO_DISPOSE = HEAD + """
            and a.read_at is not null and a.disposed_at is null and a.visible_until <= :at
            """ + TAIL;

    private static final String ENDED = HEAD + """
            and a.visible_until <= :at
            """ + TAIL;

    private final JdbcClient jdbc;

    InboxSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Envelope> list(Viewer viewer, Optional<Inbox.Filter> filter, int rows, int skip) {
        return list(jdbc, statement(filter), viewer, rows, skip);
    }

    /// The same, from a place on.
    List<Envelope> from(Viewer viewer, Place place, int rows) {
        return jdbc.sql(FROM)
                .param("body", viewer.body().value())
                .param("officer", viewer.officer().value())
                .param("at", viewer.at().atOffset(ZoneOffset.UTC))
                .param("from", place.at().atOffset(ZoneOffset.UTC)).param("after", place.id())
                .param("rows", rows).param("skip", 0).param("reach", rows)
                .query(Receptions::envelope).list();
    }

    static List<Envelope> list(JdbcClient jdbc, String statement, Viewer viewer, int rows, int skip) {
        return jdbc.sql(statement)
                .param("body", viewer.body().value())
                .param("officer", viewer.officer().value())
                .param("at", viewer.at().atOffset(ZoneOffset.UTC))
                .param("day", viewer.day())
                .param("rows", rows).param("skip", skip).param("reach", rows + skip)
                .query(Receptions::envelope).list();
    }

    static String statement(Optional<Inbox.Filter> filter) {
        return switch (filter.orElse(null)) {
            case null -> ALL;
            case TO_ANSWER -> TO_ANSWER;
            case OVERDUE -> OVERDUE;
            case TO_DISPOSE -> TO_DISPOSE;
            case ENDED -> ENDED;
        };
    }
}
