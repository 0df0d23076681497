package org.concordat.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// So many clients at a time, each in its own lane, each beginning its next operation when the last has ended. They
/// run on virtual threads, as the service's requests do.
final class Clients {

    private Clients() {
    }

    static List<Laps> run(List<Lane> lanes, Operation operation, Duration time) throws Exception {
        return run(lanes, operation, time, 0);
    }

    /// *Errors*: the first failure of any client is thrown; nothing of that round counts.
    ///
    /// @param atLeast how many operations each client does, however long they take
    static List<Laps> run(List<Lane> lanes, Operation operation, Duration time, int atLeast) throws Exception {
        var go = new CountDownLatch(1);
        var each = new ArrayList<Laps>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var clients = new ArrayList<Future<Laps>>();
            for (var lane : lanes) {
                clients.add(threads.submit(() -> {
                    go.await();
                    return client(lane, operation, time, atLeast);
                }));
            }
            go.countDown();
            for (var client : clients) {
                each.add(client.get());
            }
        }
        Bench.tell("%d clients, %s: p50 %.2f ms, %d operations".formatted(lanes.size(),
                operation.getClass().getSimpleName(), Samples.of(each, Laps::whole).p50(),
                Samples.of(each, Laps::whole).count()));
        return each;
    }

    private static Laps client(Lane lane, Operation operation, Duration time, int atLeast) throws Exception {
        var laps = new Laps();
        long end = System.nanoTime() + time.toNanos();
        for (int done = 0; done < atLeast || System.nanoTime() < end; done++) {
            laps.start();
            operation.run(lane, laps);
            laps.end();
        }
        return laps;
    }
}
