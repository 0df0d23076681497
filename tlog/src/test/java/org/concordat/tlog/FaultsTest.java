package org.concordat.tlog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// The table of faults: at every step of the writing, what may go wrong there, and what the next process finds.
class FaultsTest {

    /// The batches cross the edge of a tile, fill several, and add to partial ones.
    private static final List<Integer> BATCHES = List.of(1, 3, 252, 1, 600, 40);

    private final LogSettings settings;

    FaultsTest() throws Malformed {
        settings = new LogSettings(SigningKey.generate("example.com/log", KeyType.ED25519, new SecureRandom()));
    }

    /// What a process did before it died.
    private record Told(int acknowledged, List<TreeHead> shown) {
    }

    private Told append(FaultyDisk disk, int from) {
        var shown = new ArrayList<TreeHead>();
        int done = from;
        try {
            var log = Log.open(disk, settings);
            for (int count : BATCHES) {
                log.appendAll(MemoryLog.entries(done, done + count));
                done += count;
                shown.add(Recovery.head(log.published().orElseThrow()));
            }
            log.close();
        } catch (IOException | FaultyDisk.Killed died) {
            disk.read("checkpoint").ifPresent(bytes -> shown.add(parsed(bytes)));
        } catch (InterruptedException | Malformed unexpected) {
            throw new AssertionError(unexpected);
        }
        return new Told(done, shown);
    }

    private static TreeHead parsed(byte[] bytes) {
        try {
            return Recovery.head(Note.parse(bytes));
        } catch (Malformed halfWritten) {
            throw new AssertionError("the world was shown half a checkpoint", halfWritten);
        }
    }

    @ParameterizedTest
    @CsvSource({"KILL, false", "SHORT_WRITE_THEN_KILL, false", "KILL, true", "SHORT_WRITE_THEN_KILL, true", "IO_ERROR, false",
            "IO_ERROR, true", "DISK_FULL, false", "DISK_FULL, true"})
    void nothingAcknowledgedIsLostAndNothingShownIsContradicted(FaultyDisk.Fault fault, boolean powerCut) throws Exception {
        var healthy = new FaultyDisk();
        append(healthy, 0);
        for (long step = powerCut ? 1 : 0; step < healthy.steps(); step += fault == FaultyDisk.Fault.KILL ? 1 : 2) {
            var disk = new FaultyDisk().failing(fault, step);
            var told = append(disk, 0);
            var next = powerCut ? disk.afterPowerCut(new Random(step)) : disk.afterKill();
            goesOn(next, told, fault + " at step " + step);
        }
    }

    private void goesOn(FaultyDisk disk, Told told, String what) throws Exception {
        int size;
        try (var log = Log.open(disk, settings)) {
            size = (int) log.head().size();
            assertThat(size).as(what).isGreaterThanOrEqualTo(told.acknowledged());
            assertThat(log.published()).as(what).contains(log.signed());
            if (size == told.acknowledged()) {
                log.appendAll(MemoryLog.entries(size, size + 70));
            }
            size = (int) log.head().size();
        }
        var head = parsed(disk.read("checkpoint").orElseThrow());
        assertThat(head).as(what).isEqualTo(MemoryLog.of(size).head());
        for (var shown : told.shown()) {
            assertThat(new TileTree(disk, head.size()).consistency(shown.size()).proves(shown, head)).as(what).isTrue();
        }
        for (var path : TilePath.of(size, 0)) {
            assertThat(disk.read(path.toString())).as(what + ": " + path).isPresent();
        }
        nothingLiesPast(disk, "tile", size, what);
    }

    private static void nothingLiesPast(FaultyDisk disk, String directory, long size, String what) throws Malformed {
        for (var name : disk.list(directory)) {
            var path = directory + "/" + name;
            if (disk.read(path).isPresent()) {
                var tile = TilePath.parse(path);
                long count = size >> Math.max(0, tile.level()) * 8;
                assertThat(tile.index() * 256 + tile.width()).as(what + ": " + path).isLessThanOrEqualTo(count);
            }
            nothingLiesPast(disk, path, size, what);
        }
    }

    /// The process does not die; the disk recovers, and so does the log, by itself.
    @ParameterizedTest
    @CsvSource({"IO_ERROR", "DISK_FULL"})
    void goesOnByItselfWhenTheDiskDoes(FaultyDisk.Fault fault) throws Exception {
        var healthy = new FaultyDisk();
        append(healthy, 0);
        for (long step = 12; step < healthy.steps(); step += 7) {
            var disk = new FaultyDisk();
            try (var log = Log.open(disk, settings)) {
                disk.failing(fault, step);
                boolean failed = false;
                for (int i = 0; i < 30 && !failed; i++) {
                    try {
                        log.appendAll(MemoryLog.entries((int) log.head().size(), (int) log.head().size() + 40));
                    } catch (AppendFailed whatWeWanted) {
                        failed = true;
                    }
                }
                assertThat(failed).isTrue();
                assertThatThrownBy(() -> log.append(new byte[1])).isInstanceOf(AppendFailed.class);
                disk.mended();
                long index = log.append("mended".getBytes(UTF_8));
                assertThat(log.head().size()).isEqualTo(index + 1);
                assertThat(Edge.read(disk, log.head()).size()).isEqualTo(index + 1);
                assertThat(log.published()).contains(log.signed());
            }
        }
    }

