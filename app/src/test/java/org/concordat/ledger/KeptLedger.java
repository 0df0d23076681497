package org.concordat.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.concordat.storage.OwnServer;
import org.concordat.storage.PrivateFiles;
import org.concordat.tlog.Disk;
import org.concordat.tlog.KeyType;
import org.concordat.tlog.Log;
import org.concordat.tlog.LogSettings;
import org.concordat.tlog.Policy;
import org.concordat.tlog.SigningKey;
import org.concordat.tlog.TilePath;
import org.concordat.tlog.TreeHead;
import org.concordat.tlog.verify.Progress;
import org.concordat.tlog.verify.Verdict;
import org.concordat.tlog.verify.Verification;
import org.concordat.tlog.verify.Verify;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/// A ledger as the service keeps it: records, salts and leaves in a database of their own, and the log of them; some
/// erased, some numbered and not in the log yet, some without a number. What each act's officer holds of it is in
/// [#held], outside.
final class KeptLedger implements AutoCloseable {

    /// Stands in every record.
    static final String CANARY = "qxzvwkplm";

    static final int EARLIER = 300;
    static final int LOGGED = 640;
    static final int NUMBERED = 660;
    static final int ALL = 675;
    static final int ERASED = 5;

    final OwnServer cluster;
    final Connection superuser;
    /// The files of the log that the world sees.
    final Map<String, byte[]> files = new HashMap<>();
    final TreeHead head;
    /// By number, then those that wait.
    final List<Opening> held = new ArrayList<>();
    private final SigningKey key = key("ledger.example/drill", KeyType.ED25519);
    private final SigningKey witness = key("witness.example/1", KeyType.ED25519_COSIGNATURE);
    private final Path home;
    private final Random chance = new Random(1);
    private final EntrySql entries;
    private final Ledger door;

    private KeptLedger(Path home) throws Exception {
        this.home = home;
        this.cluster = OwnServer.start(home.resolve("data"));
        this.superuser = cluster.superuser().getConnection();
        this.entries = new EntrySql(JdbcClient.create(new SingleConnectionDataSource(superuser, true)), JsonMapper.shared());
        var standing = new Standing(Duration.ofDays(1), System::nanoTime);
        standing.seen(Duration.ZERO, 0);
        this.door = new Ledger(entries, standing, new Bell(),
                new PublishedLog(path -> Optional.ofNullable(files.get(path))), new EntryKinds(), objection -> { });
        Files.writeString(home.resolve("policy"), policy());
        try (var turn = cluster.sequencer().getConnection(); var log = log(home.resolve("log"))) {
            grow(turn, log, EARLIER);
            if (!(seen(home.resolve("seen"), files) instanceof Verdict.Whole)) {
                throw new AssertionError("the ground is not whole");
            }
            grow(turn, log, LOGGED);
            head = log.head();
            record(NUMBERED - LOGGED);
            number(turn, LOGGED);
            record(ALL - NUMBERED);
        }
    }

    static KeptLedger laid(Path home) throws Exception {
        return new KeptLedger(home);
    }

    private static SigningKey key(String name, KeyType type) throws Exception {
        return SigningKey.generate(name, type, new SecureRandom());
    }

    /// The last few before the end are erasures of what came before the earlier checkpoint.
    private void grow(Connection turn, Log log, int to) throws Exception {
        int from = held.size();
        record(to - from - (from == 0 ? 0 : ERASED));
        for (int i = 0; i < ERASED && from > 0; i++) {
            erase(20 + 50 * i);
        }
        number(turn, from);
        log.appendAll(new LeafSql().from(turn, from, to - from));
        publish(log);
        // Also what the earlier checkpoint needs still; a partial file whose full one is there is nobody's to miss.
        for (var path : TilePath.of(log.head().size(), 0)) {
            files.put(path.toString(), Files.readAllBytes(home.resolve("log").resolve(path.toString())));
        }
        files.keySet().removeIf(path -> path.contains(".p/") && files.containsKey(path.replaceAll("\\.p/.*", "")));
        files.put("checkpoint", Files.readAllBytes(home.resolve("log/checkpoint")));
    }

    private Log log(Path directory) throws Exception {
        return Log.open(Disk.directory(directory), new LogSettings(List.of(key), 1 << 14, Duration.ZERO,
                LogSettings.Publishing.WHEN_TOLD, InstantSource.system()));
    }

    private void publish(Log log) throws Exception {
        log.publish(log.signed().with(List.of(witness.sign(log.signed().text(), Instant.ofEpochSecond(1_800_000_000)))));
    }

