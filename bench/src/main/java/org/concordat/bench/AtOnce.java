package org.concordat.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// So many clients that each do the same again and again, for so long.
final class AtOnce {

    /// One act: one transaction.
    interface Act {
        void run() throws Exception;
    }

    /// Acts by many, counted.
    interface Counted {
        long run() throws Exception;
    }

    private AtOnce() {
    }

    /// *Errors*: the first failure of any client is thrown.
    ///
    /// @return how many acts they did
    static long run(int clients, Duration time, Act act) throws Exception {
        var go = new CountDownLatch(1);
        long done = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var each = new ArrayList<Future<Long>>();
            for (int i = 0; i < clients; i++) {
                each.add(threads.submit(() -> {
                    go.await();
                    return client(time, act);
                }));
            }
            go.countDown();
            for (var one : each) {
                done += one.get();
            }
        }
        return done;
    }

    private static long client(Duration time, Act act) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        long done = 0;
        while (System.nanoTime() < end) {
            act.run();
            done++;
        }
        return done;
    }
}
