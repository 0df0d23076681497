package org.concordat.ledger;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Whether entries are taken, as this node knows.
///
/// It is a lease: what the sequencer's thread sees lets entries be taken until the oldest that waits will have waited too
/// long. If the thread sees nothing any more, for whatever reason, the lease runs out by itself. It begins with none: whether
/// the database fits the log is not known before somebody has looked.
///
/// **Clock:** the machine's monotonic one; wall clocks may go back.
@Component
class Standing {

    private final Duration limit;
    private final LongSupplier nanos;
    private final AtomicLong refusals = new AtomicLong();

    private volatile long until;
    private volatile @Nullable String cannot;
    private volatile long waiting;
    private volatile boolean known;
    private volatile String last = "nothing was seen of it since the start";

    @Autowired
    Standing(LedgerSettings settings) {
        this(settings.limit(), System::nanoTime);
    }

    Standing(Duration limit, LongSupplier nanos) {
        this.limit = limit;
        this.nanos = nanos;
    }

    /// The oldest entry that waits has waited so long; and the database fits the log, as whoever says so has seen.
    void seen(Duration oldest, long many) {
        cannot = null;
        known = true;
        waiting = many;
        until = nanos.getAsLong() + limit.minus(oldest).toNanos();
        last = many + " entries wait, the oldest for " + oldest.toMillis() + " ms";
    }

    /// The log was not written this time, and will be tried again.
    void troubled(String why) {
        last = why;
    }

    /// The log cannot go on until somebody has decided.
    void cannotGoOn(String why) {
        cannot = why;
    }

    /// Why none are taken; empty when they are.
    Optional<String> refusal() {
        var why = cannot;
        if (why != null) {
            return Optional.of(why);
        }
        if (!known) {
            return Optional.of("it is not known yet whether the log can go on; " + last);
        }
        return nanos.getAsLong() - until > 0
                ? Optional.of("the log is behind by more than " + limit.toSeconds() + " s; " + last)
                : Optional.empty();
    }

    /// @throws LedgerBehind when none are taken
    void admit() {
        var why = refusal();
        if (why.isPresent()) {
            refusals.incrementAndGet();
            throw new LedgerBehind(why.get());
        }
    }

    long waiting() {
        return waiting;
    }

    long refusals() {
        return refusals.get();
    }
}
