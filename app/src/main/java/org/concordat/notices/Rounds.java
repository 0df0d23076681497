package org.concordat.notices;

import java.sql.Connection;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the courier does in its turn. One thread speaks with the database; whatever goes over the network is an errand in
/// a thread of its own, so that a receiver who hangs holds up nobody but themselves.
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private record Done(Post.Errand errand, Outcome outcome) {
    }

    private final Plan plan;
    private final List<Post> posts;
    private final Retention retention;
    private final Executor errands;
    private final InstantSource clock;
    private final Set<String> busy = new HashSet<>();
    private final BlockingQueue<Done> done = new LinkedBlockingQueue<>();

    /// @param errands may run them at once, in the thread that asks
    Rounds(Plan plan, List<Post> posts, Retention retention, Executor errands, InstantSource clock) {
        this.plan = plan;
        this.posts = List.copyOf(posts);
        this.retention = retention;
        this.errands = errands;
        this.clock = clock;
    }

    /// At the beginning of a turn.
    void begin(Connection turn) {
        var session = new Session(turn);
        posts.forEach(it -> it.recover(session, clock.instant()));
    }

    /// Takes up what was told, ends what is no longer kept, sends off what is due, and writes down what has come of what was sent off.
    ///
    /// @return whether there may be more to do at once
    boolean round(Connection turn) {
        var session = new Session(turn);
        boolean more = plan.round(session, clock.instant());
        retention.round(session, clock.instant());
        boolean sent = true;
        while (sent) {
            sent = false;
            for (var post : posts) {
                var errand = post.begin(session, clock.instant(), Set.copyOf(busy));
                errand.ifPresent(this::send);
                sent |= errand.isPresent();
            }
            ends(session);
        }
        return more;
    }

    /// Whether an errand has not come back yet.
    boolean isOut() {
        return !busy.isEmpty();
    }

    /// Waits for an errand to come back, and not longer than that.
    void await(Connection turn, long millis) throws InterruptedException {
        var first = done.poll(millis, TimeUnit.MILLISECONDS);
        if (first != null) {
            end(new Session(turn), first);
        }
    }

    private void send(Post.Errand errand) {
        busy.add(errand.queue());
        errands.execute(() -> done.add(new Done(errand, run(errand))));
    }

    private static Outcome run(Post.Errand errand) {
        try {
            return errand.work().get();
        } catch (RuntimeException bug) {
            LOG.error("an errand failed: {}", errand.id(), bug);
            return new Outcome.InDoubt(bug.getClass().getSimpleName());
        }
    }

    private void ends(Session session) {
        for (var it = done.poll(); it != null; it = done.poll()) {
            end(session, it);
        }
    }

    private void end(Session session, Done it) {
        busy.remove(it.errand().queue());
        it.errand().post().end(session, it.errand(), it.outcome(), clock.instant());
    }
}
