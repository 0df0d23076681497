package org.concordat.notices;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Notices as events to bodies' own systems.
///
/// An event is sent until its receiver says that it has it, and marked afterwards: at least once, under an id that stays
/// the same, so that a receiver drops what it has had. Receivers do not wait for one another, and of one receiver one
/// event is out at a time. Their order is not promised; each has its number.
final class HookPost implements Post {

    private static final String QUEUE = "hook ";

    private final HookPostSql sql;
    private final HookSender sender;
    private final URI source;
    private final Backoff backoff;
    private final int triesMax;
    private final Deliveries deliveries;

    HookPost(HookPostSql sql, HookSender sender, URI source, Backoff backoff, int triesMax, Deliveries deliveries) {
        this.sql = sql;
        this.sender = sender;
        this.source = source;
        this.backoff = backoff;
        this.triesMax = triesMax;
        this.deliveries = deliveries;
    }

    /// What was out is due still.
    @Override
    public void recover(Session session, Instant now) {
        sql.takeAgain(session, now);
    }

    @Override
    public Optional<Errand> begin(Session session, Instant now, Set<String> busy) {
        sql.takeAgain(session, now);
        var out = busy.stream().filter(it -> it.startsWith(QUEUE)).map(it -> UUID.fromString(it.substring(QUEUE.length())))
                .collect(Collectors.toSet());
        return sql.next(session, now, out).map(it -> errand(session, it, now));
    }

    private Errand errand(Session session, HookPostSql.Due it, Instant now) {
        var body = it.event().json(source);
        var secrets = sql.secrets(session, it.hook(), now);
        var second = now.getEpochSecond();
        var headers = "webhook-id: " + it.event().id() + "\r\nwebhook-timestamp: " + second + "\r\nwebhook-signature: "
                + Signature.of(it.event().id(), second, body, secrets).header() + "\r\n";
        return new Errand(this, QUEUE + it.hook(), it.event().id(), () -> secrets.isEmpty()
                ? new Outcome.NotYet("no secret") : sender.post(URI.create(it.address()), headers, body));
    }

    @Override
    public void end(Session session, Errand errand, Outcome outcome, Instant now) {
        if (outcome instanceof Outcome.Sent) {
            sql.delivered(session, errand.id(), outcome.said(), now);
            deliveries.counted("hook", "sent", 1);
            return;
        }
        int tries = sql.tries(session, errand.id()) + 1;
        if (tries < triesMax) {
            sql.later(session, errand.id(), now.plus(backoff.after(tries)), outcome.said());
            deliveries.counted("hook", "not-yet", 1);
        } else {
            session.inOne(() -> dies(session, errand.id(), outcome.said(), now));
        }
    }

    /// What cannot be recorded is not written down either, and is tried again.
    private boolean dies(Session session, UUID event, String said, Instant now) {
        boolean dead = sql.dead(session, event, said, now);
        if (dead) {
            deliveries.counted("hook", "dead", 1);
            deliveries.record("notices.event.died", event, now);
        }
        return dead;
    }
}
