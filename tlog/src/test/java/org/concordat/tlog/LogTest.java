package org.concordat.tlog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LogTest {

    @TempDir
    private Path directory;
    private final SigningKey key = key(KeyType.ED25519);
    private final LogSettings settings = new LogSettings(key);

    private static SigningKey key(KeyType type) {
        try {
            return SigningKey.generate("example.com/log", type, new SecureRandom());
        } catch (Malformed wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    @Test
    void manyThreadsAppendAndEachEntryIsWhereItsThreadWasTold() throws Exception {
        var told = new ConcurrentHashMap<Long, String>();
        try (var log = Log.open(Disk.directory(directory), settings)) {
            var threads = new ArrayList<Thread>();
            for (int t = 0; t < 50; t++) {
                int thread = t;
                threads.add(Thread.ofVirtual().start(() -> {
                    for (int i = 0; i < 20; i++) {
                        var entry = thread + "/" + i;
                        try {
                            told.put(log.append(entry.getBytes(UTF_8)), entry);
                        } catch (IOException | InterruptedException failed) {
                            throw new IllegalStateException(failed);
                        }
                    }
                }));
            }
            for (var thread : threads) {
                thread.join();
            }
            assertThat(log.head().size()).isEqualTo(1000);
            var policy = Policy.parse(("log " + key.verifier() + "\nquorum none\n").getBytes(UTF_8));
            for (long index : List.of(0L, 255L, 256L, 999L)) {
                assertThat(log.receipt(index).check(Hash.ofEntry(told.get(index).getBytes(UTF_8)), policy))
                        .isInstanceOf(Policy.Trust.Trusted.class);
            }
        }
        assertThat(told).hasSize(1000);
        var files = TileSource.directory(directory);
        for (long n = 0; n < 4; n++) {
            var path = TilePath.holding(TilePath.ENTRIES, n * 256, 1000);
            var bundle = EntryBundle.parse(path, files.read(path.toString()).orElseThrow());
            for (int i = 0; i < bundle.width(); i++) {
                assertThat(new String(bundle.entry(i), UTF_8)).isEqualTo(told.get(n * 256 + i));
            }
        }
    }

    @Test
    void goesOnWhereItWas() throws Exception {
        for (int i = 0; i < 5; i++) {
            try (var log = Log.open(Disk.directory(directory), settings)) {
                assertThat(log.appendAll(MemoryLog.entries(i * 100, i * 100 + 100))).isEqualTo(i * 100L);
            }
        }
        try (var log = Log.open(Disk.directory(directory), settings)) {
            assertThat(log.head()).isEqualTo(MemoryLog.of(500).head());
        }
        assertThat(Files.exists(directory.resolve("tile/0/000.p/100"))).isTrue();   // one checkpoint's grace
    }

    @Test
    void partialFilesGoOnceTheFullOneHasBeenShownForACheckpoint() throws Exception {
        try (var log = Log.open(Disk.directory(directory), settings)) {
            log.appendAll(MemoryLog.entries(0, 200));
            log.appendAll(MemoryLog.entries(200, 300));
            assertThat(directory.resolve("tile/0/000.p/200")).exists();
            log.appendAll(MemoryLog.entries(300, 301));
        }
        assertThat(directory.resolve("tile/0/000.p")).doesNotExist();
        assertThat(directory.resolve("tile/0/000")).exists();
        assertThat(directory.resolve("tile/0/001.p/44")).exists();
    }

    @Test
    void aSecondWriterIsRefused() throws Exception {
        try (var log = Log.open(Disk.directory(directory), settings)) {
            assertThatThrownBy(() -> Disk.directory(directory)).isInstanceOf(IOException.class).hasMessageContaining("somebody else writes");
            log.append(new byte[0]);
        }
        Log.open(Disk.directory(directory), settings).close();
    }

    @Test
    void aKeyIsReplacedWhileTheOldOneStillCounts() throws Exception {
        try (var log = Log.open(Disk.directory(directory), settings)) {
            log.append(new byte[1]);
        }
        var newKey = key(KeyType.ED25519);
        assertThatThrownBy(() -> Log.open(Disk.directory(directory), new LogSettings(newKey)))
                .isInstanceOf(Malformed.class).hasMessageContaining("not signed by this log's key");
        var both = new LogSettings(List.of(newKey, key, key(KeyType.ML_DSA_44_COSIGNATURE)), 100, Duration.ZERO,
                LogSettings.Publishing.AT_ONCE, () -> Instant.ofEpochSecond(1_800_000_000));
        try (var log = Log.open(Disk.directory(directory), both)) {
            log.append(new byte[2]);
            assertThat(log.signed().signers(both.verifiers())).hasSize(3);
        }
        try (var log = Log.open(Disk.directory(directory), new LogSettings(newKey))) {
            assertThat(log.head().size()).isEqualTo(2);
        }
    }

    @Test
    void whenToldToWaitItShowsNothingByItself() throws Exception {
        try (var log = Log.open(Disk.directory(directory), settings.publishing(LogSettings.Publishing.WHEN_TOLD))) {
            log.append(new byte[1]);
            var first = log.signed();
            assertThat(log.published()).isEmpty();
            assertThat(directory.resolve("checkpoint")).doesNotExist();
            log.append(new byte[2]);
            log.publish(log.signed());
            assertThatThrownBy(() -> log.publish(first)).isInstanceOf(Malformed.class).hasMessageContaining("cannot follow");
            var foreign = new Note(log.signed().text(), List.of(key(KeyType.ED25519).sign(log.signed().text(), Instant.EPOCH)));
            assertThatThrownBy(() -> log.publish(foreign)).isInstanceOf(Malformed.class);
        }
    }

    /// Only signatures that carry a time ask the clock; it may jump as it likes.
    @Test
    void theClockMayGoBack() throws Exception {
        var now = new AtomicReference<>(Instant.ofEpochSecond(1_800_000_000));
        var timed = new LogSettings(List.of(key, key(KeyType.ML_DSA_44_COSIGNATURE)), 100, Duration.ofMillis(1),
                LogSettings.Publishing.AT_ONCE, now::get);
        try (var log = Log.open(Disk.directory(directory), timed)) {
            log.append(new byte[1]);
            now.set(Instant.ofEpochSecond(1_700_000_000));
            assertThat(log.append(new byte[2])).isEqualTo(1);
            assertThat(log.signed().signers(timed.verifiers())).hasSize(2);
        }
    }

    @Test
    void refusesEntriesThatNoBundleHolds() throws Exception {
        try (var log = Log.open(Disk.directory(directory), settings)) {
            assertThatThrownBy(() -> log.append(new byte[65_536])).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> log.appendAll(List.of())).isInstanceOf(IllegalArgumentException.class);
            assertThat(log.append(new byte[65_535])).isZero();
        }
    }
}
