package org.concordat.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/// Things that are compared: each does its work once in every round, so that a busy machine slows all alike.
final class Contestants {

    /// What is timed.
    interface Work {
        void run() throws Exception;
    }

    private final Map<String, Work> all = new LinkedHashMap<>();

    Contestants add(String name, Work work) {
        all.put(name, work);
        return this;
    }

    /// The rounds before the first that counts are a third as many.
    Map<String, Samples> run(int rounds) throws Exception {
        var each = new LinkedHashMap<String, Durations>();
        all.keySet().forEach(name -> each.put(name, new Durations()));
        for (int round = -rounds / 3; round < rounds; round++) {
            for (var one : all.entrySet()) {
                long since = System.nanoTime();
                one.getValue().run();
                if (round >= 0) {
                    each.get(one.getKey()).add(System.nanoTime() - since);
                }
            }
        }
        var measured = new LinkedHashMap<String, Samples>();
        each.forEach((name, durations) -> {
            measured.put(name, durations.samples());
            Bench.tell("%s: p50 %.3f ms".formatted(name, measured.get(name).p50()));
        });
        return measured;
    }
}
