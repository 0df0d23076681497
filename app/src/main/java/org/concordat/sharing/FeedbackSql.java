package org.concordat.sharing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How those answer whom the viewer's body told.
@Component
class FeedbackSql {

    /// One row for a disclosure and a body, however many roles of it were told. What was taken back is not waited for.
    private static final String EACH = """
            select distinct on (a.disclosure, a.body) a.disclosure, a.body, a.reference, a.answer_due, a.ended,
                   w.changed = 'YES' or exists (select from sharing.outcome o where o.disclosure = a.disclosure
                                                   and o.body = a.body and o.changed = 'YES') as changed,
                   a.answered_at, (a.answered_at at time zone 'Europe/London')::date <= a.answer_due as on_time
              from sharing.addressed a
              left join sharing.answer w on w.disclosure = a.disclosure and w.body = a.body
             where a.from_body = ? and a.sent_at >= ?
             order by a.disclosure, a.body, a.role
            """;

    private static final String RATES = "with it as (" + EACH + """
            )
            select body, count(*) as sent, count(*) filter (where on_time) as on_time,
                   count(*) filter (where not on_time) as late,
                   count(*) filter (where answered_at is null and ended is null and answer_due >= ?) as waiting,
                   count(*) filter (where answered_at is null and ended is null and answer_due < ?) as silent,
                   count(*) filter (where changed) as changed
              from it group by body order by body
            """;

    private static final String SILENT = "with it as (" + EACH + """
            )
            select disclosure, reference, body, answer_due from it
             where answered_at is null and ended is null and answer_due < ?
             order by answer_due, reference limit ?
            """;

    private final JdbcClient jdbc;

    FeedbackSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param since of what was sent from that moment on
    List<FeedbackRate> rates(Viewer viewer, OffsetDateTime since) {
        return jdbc.sql(RATES).params(viewer.body().value(), since, viewer.day(), viewer.day())
                .query((row, n) -> new FeedbackRate(new BodyId(row.getObject("body", UUID.class)), row.getLong("sent"),
                        row.getLong("on_time"), row.getLong("late"), row.getLong("waiting"), row.getLong("silent"),
                        row.getLong("changed"))).list();
    }

    /// The longest due first.
    List<FeedbackRate.Silent> silent(Viewer viewer, OffsetDateTime since, int most) {
        return jdbc.sql(SILENT).params(viewer.body().value(), since, viewer.day(), most)
                .query((row, n) -> new FeedbackRate.Silent(new DisclosureId(row.getObject("disclosure", UUID.class)),
                        row.getString("reference"), new BodyId(row.getObject("body", UUID.class)),
                        row.getObject("answer_due", LocalDate.class))).list();
    }
}
