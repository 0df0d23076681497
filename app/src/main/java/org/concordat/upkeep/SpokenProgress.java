package org.concordat.upkeep;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.concordat.tlog.verify.Progress;

/// A line every two seconds.
final class SpokenProgress implements Progress {

    private static final long BETWEEN = Duration.ofSeconds(2).toNanos();

    private final PrintStream err;
    private long last = System.nanoTime();

    SpokenProgress(PrintStream err) {
        this.err = err;
    }

    @Override
    public void reached(long checked, long of) {
        if (System.nanoTime() - last >= BETWEEN) {
            last = System.nanoTime();
            err.println("compared the records below " + number(checked) + " of " + number(of) + " ("
                    + 100 * checked / of + " %)");
        }
    }

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
