package org.concordat.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.concordat.tlog.Disk;
import org.concordat.tlog.KeyType;
import org.concordat.tlog.Log;
import org.concordat.tlog.LogSettings;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.Policy;
import org.concordat.tlog.SigningKey;
import org.concordat.tlog.TileSource;
import org.concordat.tlog.TileTree;
import org.concordat.tlog.verify.LogFiles;
import org.concordat.tlog.verify.Progress;
import org.concordat.tlog.verify.Verdict;
import org.concordat.tlog.verify.Verification;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The log library alone: durable appends, how long an acknowledgement takes, verification, proofs, memory.
final class TlogBench {

    private static final int COMMITMENT = 32;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(15);
    private static final double SHARE = 0.7;
    private static final int PROOFS = 5000;

    private final int cores = Runtime.getRuntime().availableProcessors();
    private final SigningKey key;
    private final long entries;
    private final Figures report = new Figures("tlog", "tlog: the log library alone, entries of 32 bytes, on this disk");

    /// @param entries in the log that is verified and proved from
    TlogBench(long entries) throws Malformed {
        this.entries = entries;
        key = SigningKey.generate("concordat.example/bench", KeyType.ED25519, new SecureRandom());
    }

    Figures run() throws Exception {
        var directory = Files.createTempDirectory(Path.of("").toAbsolutePath(), "tlog-bench");
        try {
            appends(directory.resolve("appends"));
            long size = build(directory.resolve("large"));
            verify(directory, size);
            proofs(directory.resolve("large"), size);
            return report;
        } finally {
            delete(directory);
        }
    }

    private void appends(Path directory) throws Exception {
        try (var log = Log.open(Disk.directory(directory), new LogSettings(key))) {
            Bench.tell("warming up");
            flood(log, WARM_UP);
            Bench.tell("appending as fast as it goes, for " + MEASURED.toSeconds() + " s");
            double rate = flood(log, MEASURED);
            report.with("library_appends_per_second", rate, "durable appends a second, " + cores + " threads")
                    .with("library_appends_per_second_per_core", rate / cores, "of them for each core (aim: 100,000)");
            Bench.tell("appending at " + SHARE + " of that");
            paced(log, rate * SHARE, WARM_UP);
            var acks = paced(log, rate * SHARE, MEASURED);
            report.with("ack_p50_ms", acks.p50(), "ms until half are acknowledged, at 70 % of that rate")
                    .with("ack_p99_ms", acks.p99(), "ms until 99 of 100 are (aim: 50 at most)");
        }
    }

    /// Each thread keeps so many entries under way that there is always a batch to write.
    private double flood(Log log, Duration time) throws Exception {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        var durable = new AtomicLong();
        inThreads(cores, number -> {
            var random = new SplittableRandom(number);
            var waiting = new ArrayBlockingQueue<Log.Ticket>(1 << 15);
            while (System.nanoTime() < end) {
                if (waiting.remainingCapacity() == 0) {
                    waiting.remove().await();
                    durable.incrementAndGet();
                }
                waiting.add(log.submit(commitment(random)));
            }
            for (var ticket : waiting) {
                ticket.await();
                durable.incrementAndGet();
            }
        });
        return durable.get() * 1e9 / (System.nanoTime() - start);
    }

    /// By a clock, whether or not the log keeps up: an entry's time begins when it was due.
    private Samples paced(Log log, double rate, Duration time) throws Exception {
        record Due(Log.Ticket ticket, long at) {
        }
        var waiting = new ArrayBlockingQueue<Due>(1 << 22);
        int count = (int) (rate * time.toSeconds());
        var took = new long[count];
        try (var pool = Executors.newSingleThreadExecutor()) {
            var waiter = pool.submit(() -> {
                for (int i = 0; i < count; i++) {
                    var due = waiting.take();
                    due.ticket().await();
                    took[i] = System.nanoTime() - due.at();
                }
                return null;
            });
            var random = new SplittableRandom(7);
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                long at = start + (long) (i * 1e9 / rate);
                while (System.nanoTime() < at) {
                    LockSupport.parkNanos(50_000);
                }
                waiting.put(new Due(log.submit(commitment(random)), at));
            }
            waiter.get();
        }
        Arrays.sort(took);
        return new Samples(took);
    }

    private long build(Path directory) throws Exception {
        Bench.tell("building a log of %,d".formatted(entries));
        forgetPeak();
        long start = System.nanoTime();
        long size = 0;
        var random = new SplittableRandom(1);
        try (var log = Log.open(Disk.directory(directory), new LogSettings(key))) {
            while (size < entries) {
                var batch = new ArrayList<byte[]>();
                for (long left = Math.min(1 << 14, entries - size); left > 0; left--) {
                    batch.add(commitment(random));
                }
                size = log.appendAll(batch) + batch.size();
            }
        }
        report.with("entries", size, "entries in the log that is verified and proved from")
                .with("build_seconds", (System.nanoTime() - start) / 1e9, "seconds to build it, in batches of 16,384")
                .with("build_peak_heap_mb", peak(), "MB of heap at most while building it, garbage included")
                .with("build_live_heap_mb", live(), "MB of heap in use after it");
        return size;
    }

    private void verify(Path directory, long size) throws Exception {
        Bench.tell("verifying it");
        forgetPeak();
        var policy = Policy.parse(("log " + key.verifier() + "\nquorum none\n").getBytes(UTF_8));
        var verification = new Verification(LogFiles.directory(directory.resolve("large")), policy,
                directory.resolve("seen"), Progress.SILENT);
        long start = System.nanoTime();
        var verdict = verification.run(true);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!(verdict instanceof Verdict.Whole)) {
            throw new IllegalStateException("the log that was built is not whole: " + verdict);
        }
        report.with("verify_entries_per_second", size / seconds, "entries verified a second (aim: 1,000,000)")
                .with("verify_peak_heap_mb", peak(), "MB of heap at most while verifying, garbage included")
                .with("verify_live_heap_mb", live(), "MB of heap in use after it");
    }

    private void proofs(Path directory, long size) throws IOException, Malformed {
        Bench.tell("making proofs");
        var files = TileSource.directory(directory);
        var random = new SplittableRandom(3);
        var took = new long[PROOFS];
        for (int i = -PROOFS / 5; i < PROOFS; i++) {
            long start = System.nanoTime();
            new TileTree(files, size).inclusion(random.nextLong(size));
            took[Math.max(i, 0)] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        var samples = new Samples(took);
        report.with("proof_ms_p50", samples.p50(), "ms for half of the inclusion proofs, each from the tiles on disk")
                .with("proof_ms_p99", samples.p99(), "ms for 99 of 100 of them")
                .with("library_heap_max_mb", Runtime.getRuntime().maxMemory() / 1e6, "MB of heap that it all has");
    }

    private static byte[] commitment(SplittableRandom random) {
        var bytes = new byte[COMMITMENT];
        random.nextBytes(bytes);
        return bytes;
    }

    private interface Work {
        void run(int number) throws Exception;
    }

    private static void inThreads(int count, Work work) throws InterruptedException, ExecutionException {
        try (var pool = Executors.newFixedThreadPool(count)) {
            List<Future<Object>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                running.add(pool.submit(() -> {
                    work.run(number);
                    return null;
                }));
            }
            for (var one : running) {
                one.get();
            }
        }
    }

    private static void forgetPeak() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    }

    private static double peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1e6;
    }

    private static double live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }

    private static void delete(Path directory) throws IOException {
        try (var paths = Files.walk(directory)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
