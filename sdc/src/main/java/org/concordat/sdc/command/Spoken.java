package org.concordat.sdc.command;

import java.io.PrintStream;
import java.util.Locale;
import org.concordat.sdc.Progress;

/// Says how far the work is, at most once in two seconds.
final class Spoken implements Progress {

    private static final long PAUSE = 2_000_000_000L;

    private final PrintStream err;
    private long last = System.nanoTime();

    Spoken(PrintStream err) {
        this.err = err;
    }

    @Override
    public void note(String sentence) {
        err.println(sentence);
    }

    @Override
    public synchronized void at(String what, long done, long all) {
        long now = System.nanoTime();
        if (now - last > PAUSE) {
            last = now;
            err.println(String.format(Locale.ROOT, "%,d of %,d %s", done, all, what));
        }
    }
}
