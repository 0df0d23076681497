package org.concordat.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.concordat.kernel.OfficerId;

/// The inbox page over HTTP on this machine. First as fast as a few clients can ask, each again as soon as it is
/// answered: that is saturation. Then at a share of it, at moments set beforehand, each page timed from the moment it
/// was due and not from when it was asked, so that a slow page makes those that wait behind it slow too. The clients
/// run in the service's own process and share its processors.
final class PageLoad implements AutoCloseable {

    private static final int CLIENTS = 8;
    private static final int AT_ONCE = 64;
    private static final int PAGES_MAX = 20_000;
    private static final double SHARE = 0.7;
    private static final long SECOND = 1_000_000_000;

    /// @param saturated pages a second, as many as there can be
    /// @param asked pages a second, when they were timed
    record Measured(double saturated, double asked, Samples pages) {
    }

    private final List<Browser> browsers = new ArrayList<>();

    PageLoad(Service service, OfficerId officer) throws Exception {
        for (int i = 0; i < AT_ONCE; i++) {
            browsers.add(Browser.signedIn(service.port(), officer));
        }
    }

    Measured measure(int seconds) throws Exception {
        saturate(seconds);
        double saturated = saturate(seconds);
        double asked = saturated * SHARE;
        return new Measured(saturated, asked, paced(asked, (int) Math.min(asked * 2 * seconds, PAGES_MAX)));
    }

    private double saturate(int seconds) throws Exception {
        var pages = new AtomicInteger();
        long since = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var clients = new ArrayList<Future<?>>();
            for (var browser : browsers.subList(0, CLIENTS)) {
                clients.add(threads.submit(() -> {
                    while (System.nanoTime() - since < seconds * SECOND && pages.get() < PAGES_MAX) {
                        browser.get("/inbox");
                        pages.incrementAndGet();
                    }
                    return null;
                }));
            }
            for (var client : clients) {
                client.get();
            }
        }
        return pages.get() * (double) SECOND / (System.nanoTime() - since);
    }

    private Samples paced(double perSecond, int count) throws Exception {
        BlockingQueue<Browser> free = new ArrayBlockingQueue<>(AT_ONCE, false, browsers);
        var took = new ArrayList<Future<Long>>();
        long begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                long due = begin + (long) (i * SECOND / perSecond);
                LockSupport.parkNanos(due - System.nanoTime());
                took.add(threads.submit(() -> page(free, due)));
            }
            var all = new Durations();
            for (var one : took) {
                all.add(one.get());
            }
            return all.samples();
        }
    }

    private static long page(BlockingQueue<Browser> free, long due) throws Exception {
        var browser = free.take();
        try {
            browser.get("/inbox");
            return System.nanoTime() - due;
        } finally {
            free.add(browser);
        }
    }

    @Override
    public void close() {
        browsers.forEach(Browser::close);
    }
}
