package org.concordat.upkeep;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.concordat.tlog.verify.Progress;

/// A line every two seconds.
final class SpokenProgress implements Progress {

    private static final long BETWEEN = Duration.ofSeconds(2).toNanos();

    private final PrintStream err;
    private final LongSupplier nanos;
    private long last;

    SpokenProgress(PrintStream err) {
        this(err, System::nanoTime);
    }

    /// @param nanos a clock that only goes on, in nanoseconds
    SpokenProgress(PrintStream err, LongSupplier nanos) {
        this.err = err;
        this.nanos = nanos;
        this.last = nanos.getAsLong();
    }

    @Override
    public void reached(long checked, long of) {
        long now = nanos.getAsLong();
        if (now - last >= BETWEEN) {
            last = now;
            err.println("compared the records below " + number(checked) + " of " + number(of) + " ("
                    + 100 * checked / of + " %)");
        }
    }

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