    /// What whoever did that act is given while the log does not hold it.
    byte[] given(Opening act) {
        try {
            run("select set_config('concordat.officer', '" + act.entry().officer() + "', true)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return ((Receipt.NotYet) door.receipt(act.id())).opening();
    }

    /// The log, a moment later, in a directory of its own: it holds what the database now numbers, and what waited there.
    Path goneOn() throws Exception {
        var later = home.resolve("later");
        PrivateFiles.deleteTree(later);
        PrivateFiles.copyTree(home.resolve("log"), later);
        try (var log = log(later)) {
            new LeafSql().number(superuser, new LeafSql().next(superuser), ALL);
            log.appendAll(new LeafSql().from(superuser, LOGGED, ALL));
            publish(log);
        }
        return later;
    }

    /// What `./concordat verify LOG --policy FILE --opening FILE` says, and ends with.
    ///
    /// @param code hears how it ended
    String verified(Path log, byte[] opening, IntConsumer code) throws IOException {
        var file = Files.write(home.resolve("opening.txt"), opening);
        var said = new ByteArrayOutputStream();
        var print = new PrintStream(said, true, UTF_8);
        code.accept(new Verify(print, print).run(log.toString(), "--policy", home.resolve("policy").toString(), "--state",
                home.resolve("state of the holder").toString(), "--from-start", "--quiet", "--opening", file.toString()));
        Files.delete(home.resolve("state of the holder"));
        return said.toString(UTF_8);
    }

    private void record(int many) {
        for (int i = 0; i < many; i++) {
            record(Entry.of("sharing.received.read", Instant.parse("2026-11-23T09:00:00Z").plusMillis(held.size()))
                    .by(new OfficerId(id()), new BodyId(id())).about(id()).under(new AgreementId(id()))
                    .through(new GatewayId("ctsa-2015-s36")).serving(new Purpose("prevent-support"))
                    .with("for", CANARY).with("way", CANARY + " " + held.size()));
        }
    }

    Opening record(Entry entry) {
        var salt = new byte[Opening.SALT_BYTES];
        chance.nextBytes(salt);
        var opening = new Opening(id(), entry, salt);
        entries.insert(opening);
        held.add(opening);
        return opening;
    }

    private UUID id() {
        return new UUID(chance.nextLong(), chance.nextLong());
    }

    private void erase(int number) throws SQLException {
        var gone = held.get(number);
        var because = record(Entry.of(Ledger.ERASED, gone.entry().at().plusSeconds(60)).about(gone.id()));
        run("insert into ledger.erasure (entry, by_entry, erased_at) select thing, id, at from ledger.entry where id = '"
                + because.id() + "'; delete from ledger.entry where id = '" + gone.id() + "'; delete from ledger.salt where entry = '"
                + gone.id() + "'");
    }

    /// In the order in which they were recorded.
    private void number(Connection turn, int from) throws SQLException {
        new LeafSql().number(turn, from, ALL);
        try (var statement = superuser.prepareStatement("select entry from ledger.leaf where number >= ? order by number")) {
            statement.setInt(1, from);
            try (var rows = statement.executeQuery()) {
                for (int number = from; rows.next(); number++) {
                    if (!held.get(number).id().equals(rows.getObject(1, UUID.class))) {
                        throw new AssertionError("entry " + number + " is not the one that was recorded then");
                    }
                }
            }
        }
    }

    void run(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    /// What an outsider says, who has the policy file and an earlier checkpoint.
    Verdict outsider(Map<String, byte[]> shown) throws Exception {
        var state = Files.copy(home.resolve("seen"), home.resolve("state"));
        try {
            return seen(state, shown);
        } finally {
            Files.delete(state);
        }
    }

    private String policy() {
        return "log " + key.verifier() + "\nwitness one " + witness.verifier() + "\nquorum one\n";
    }

    private Verdict seen(Path state, Map<String, byte[]> shown) throws Exception {
        var source = new org.concordat.tlog.verify.LogFiles(path -> Optional.ofNullable(shown.get(path)),
                () -> Optional.of(shown.keySet().stream().filter(path -> path.startsWith("tile"))), 2);
        return new Verification(source, Policy.parse(policy().getBytes(UTF_8)), state, Progress.SILENT, Duration.ZERO).run(true);
    }

    /// What comparing the database with the log finds, in the transaction under way.
    List<String> compared() throws SQLException, IOException {
        return compared(superuser);
    }

    List<String> compared(Connection as) throws SQLException, IOException {
        var found = new ArrayList<String>();
        summary = new RecordCheck(as, path -> Optional.ofNullable(files.get(path)), head, found::add, Progress.SILENT).compare(0);
        return found;
    }

    RecordsCompared summary;

    @Override
    public void close() throws Exception {
        superuser.close();
        cluster.close();
    }
}
