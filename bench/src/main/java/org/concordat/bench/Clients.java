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

    /// *Errors*: the first failure of any client is thrown; nothing of that round counts.
    static List<Laps> run(List<Lane> lanes, Operation operation, Duration time) throws Exception {
        var go = new CountDownLatch(1);
        var each = new ArrayList<Laps>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var clients = new ArrayList<Future<Laps>>();
            for (var lane : lanes) {
                clients.add(threads.submit(() -> {
                    go.await();
                    return client(lane, operation, time);
                }));
            }
            go.countDown();
            for (var client : clients) {
                each.add(client.get());
            }
        }
        return each;
    }

    private static Laps client(Lane lane, Operation operation, Duration time) throws Exception {
        var laps = new Laps();
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            laps.start();
            operation.run(lane, laps);
            laps.end();
        }
        return laps;
    }
}
