package org.concordat.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What comes back of our mail: looked for in the mailbox of the sender every few minutes.
///
/// A letter is marked as come back before the message that says so is taken out of the mailbox, at the look after: if the
/// process dies between, it is read again, and changes nothing.
final class ReturnsPost implements Post {

    private static final String QUEUE = "returns";
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final UUID NONE = new UUID(0, 0);

    private final MailSql sql;
    private final Mailbox mailbox;
    private final Deliveries deliveries;
    private Instant next = Instant.MIN;

    ReturnsPost(MailSql sql, Mailbox mailbox, Deliveries deliveries) {
        this.sql = sql;
        this.mailbox = mailbox;
        this.deliveries = deliveries;
    }

    @Override
    public void recover(Session session, Instant now) {
        next = Instant.MIN;
    }

    @Override
    public Optional<Errand> begin(Session session, Instant now, Set<String> busy) {
        if (busy.contains(QUEUE) || now.isBefore(next)) {
            return Optional.empty();
        }
        next = now.plus(EVERY);
        return Optional.of(new Errand(this, QUEUE, NONE, mailbox::look));
    }

    @Override
    public void end(Session session, Errand errand, Outcome outcome, Instant now) {
        if (!(outcome instanceof Outcome.CameBack(var letters, var messages))) {
            return;
        }
        letters.forEach(it -> session.inOne(() -> bounces(session, it, now)));
        mailbox.isDone(messages);
    }

    private boolean bounces(Session session, Returned it, Instant now) {
        boolean bounced = sql.bounce(session, it.letter(), it.code(), now);
        if (bounced) {
            deliveries.counted(MailPost.QUEUE, "bounced", 1);
            deliveries.record("notices.address.bounced", it.letter(), now);
        }
        return bounced;
    }
}
