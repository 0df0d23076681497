package org.concordat.bench;

import java.util.Arrays;

/// How long the same thing took each time, while it is being measured.
final class Durations {

    private long[] nanos = new long[1024];
    private int size;

    void add(long duration) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = duration;
    }

    Samples samples() {
        var sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return new Samples(sorted);
    }
}
