package org.concordat.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.LongStream;

/// Durations in order, in nanoseconds.
record Samples(long[] sorted) {

    static Samples of(Collection<Laps> laps, Function<Laps, LongStream> which) {
        var all = laps.stream().flatMapToLong(which).toArray();
        Arrays.sort(all);
        return new Samples(all);
    }

    int count() {
        return sorted.length;
    }

    double p50() {
        return quantile(0.50);
    }

    double p95() {
        return quantile(0.95);
    }

    double p99() {
        return quantile(0.99);
    }

    /// In milliseconds: the least duration that so large a share of them do not exceed.
    private double quantile(double share) {
        if (sorted.length == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
    }
}
