package org.concordat.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.concordat.storage.OwnServer;
import org.concordat.tlog.Disk;
import org.concordat.tlog.EntryBundle;
import org.concordat.tlog.LogSettings;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.Policy;
import org.concordat.tlog.SigningKey;
import org.concordat.tlog.TilePath;
import org.concordat.tlog.TileSource;
import org.concordat.tlog.verify.LogFiles;
import org.concordat.tlog.verify.Progress;
import org.concordat.tlog.verify.Verdict;
import org.concordat.tlog.verify.Verification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// A ledger and its log, empty at first, with sequencers that a test starts, breaks and ends.
final class Sequencing implements AutoCloseable {

    private static final Duration ENOUGH = Duration.ofSeconds(20);

    final Path directory;
    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T09:00:00Z"));
    final Standing standing;
    final PublishedLog published;
    final Ledger ledger;
    final TransactionTemplate transaction;

    private final OwnServer server;
    private final SigningKey key;
    private final String policy;
    private final Path seen;
    private final Bell bell = new Bell();
    private final JdbcClient superuser;
    private final List<Sequencer> started = new ArrayList<>();

    Sequencing(OwnServer server, Path place, SigningKey key, String witnesses, Duration limit) throws IOException {
        this(server, place, key, witnesses, new Standing(limit, System::nanoTime));
        superuser.sql("""
                set session_replication_role = replica;
                truncate ledger.entry, ledger.salt, ledger.waiting, ledger.leaf, ledger.erasure""").update();
    }

    private Sequencing(OwnServer server, Path place, SigningKey key, String witnesses, Standing standing) throws IOException {
        this.server = server;
        this.standing = standing;
        standing.seen(Duration.ZERO, 0);   // entries are taken before a sequencer looks
        this.directory = Files.createDirectories(place.resolve("log"));
        this.seen = place.resolve("seen");
        this.key = key;
        this.policy = "log " + key.verifier() + "\n" + witnesses;
        this.published = new PublishedLog(TileSource.directory(directory));
        this.superuser = JdbcClient.create(server.superuser());
        var app = server.app();
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(app));
        this.ledger = new Ledger(new EntrySql(JdbcClient.create(app), new JsonMapper()), standing, bell, published,
                new EntryKinds(), objection -> { });
    }

    /// The same log over another database, with what that one holds.
    Sequencing over(OwnServer other) throws IOException {
        return new Sequencing(other, directory.getParent(), key, policy.substring(policy.indexOf('\n') + 1),
                new Standing(Duration.ofSeconds(30), System::nanoTime));
    }

    Sequencer sequencer(SwitchedDisk.Switch at) throws Malformed {
        return sequencer(at, standing);
    }

    Sequencer sequencer(SwitchedDisk.Switch at, Standing standing) throws Malformed {
        var clock = (InstantSource) now::get;
        var publication = new Publication(Policy.parse(policy.getBytes()), Duration.ofMillis(300), clock);
        var sequencer = new Sequencer(server.sequencer(), new LeafSql(),
                () -> new SwitchedDisk(Disk.directory(directory), at),
                new LogSettings(List.of(key), 1 << 14, Duration.ZERO, LogSettings.Publishing.WHEN_TOLD, clock), publication,
                published, ErasureList.beside(directory), standing, bell, Duration.ofMillis(20));
        sequencer.start();
        started.add(sequencer);
        return sequencer;
    }

    /// A sequencer in a process of its own is killed at that step.
    void kill(String step) throws IOException, InterruptedException {
        var login = server.sequencersLogin();
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), SequencerToKill.class.getName(),
                login[0], login[1], login[2], directory.toString(), key.secret(), step, policy)
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.INHERIT).start();
        assertThat(process.waitFor()).isEqualTo(SequencerToKill.KILLED);
    }

    /// Entries that were acknowledged, one a transaction.
    List<UUID> record(int many) {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < many; i++) {
            ids.add(transaction.execute(_ -> ledger.record(Entry.of("test.entry.made", now.get()).with("n", "" + ids.size()))));
        }
        return ids;
    }

    /// Waits until the world is shown so many.
    void awaitShown(long size) throws Exception {
        await("a checkpoint of " + size, () -> published.head().size() >= size);
    }

    interface Condition {

        boolean holds() throws Exception;
    }

    static void await(String what, Condition condition) throws Exception {
        long until = System.nanoTime() + ENOUGH.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("waited for " + what).isLessThan(until);
            Thread.sleep(10);
        }
    }

    /// Every one of these, and nothing else, is in the log once; numbers have no gap; an outsider who has looked before
    /// finds the log whole, and that it goes on from what they saw.
    void isWholeWith(List<UUID> acknowledged) throws Exception {
        awaitShown(acknowledged.size());
        var leaves = superuser.sql("select entry from ledger.leaf order by number").query(UUID.class).list();
        assertThat(leaves).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(superuser.sql("select max(number) + 1 from ledger.leaf").query(Long.class).single())
                .isEqualTo(acknowledged.size());
        assertThat(logged()).containsExactlyElementsOf(
                superuser.sql("select encode(commitment, 'hex') from ledger.leaf order by number").query(String.class).list());
        isWhole();
    }

    void isWhole() throws Exception {
        var verdict = new Verification(LogFiles.directory(directory), Policy.parse(policy.getBytes()), seen,
                Progress.SILENT).run(false);
        assertThat(verdict).as(verdict.toString()).isInstanceOf(Verdict.Whole.class);
    }

    private List<String> logged() throws IOException, Malformed {
        long size = published.head().size();
        var all = new ArrayList<String>();
        for (long first = 0; first < size; first += TilePath.FULL) {
            var path = TilePath.holding(TilePath.ENTRIES, first, size);
            EntryBundle.parse(path, published.tile(path).orElseThrow()).entries()
                    .forEach(entry -> all.add(HexFormat.of().formatHex(entry)));
        }
        return all;
    }

    JdbcClient superuser() {
        return superuser;
    }

    SigningKey key() {
        return key;
    }

    String policy() {
        return policy;
    }

    @Override
    public void close() {
        for (var one : started) {
            one.close();
        }
    }
}
