package org.concordat.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.concordat.storage.OwnServer;
import org.concordat.tlog.KeyType;
import org.concordat.tlog.SigningKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The table of faults of docs/ledger.md: whatever fails between an act and its checkpoint, nothing that was acknowledged
/// is lost, and the log never says two things.
@Timeout(60)
class SequencerFaultsTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final SwitchedDisk.Switch GOOD = step -> { };

    @TempDir
    static Path data;
    @TempDir
    Path place;

    private static OwnServer server;
    private Sequencing it;

    @BeforeAll
    static void start() throws Exception {
        server = OwnServer.start(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void lay() throws Exception {
        it = empty(LIMIT);
    }

    private Sequencing empty(Duration limit) throws Exception {
        return new Sequencing(server, place,
                SigningKey.generate("concordat.example/test", KeyType.ED25519, new SecureRandom()), "quorum none\n", limit);
    }

    @AfterEach
    void leaveNothingRunning() throws Exception {
        it.close();
    }

    @Test
    void entriesOfManyActsAtOnceComeIntoTheLogOnceEach() throws Exception {
        it.sequencer(GOOD);
        var all = atOnce(8, 40, () -> { });
        it.isWholeWith(all);
    }

    @Test
    void whatFailedIsNotInTheLog() throws Exception {
        it.sequencer(GOOD);
        var kept = it.record(1);
        assertThatThrownBy(() -> it.transaction.executeWithoutResult(status -> {
            it.ledger.record(Entry.of("test.entry.made", it.now.get()));
            throw new IllegalStateException("the act failed");
        })).hasMessage("the act failed");
        kept.addAll(it.record(1));
        it.isWholeWith(kept);
    }

    /// A row that was inserted first and committed last is not passed over.
    @Test
    void theOrderOfCommitsDoesNotMatter() throws Exception {
        it.sequencer(GOOD);
        var all = new ArrayList<UUID>();
        it.transaction.executeWithoutResult(_ -> {
            var early = it.ledger.record(Entry.of("test.entry.made", it.now.get()));
            try (var other = Executors.newSingleThreadExecutor()) {
                all.addAll(other.submit(() -> it.record(3)).get());
                it.awaitShown(3);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            all.add(early);
        });
        it.isWholeWith(all);
    }

    /// `kill -9` of the process that sequences, at each step, in the middle of a log.
    @ParameterizedTest
    @CsvSource(textBlock = """
            write .state/new,       numbers are durable and nothing is appended
            move .state/checkpoint, tiles are durable and no checkpoint is signed
            write .state/new/publi, a checkpoint is signed and its showing is about to be
            move checkpoint,        a checkpoint is durable and nobody has seen it
            """)
    void killed(String step, String what) throws Exception {
        List<UUID> all;
        try (var _ = it.sequencer(GOOD)) {
            all = it.record(300);
            it.awaitShown(300);
            it.isWhole();
        }
        all.addAll(it.record(20));
        it.kill(step);
        all.addAll(it.record(5));
        it.sequencer(GOOD);
        it.isWholeWith(all);
    }

    @ParameterizedTest
    @CsvSource({"write .state/new", "sync .state/new", "move tile", "sync directories", "move .state/checkpoint",
        "move checkpoint"})
    void anErrorOfTheStoreIsGotOverWhenItIsMended(String step) throws Exception {
        var broken = new AtomicBoolean();
        var met = new AtomicBoolean();
        it.sequencer(now -> {
            if (broken.get() && now.startsWith(step)) {
                met.set(true);
                throw new IOException("no space left on device");
            }
        });
        var all = it.record(30);
        it.awaitShown(30);
        it.isWhole();
        broken.set(true);
        all.addAll(it.record(30));
        Sequencing.await("the error", met::get);
        assertThat(it.published.head().size()).isEqualTo(30);
        broken.set(false);
        all.addAll(it.record(5));
        it.isWholeWith(all);
    }

    @Test
    void noActIsTakenWhileTheLogIsBehindAndItIsTakenAgainAfterwards() throws Exception {
        it = empty(Duration.ofSeconds(1));
        var broken = new AtomicBoolean(true);
        it.sequencer(now -> {
            if (broken.get()) {
                throw new IOException("no space left on device");
            }
        });
        var all = it.record(3);
        Sequencing.await("the limit", () -> it.standing.refusal().isPresent());
        assertThatThrownBy(() -> it.record(1)).isInstanceOf(LedgerBehind.class).hasMessageContaining("no space left");
        assertThat(it.standing.refusals()).isOne();
        broken.set(false);
        Sequencing.await("recovery", () -> it.standing.refusal().isEmpty());
        all.addAll(it.record(2));
        it.isWholeWith(all);
    }

    /// The list of what was erased lies beside the log's directory: there may be no room, or no permission.
    @Test
    void aListOfErasuresThatCannotBeWrittenStopsNothingAndIsWrittenWhenItCanBe() throws Exception {
        it = empty(Duration.ofSeconds(1));
        var list = ErasureList.beside(it.directory).file();
        var inTheWay = Files.createDirectories(list.resolveSibling(list.getFileName() + ".new").resolve("in the way"));
        var sequencer = it.sequencer(GOOD);
        var all = it.record(3);
        it.awaitShown(3);
        Sequencing.await("word of it", sequencer::leavesUnlisted);
        it.superuser().sql("set session_replication_role = replica; insert into ledger.erasure (entry, by_entry, erased_at) values ('%s', '%s', now())"
                .formatted(all.get(0), all.get(1))).update();
        Thread.sleep(1500);   // longer than the limit
        assertThat(it.standing.refusal()).isEmpty();
        all.addAll(it.record(2));
        it.isWholeWith(all);
        assertThat(list).doesNotExist();
        Files.delete(inTheWay);
        Sequencing.await("the list", () -> Files.exists(list) && Files.readString(list).endsWith("end 1\n"));
        Sequencing.await("word of it", () -> !sequencer.leavesUnlisted());
        all.addAll(it.record(2));
        it.isWholeWith(all);
    }

    @Test
    void whenPostgresIsRestartedTheLogGoesOn() throws Exception {
        it.sequencer(GOOD);
        var all = it.record(10);
        it.awaitShown(10);
        it.isWhole();
        server.restart();
        all.addAll(it.record(10));
        it.isWholeWith(all);
    }

    @Test
    void whenItsSessionIsEndedTheSequencerTakesAnother() throws Exception {
        it.sequencer(GOOD);
        var all = atOnce(4, 40, () -> it.superuser().sql("""
                select pg_terminate_backend(pid) from pg_stat_activity where usename = 'concordat_sequencer'
                """).query(Boolean.class).list());
        it.isWholeWith(all);
    }

    @Test
    void ofTwoSequencersOneWritesAndTheOtherTakesOver() throws Exception {
        var first = it.sequencer(GOOD);
        Sequencing.await("its turn", first::hasTurn);
        var second = it.sequencer(GOOD, new Standing(LIMIT, System::nanoTime));
        var all = it.record(50);
        it.awaitShown(50);
        assertThat(second.hasTurn()).isFalse();
        it.isWhole();
        first.close();
        all.addAll(it.record(50));
        Sequencing.await("its turn", second::hasTurn);
        it.isWholeWith(all);
    }

    /// Whoever has lost the turn numbers nothing more, though it does not know yet.
    @Test
    void oneThatHasLostItsTurnWritesNothingMore() throws Exception {
        var reached = new AtomicBoolean();
        var stuck = new AtomicBoolean(true);
        var first = it.sequencer(now -> {
            if (now.startsWith("move .state/checkpoint")) {
                reached.set(true);
                while (stuck.get()) {
                    pause();
                }
            }
        });
        var all = it.record(5);
        Sequencing.await("the step", reached::get);
        it.superuser().sql("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'concordat_sequencer'")
                .query(Boolean.class).list();
        var second = it.sequencer(GOOD, new Standing(LIMIT, System::nanoTime));
        all.addAll(it.record(5));
        Thread.sleep(300);
        assertThat(second.hasTurn()).as("the directory is still held").isFalse();
        stuck.set(false);
        it.isWholeWith(all);
        assertThat(first.hasTurn() && second.hasTurn()).isFalse();
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aClockThatGoesBackChangesNothing() throws Exception {
        it.sequencer(GOOD);
        var all = it.record(10);
        it.awaitShown(10);
        it.isWhole();
        it.now.updateAndGet(now -> now.minus(Duration.ofDays(400)));
        all.addAll(it.record(10));
        it.isWholeWith(all);
    }

    @Test
    void aDatabaseOlderThanTheLogIsNotGoneOnFrom() throws Exception {
        try (var _ = it.sequencer(GOOD)) {
            it.record(10);
            it.awaitShown(10);
        }
        it.superuser().sql("set session_replication_role = replica; delete from ledger.leaf where number > 6").update();
        it.sequencer(GOOD);
        Sequencing.await("the refusal", () -> it.standing.refusal().isPresent());
        assertThat(it.standing.refusal()).hasValueSatisfying(why -> assertThat(why)
                .contains("the log holds 10 entries and the database numbers 7"));
        assertThat(it.published.head().size()).isEqualTo(10);
        it.isWhole();
    }

    /// Of several nodes, also one that never comes to write: from its start, and until it has seen for itself that they fit.
    @Test
    void overADatabaseOlderThanTheLogNobodyActsNotForAMoment() throws Exception {
        try (var _ = it.sequencer(GOOD)) {
            it.record(10);
            it.awaitShown(10);
        }
        var newer = it.superuser().sql("select number, entry, commitment from ledger.leaf where number > 6").query(Leaf.class).list();
        it.superuser().sql("set session_replication_role = replica; delete from ledger.leaf where number > 6").update();
        var waits = new Standing(LIMIT, System::nanoTime);
        assertThat(waits.refusal()).as("before anybody looked").isPresent();
        try (var another = server.sequencer().getConnection()) {
            assertThat(new LeafSql().takeTurn(another, Sequencer.TURN)).isTrue();
            var waiting = it.sequencer(GOOD, waits);
            assertThat(waits.refusal()).hasValueSatisfying(why -> assertThat(why).contains("the database numbers 7"));
            newer.forEach(leaf -> it.superuser().sql("insert into ledger.leaf (number, entry, commitment) values (?, ?, ?)")
                    .params(leaf.number(), leaf.entry(), leaf.commitment()).update());
            Sequencing.await("its own look", () -> waits.refusal().isEmpty());
            assertThat(waiting.hasTurn()).isFalse();
        }
    }

    /// A volume that is not mounted, at the start or while the log is written; with nothing in its place, or an empty directory.
    @ParameterizedTest
    @CsvSource({"true, false", "true, true", "false, false", "false, true"})
    void whereTheLogsFilesAreGoneNoSecondHistoryIsBegun(boolean atTheStart, boolean mountPoint) throws Exception {
        var away = place.resolve("away");
        List<UUID> all;
        try (var running = it.sequencer(GOOD)) {
            all = it.record(10);
            it.awaitShown(10);
            if (atTheStart) {
                running.close();
            }
            Files.move(it.directory, away);
            if (mountPoint) {
                Files.createDirectory(it.directory);
            }
            if (atTheStart) {
                it.sequencer(GOOD);
                assertThat(it.standing.refusal()).as("not for a moment").isPresent();
            } else {
                all.addAll(it.record(1));
            }
            Sequencing.await("the refusal", () -> it.standing.refusal().isPresent());
            assertThat(it.standing.refusal()).hasValueSatisfying(why -> assertThat(why)
                    .containsPattern("the database numbers 1[01] entries and there is no log").contains("put its files back"));
            assertThat(Files.exists(it.directory)).isEqualTo(mountPoint);
            Files.deleteIfExists(it.directory);   // nothing was put there
            Files.move(away, it.directory);
            Sequencing.await("recovery", () -> it.standing.refusal().isEmpty());
            all.addAll(it.record(2));
            it.isWholeWith(all);
        }
    }

    record Leaf(long number, UUID entry, byte[] commitment) {
    }

    @Test
    void aLeafThatIsNotTheLogsIsNotGoneOnFrom() throws Exception {
        try (var _ = it.sequencer(GOOD)) {
            it.record(300);
            it.awaitShown(300);
        }
        it.superuser().sql("set session_replication_role = replica; "
                + "update ledger.leaf set commitment = sha256(commitment) where number = 290").update();
        it.sequencer(GOOD);
        Sequencing.await("the refusal", () -> it.standing.refusal().isPresent());
        assertThat(it.standing.refusal()).hasValueSatisfying(why -> assertThat(why).contains("entry 290 of the log"));
        it.isWhole();
    }

    /// What every one of so many threads was told is recorded, while something goes wrong.
    private List<UUID> atOnce(int threads, int each, Runnable meanwhile) throws Exception {
        var all = Collections.synchronizedList(new ArrayList<UUID>());
        var failed = new AtomicReference<Throwable>();
        long before = recorded();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                pool.submit(() -> {
                    try {
                        all.addAll(it.record(each));
                    } catch (Throwable e) {
                        failed.set(e);
                    }
                });
            }
            Sequencing.await("some to be recorded", () -> recorded() > before);
            meanwhile.run();
        }
        assertThat(failed.get()).isNull();
        assertThat(all).hasSize(threads * each);
        return all;
    }

    private long recorded() {
        return it.superuser().sql("select count(*) from ledger.entry").query(Long.class).single();
    }
}
