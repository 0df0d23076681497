package org.concordat.bench;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// How long each part of each operation of one client took, in nanoseconds.
final class Laps {

    private static final int PARTS = Operation.Part.values().length;

    private long[] all = new long[PARTS * 1024];
    private int size;
    private int part;
    private long since;

    void start() {
        since = System.nanoTime();
        part = 0;
    }

    /// Ends the part that is under way and begins the next.
    void lap() {
        if (size + part >= all.length) {
            all = Arrays.copyOf(all, all.length * 2);
        }
        long now = System.nanoTime();
        all[size + part++] = now - since;
        since = now;
    }

    /// Ends an operation. *Errors*: throws when it had fewer parts or more.
    void end() {
        if (part != PARTS) {
            throw new IllegalStateException("an operation of " + part + " parts");
        }
        size += PARTS;
    }

    LongStream of(Operation.Part which) {
        return IntStream.range(0, size / PARTS).mapToLong(i -> all[i * PARTS + which.ordinal()]);
    }

    LongStream whole() {
        return IntStream.range(0, size / PARTS).mapToLong(i ->
                Arrays.stream(all, i * PARTS, (i + 1) * PARTS).sum());
    }
}
