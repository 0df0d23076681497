package org.concordat.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.access.Viewer;
import org.concordat.notices.PlanSql.Recipient;
import org.concordat.notices.PlanSql.Told;
import org.springframework.stereotype.Component;

/// Who is to have a mail of what was told, at which address, and when: of those who hold the role by then, or of whoever stands in.
@Component
class Mailing {

    private final PlanSql sql;

    Mailing(PlanSql sql) {
        this.sql = sql;
    }

    /// Whoever has one planned keeps it. Of what waits no more nobody has any.
    void plan(Session session, Told it, Instant now) {
        if (it.settled()) {
            return;
        }
        var day = now.atZone(Viewer.ZONE).toLocalDate();
        var all = sql.recipients(session, it, now);
        for (var recipient : all) {
            var to = standsIn(recipient, all, day).orElse(recipient);
            if (to.hasMail()) {
                recipient.wish().due(now, it.by()).ifPresent(due -> sql.addLine(session, it, to, due));
            }
        }
    }

    /// While they are away, their deputy, who must hold the role as well, have mail and be there.
    private static Optional<Recipient> standsIn(Recipient absent, List<Recipient> all, LocalDate day) {
        var away = absent.wish().away();
        return away == null || !away.covers(day) ? Optional.empty()
                : all.stream().filter(it -> it.officer().equals(away.deputy()) && it.hasMail() && !it.isAway(day)).findFirst();
    }
}
