package org.concordat.notices;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/// Takes up what was told: who is to have a mail of it, and when, and which
/// systems an event. Each notice in a transaction of its own.
final class Plan {

    /// In one round.
    private static final int MOST = 200;

    private final PlanSql sql;
    private final Mailing mailing;
    private final HookPostSql hooks;
    private final boolean mail;
    private final Supplier<UUID> newId;

    Plan(PlanSql sql, Mailing mailing, HookPostSql hooks, boolean mail, Supplier<UUID> newId) {
        this.sql = sql;
        this.mailing = mailing;
        this.hooks = hooks;
        this.mail = mail;
        this.newId = newId;
    }

    /// @return whether there may be more
    boolean round(Session session, Instant now) {
        var found = sql.unplanned(session, now, MOST);
        found.forEach(it -> session.inOne(() -> {
            if (mail) {
                mailing.plan(session, it, now);
            }
            hooks.active(session, it.body()).forEach(hook -> hooks.add(session, newId.get(), it.id(), hook, now));
            sql.planned(session, it, now);
            return true;
        }));
        return found.size() == MOST;
    }
}
