package org.concordat.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.access.Viewer;
import org.concordat.notices.PlanSql.Recipient;
import org.concordat.notices.PlanSql.Told;

/// Takes up what was told: who is to have a mail of it, and when, and which
/// systems an event. Each notice in a transaction of its own.
final class Plan {

    /// In one round.
    private static final int MOST = 200;

    private final PlanSql sql;
    private final HookPostSql hooks;
    private final boolean mail;
    private final Supplier<UUID> newId;

    Plan(PlanSql sql, HookPostSql hooks, boolean mail, Supplier<UUID> newId) {
        this.sql = sql;
        this.hooks = hooks;
        this.mail = mail;
        this.newId = newId;
    }

    /// @return whether there may be more
    boolean round(Session session, Instant now) {
        var found = sql.unplanned(session, now, MOST);
        found.forEach(it -> session.inOne(() -> {
            if (mail && !it.settled()) {
                lines(session, it, now);
            }
            hooks.active(session, it.body()).forEach(hook -> hooks.add(session, newId.get(), it.id(), hook, now));
            sql.planned(session, it, now);
            return true;
        }));
        return found.size() == MOST;
    }

    private void lines(Session session, Told it, Instant now) {
        var all = sql.recipients(session, it, now);
        for (var recipient : all) {
            var to = standsIn(recipient, all, now.atZone(Viewer.ZONE).toLocalDate()).orElse(recipient);
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
