package org.concordat.tlog.verify;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/// How far a verification is: a line every two seconds.
final class Spoken implements Progress {

    private static final long BETWEEN = Duration.ofSeconds(2).toNanos();

    private final PrintStream err;
    private final LongSupplier nanos;
    private final long started;
    private long last;
    private long begun = -1;

    /// @param nanos a clock that only goes on, in nanoseconds
    Spoken(PrintStream err, LongSupplier nanos) {
        this.err = err;
        this.nanos = nanos;
        this.started = nanos.getAsLong();
        this.last = started;
    }

    @Override
    public void reached(long checked, long of) {
        long now = nanos.getAsLong();
        begun = begun < 0 ? checked : begun;
        if (now - last >= BETWEEN) {
            last = now;
            err.println("read " + Words.number(checked) + " of " + Words.number(of) + " entries ("
                    + 100 * checked / of + " %), "
                    + Words.number((long) ((checked - begun) * 1e9 / (now - started))) + " a second");
        }
    }
}
