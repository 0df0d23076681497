package org.concordat.tlog;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// Entries that become durable together, and those who wait for it.
final class Batch {

    /// Past so many bytes a batch is full, whatever its count.
    private static final int BYTES_MAX = 64 << 20;

    private final Entries entries = new Entries();
    private final CompletableFuture<Long> first = new CompletableFuture<>();

    Entries entries() {
        return entries;
    }

    boolean hasRoom(int count, int max) {
        return entries.count() == 0 || entries.count() + count <= max && entries.bytes() < BYTES_MAX;
    }

    void durable(long firstIndex) {
        first.complete(firstIndex);
    }

    void failed(Throwable why) {
        first.completeExceptionally(why);
    }

    boolean isDone() {
        return first.isDone();
    }

    long firstIndex() throws AppendFailed, InterruptedException {
        try {
            return first.get();
        } catch (ExecutionException failed) {
            throw new AppendFailed(failed.getCause());
        }
    }
}
