package org.concordat.notices;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Runs each errand in a virtual thread, and interrupts what takes too long: a virtual thread that is interrupted while it
/// reads or writes has its socket closed, however slowly the other side goes on speaking.
final class Errands implements Executor, AutoCloseable {

    private final Duration longest;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("errands").factory());

    Errands(Duration longest) {
        this.longest = longest;
    }

    @Override
    public void execute(Runnable errand) {
        var thread = Thread.ofVirtual().name("errand").start(errand);
        watch.schedule(thread::interrupt, longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