    /// What it acknowledges after that is as durable as what came before: also where the batch that failed was the one
    /// that made a directory and did not come to sync it.
    @ParameterizedTest
    @CsvSource({"IO_ERROR", "DISK_FULL"})
    void whatIsAcknowledgedAfterItWentOnSurvivesAPowerCut(FaultyDisk.Fault fault) throws Exception {
        var healthy = new FaultyDisk();
        append(healthy, 0);
        for (long step = 0; step < healthy.steps(); step++) {
            var disk = new FaultyDisk();
            try (var log = Log.open(disk, settings)) {
                disk.failing(fault, step);
                while (goesOn(log)) {
                    assertThat(log.head().size()).isLessThan(2000);
                }
                disk.mended();
                log.append("mended".getBytes(UTF_8));
                for (int seed = 0; seed < 4; seed++) {
                    holds(disk.afterPowerCut(new Random(seed)), log.head(), fault + " at step " + step);
                }
            }
        }
    }

    private static boolean goesOn(Log log) throws Exception {
        try {
            int size = (int) log.head().size();
            log.appendAll(MemoryLog.entries(size, size + 40));
            return true;
        } catch (AppendFailed mended) {
            return false;
        }
    }

    private void holds(FaultyDisk disk, TreeHead acknowledged, String what) throws Exception {
        try (var log = Log.open(disk, settings)) {
            assertThat(log.head()).as(what).isEqualTo(acknowledged);
        } catch (Malformed lost) {
            throw new AssertionError(what, lost);
        }
        for (var path : TilePath.of(acknowledged.size(), 0)) {
            assertThat(disk.read(path.toString())).as(what + ": " + path).isPresent();
        }
    }

    /// No order of writes helps against a disk that says to have synced and has not. Then the log is not opened, or it
    /// goes on from a checkpoint whose tree is whole; it never signs a tree whose tiles are gone.
    @ParameterizedTest
    @CsvSource({"LOST_SYNC", "LOST_DIRECTORY_SYNC"})
    void aDiskThatLiesAboutSyncingIsNotBuiltOn(FaultyDisk.Fault fault) throws Exception {
        int refused = 0;
        int whole = 0;
        for (int seed = 0; seed < 100; seed++) {
            var disk = new FaultyDisk().failing(fault, seed);
            append(disk, 0);
            var next = disk.afterPowerCut(new Random(seed));
            try (var log = Log.open(next, settings)) {
                log.appendAll(MemoryLog.entries(0, 5));
                assertThat(Edge.read(next, log.head()).size()).isEqualTo(log.head().size());
                for (var path : TilePath.of(log.head().size(), 0)) {
                    assertThat(next.read(path.toString())).as(fault + " of seed " + seed + ": " + path).isPresent();
                }
                whole++;
            } catch (Malformed refusal) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
        assertThat(whole).isPositive();
    }

    @Test
    void aLogWithoutItsCheckpointsIsNotBegunAnew() throws Exception {
        var disk = new FaultyDisk();
        append(disk, 0);
        disk.delete("checkpoint");
        disk.delete(TileWriter.SIGNED);
        assertThatThrownBy(() -> Log.open(disk, settings)).isInstanceOf(Malformed.class).hasMessageContaining("no checkpoint");
    }

    @Test
    void aLogWhoseTilesWereRestoredFromAnEarlierDayIsNotOpened() throws Exception {
        var disk = new FaultyDisk();
        append(disk, 0);
        var earlier = disk.afterKill();
        append(disk, 897);
        earlier.write("checkpoint", disk.read("checkpoint").orElseThrow());
        assertThatThrownBy(() -> Log.open(earlier, settings)).isInstanceOf(Malformed.class).hasMessageContaining("is missing");
    }

    @Test
    void aLogThatLostATileItsOlderCheckpointNeedsIsNotOpened() throws Exception {
        var disk = new FaultyDisk();
        append(disk, 0);
        var older = disk.read("checkpoint").orElseThrow();
        append(disk, 897);
        disk.write("checkpoint", older);
        disk.delete("tile/0/003");
        assertThatThrownBy(() -> Log.open(disk, settings)).isInstanceOf(Malformed.class).hasMessageContaining("cannot be compared");
    }

    @Test
    void aForkIsNotOpened() throws Exception {
        var one = new FaultyDisk();
        var other = new FaultyDisk();
        append(one, 0);
        try (var log = Log.open(other, settings)) {
            log.appendAll(List.of(new byte[1], new byte[2]));
        }
        one.write("checkpoint", other.read("checkpoint").orElseThrow());
        assertThatThrownBy(() -> Log.open(one, settings)).isInstanceOf(Malformed.class).hasMessageContaining("forked");
    }
}
