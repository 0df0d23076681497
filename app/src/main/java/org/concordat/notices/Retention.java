package org.concordat.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import org.concordat.access.Viewer;
import org.concordat.law.TimeLimit;
import org.concordat.law.TimeLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Ends letters and events whose time is over, once a day. How many went, and of before which day they were, is an entry of
/// the ledger, in nobody's name.
///
/// What stays: whatever is still to be delivered; what says that an address is refused, for mail to it stops by that; and the
/// newest event of each hook, from which the next takes its number.
///
/// *Errors*: a register that has no such limit on the day throws.
@Component
class Retention {

    static final String KEPT = "notices-kept";

    private static final String LINES = """
            delete from notices.line l
             where l.letter is null and l.dropped_at < ?
                or exists (select from notices.letter t where t.id = l.letter and t.ended_at < ?
                              and t.outcome not in ('REFUSED', 'BOUNCED'))
            """;

    private static final String LETTERS = """
            delete from notices.letter where ended_at < ? and outcome not in ('REFUSED', 'BOUNCED')
            """;

    private static final String EVENTS = """
            delete from notices.event v
             where v.ended_at < ? and exists (select from notices.event n where n.hook = v.hook and n.number > v.number)
            """;

    private static final String AGAIN = "delete from notices.event_again where taken_at < ?";

    private final TimeLimits limits;
    private final Deliveries deliveries;
    private @Nullable LocalDate done;

    Retention(TimeLimits limits, Deliveries deliveries) {
        this.limits = limits;
        this.deliveries = deliveries;
    }

    /// In one transaction; on a day on which it was done already by this node, nothing.
    void round(Session session, Instant now) {
        var day = now.atZone(Viewer.ZONE).toLocalDate();
        if (day.equals(done)) {
            return;
        }
        session.inOne(() -> {
            end(session, day, now);
            return true;
        });
        done = day;
    }

    private void end(Session session, LocalDate day, Instant now) {
        var first = day.minus(kept(day));
        var before = first.atStartOfDay(Viewer.ZONE).toInstant().atOffset(ZoneOffset.UTC);
        gone(session, LINES, before, before);
        gone(session, AGAIN, before);
        int letters = gone(session, LETTERS, before);
        int events = gone(session, EVENTS, before);
        if (letters + events > 0) {
            deliveries.ended(letters, events, first, now);
        }
    }

    private Period kept(LocalDate day) {
        return limits.limit(KEPT, day).map(TimeLimit::within).filter(TimeLimit.Length.Calendar.class::isInstance)
                .map(TimeLimit.Length.Calendar.class::cast).map(TimeLimit.Length.Calendar::period)
                .orElseThrow(() -> new IllegalStateException("no time limit " + KEPT + " on " + day));
    }

    private static int gone(Session session, String sql, OffsetDateTime... params) {
        return session.jdbc().sql(sql).params((Object[]) params).update();
    }
}
