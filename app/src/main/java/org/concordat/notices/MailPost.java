package org.concordat.notices;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// Notices by mail.
///
/// **The order, and why.** 1. A letter is made of what is due at an address, and marked as begun. *From here on none of
/// its notices goes to that address in another letter.* 2. It is handed over. 3. What came of it is written down. If the
/// process dies between 1 and 3, nobody knows whether it was sent: it stays in doubt, where its officer and their
/// administrator see it, and no machine sends it again (decision 0047).
final class MailPost implements Post {

    static final String QUEUE = "mail";

    /// In one letter; what is more goes in the next.
    private static final int LINES_MAX = 50;

    private final MailSql sql;
    private final PlanSql plans;
    private final Mailing mailing;
    private final Mailer mailer;
    private final Backoff backoff;
    private final int triesMax;
    private final Supplier<UUID> newId;
    private final Deliveries deliveries;

    MailPost(MailSql sql, PlanSql plans, Mailing mailing, Mailer mailer, Backoff backoff, int triesMax, Supplier<UUID> newId,
             Deliveries deliveries) {
        this.sql = sql;
        this.plans = plans;
        this.mailing = mailing;
        this.mailer = mailer;
        this.backoff = backoff;
        this.triesMax = triesMax;
        this.newId = newId;
        this.deliveries = deliveries;
    }

    @Override
    public void recover(Session session, Instant now) {
        deliveries.counted(QUEUE, "in-doubt", sql.inDoubt(session, now));
    }

    @Override
    public Optional<Errand> begin(Session session, Instant now, Set<String> busy) {
        return busy.contains(QUEUE) ? Optional.empty()
                : session.inOne(() -> next(session, now)).map(it -> new Errand(this, QUEUE, it.id(), () -> mailer.send(it)));
    }

    /// One that is tried again is asked all that a new one is: what of it waits still, for whom, at which address, at which hour.
    private Optional<Letter> next(Session session, Instant now) {
        for (var again = sql.again(session, now); again.isPresent(); again = sql.again(session, now)) {
            var it = again.get();
            var quiet = it.due().wish().quietUntil(now);
            if (quiet.isPresent()) {
                sql.rest(session, it, quiet.get());
                continue;
            }
            sql.takeApart(session, it);
            tidy(session, it.due(), now);
            if (sql.beginAnew(session, it, LINES_MAX, now)) {
                return Optional.of(filled(session, new Letter(it.id(), it.due().address(), List.of(), it.tries())));
            }
        }
        return made(session, now);
    }

    private Optional<Letter> made(Session session, Instant now) {
        var tidied = new HashSet<String>();
        for (var due = sql.due(session, now); due.isPresent(); due = sql.due(session, now)) {
            if (tidied.add(due.get().officer() + " " + due.get().address())) {
                tidy(session, due.get(), now);   // what is due first may be another by then
                continue;
            }
            var quiet = due.get().wish().quietUntil(now);
            if (quiet.isEmpty()) {
                var id = newId.get();
                sql.make(session, id, due.get(), LINES_MAX, now);
                return Optional.of(filled(session, new Letter(id, due.get().address(), List.of(), 0)));
            }
            sql.postpone(session, due.get(), quiet.get(), now);
        }
        return Optional.empty();
    }

    /// What is dropped because its officer or their deputy is told no more, or has no mail, is planned anew for whoever is.
    private void tidy(Session session, MailSql.Due it, Instant now) {
        sql.tidy(session, it, now).forEach(notice -> mailing.plan(session, plans.told(session, notice, now), now));
    }

    private Letter filled(Session session, Letter it) {
        return new Letter(it.id(), it.address(), sql.lines(session, it.id()), it.tries());
    }

    @Override
    public void end(Session session, Errand errand, Outcome outcome, Instant now) {
        switch (outcome) {
            case Outcome.Sent it -> end(session, errand, "SENT", it, now);
            case Outcome.Kept it -> end(session, errand, "KEPT", it, now);
            case Outcome.InDoubt it -> end(session, errand, "IN_DOUBT", it, now);
            case Outcome.Refused it -> endAndSay(session, errand, "REFUSED", it, "notices.address.refused", now);
            case Outcome.NotYet it -> notYet(session, errand, it, now);
            case Outcome.CameBack _ -> throw new IllegalStateException("a letter that is sent does not come back yet");
        }
    }

    private void notYet(Session session, Errand errand, Outcome.NotYet it, Instant now) {
        int tries = sql.tries(session, errand.id()) + 1;
        if (tries < triesMax) {
            sql.later(session, errand.id(), now.plus(backoff.after(tries)), it.said());
            deliveries.counted(QUEUE, "not-yet", 1);
        } else {
            endAndSay(session, errand, "FAILED", it, "notices.letter.given-up", now);
        }
    }

    /// What cannot be recorded is not written down either.
    private void endAndSay(Session session, Errand errand, String outcome, Outcome came, String kind, Instant now) {
        session.inOne(() -> {
            boolean ended = end(session, errand, outcome, came, now);
            if (ended) {
                deliveries.record(kind, errand.id(), now);
            }
            return ended;
        });
    }

    private boolean end(Session session, Errand errand, String outcome, Outcome came, Instant now) {
        deliveries.counted(QUEUE, outcome.toLowerCase(java.util.Locale.ROOT).replace('_', '-'), 1);
        return sql.end(session, errand.id(), outcome, came.said(), now);
    }
}
