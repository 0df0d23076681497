package org.concordat.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.AbstractIntegerAssert;
import org.concordat.storage.DataDirectory;
import org.concordat.storage.OwnServer;
import org.concordat.storage.StorageKind;
import org.concordat.tlog.Disk;
import org.concordat.tlog.EntryBundle;
import org.concordat.tlog.Hash;
import org.concordat.tlog.KeyType;
import org.concordat.tlog.Policy;
import org.concordat.tlog.SigningKey;
import org.concordat.tlog.TilePath;
import org.concordat.tlog.TileSource;
import org.concordat.tlog.TlogProof;
import org.concordat.tlog.verify.Verify;
import org.concordat.tlog.witness.Witness;
import org.concordat.tlog.witness.WitnessServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// The log's key and a witness's are replaced by the settings and restarts that docs/running.md says, and the log goes on:
/// an auditor who has looked before follows it through each of them.
@Timeout(60)
class KeyRotationTest {

    private static final String LOG = "board.example/ledger";
    private static final String WITNESS = "north.example";

    @TempDir
    Path home;

    private OwnServer server;

    @Test
    void bothAreReplacedAndTheLogGoesOn() throws Exception {
        var old = key(LOG, KeyType.ED25519);
        var next = key(LOG, KeyType.ED25519);
        var north = key(WITNESS, KeyType.ED25519_COSIGNATURE);
        var northNext = key(WITNESS, KeyType.ED25519_COSIGNATURE);
        try (var started = OwnServer.start(home.resolve("data"))) {
            server = started;
            var before = rules("before", List.of(old), List.of(north));
            serve(List.of(old), List.of(north), before);
            verified(before).isZero();
            var receipt = receipt();

            // The log's: both sign, and whoever has not the new policy yet follows as well as whoever has.
            var between = rules("between", List.of(next, old), List.of(north, northNext));
            serve(List.of(next, old), List.of(north, northNext), between);
            verified(between).isZero();
            verified(before).isZero();

            var after = rules("after", List.of(next), List.of(northNext));
            serve(List.of(next), List.of(northNext), after);
            verified(after).isZero();
            verified(between).isZero();
            verified(before).as("the old keys say nothing any more").isEqualTo(1);

            // A receipt is proven by the keys that signed it: whoever keeps one keeps its policy, or takes another.
            assertThat(proven(receipt, before)).isInstanceOf(Policy.Trust.Trusted.class);
            assertThat(proven(receipt, after)).isInstanceOf(Policy.Trust.Untrusted.class);
            assertThat(proven(receipt(), after)).isInstanceOf(Policy.Trust.Trusted.class);
        }
    }

    /// A start of the ledger with these settings; it records, and is shown with a witness's cosignature, and ends.
    private void serve(List<SigningKey> keys, List<SigningKey> witnessKeys, Path rules) throws Exception {
        var verifiers = keys.stream().map(SigningKey::verifier).toList();
        try (var witness = new WitnessServer(new Witness(Disk.directory(home.resolve("witness")), witnessKeys, verifiers,
                InstantSource.system()), new InetSocketAddress("127.0.0.1", 0))) {
            var policy = Files.writeString(home.resolve("policy"), Files.readString(rules)
                    .replace("PORT", "" + witness.port()));
            var keyFile = Files.write(home.resolve("keys"), keys.stream().map(SigningKey::secret).toList());
            new ApplicationContextRunner().withUserConfiguration(Ground.class)
                    .withBean(OwnServer.class, () -> server, definition -> ((AbstractBeanDefinition) definition)
                            .setDestroyMethodName(""))
                    .withBean(DataDirectory.class, () -> new DataDirectory(home.resolve("data")))
                    .withPropertyValues("concordat.ledger.key=" + keyFile, "concordat.ledger.policy=" + policy,
                            "concordat.ledger.origin=" + LOG, "concordat.ledger.pace=20ms", "concordat.ledger.patience=900ms")
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        var published = context.getBean(PublishedLog.class);
                        long size = published.head().size();
                        for (int i = 0; i < 3; i++) {
                            context.getBean(TransactionTemplate.class).executeWithoutResult(_ -> context.getBean(Ledger.class)
                                    .record(Entry.of("test.entry.made", Instant.parse("2026-11-23T09:00:00Z"))));
                        }
                        Sequencing.await("a checkpoint", () -> published.head().size() == size + 3
                                && published.checkpoint().orElseThrow().signatures().size() > keys.size());
                    });
        }
    }

    /// For the first entry.
    private TlogProof receipt() throws Exception {
        return new PublishedLog(TileSource.directory(home.resolve("data/ledger"))).receipt(0, new byte[0]).orElseThrow();
    }

    private Policy.Trust proven(TlogProof receipt, Path rules) throws Exception {
        var log = TileSource.directory(home.resolve("data/ledger"));
        var path = TilePath.holding(TilePath.ENTRIES, 0, new PublishedLog(log).head().size());
        return receipt.check(Hash.ofEntry(EntryBundle.parse(path, log.read(path.toString()).orElseThrow()).entry(0)),
                Policy.parse(Files.readString(rules).replace("PORT", "9").getBytes()));
    }

    private Path rules(String name, List<SigningKey> logs, List<SigningKey> witnesses) throws Exception {
        var lines = new StringBuilder();
        logs.forEach(log -> lines.append("log ").append(log.verifier()).append('\n'));
        for (int i = 0; i < witnesses.size(); i++) {
            lines.append("witness w").append(i).append(' ').append(witnesses.get(i).verifier()).append(" http://127.0.0.1:PORT/\n");
        }
        lines.append("group either any").append(witnesses.size() == 1 ? " w0" : " w0 w1").append("\nquorum either\n");
        return Files.writeString(home.resolve(name), lines);
    }

    /// By one auditor, who has a policy and what they have seen.
    private AbstractIntegerAssert<?> verified(Path rules) throws Exception {
        var policy = Files.writeString(home.resolve("auditors"), Files.readString(rules).replace("PORT", "9"));
        var said = new ByteArrayOutputStream();
        int ended = new Verify(new PrintStream(said, true), System.err).run(home.resolve("data/ledger").toString(), "--policy",
                policy.toString(), "--state", home.resolve("seen").toString());
        return assertThat(ended).as(said.toString());
    }

    private static SigningKey key(String name, KeyType type) throws Exception {
        return SigningKey.generate(name, type, new SecureRandom());
    }

    /// The ledger's own configuration, over a server of the test's own. Not annotated, or the shared service would find it.
    @EnableConfigurationProperties(LedgerSettings.class)
    @Import({LedgerConfiguration.class, LogFiles.class, PublishedLog.class, Standing.class, Bell.class, LeafSql.class})
    static class Ground {

        @Bean
        StorageKind kind() {
            return StorageKind.EXTERNAL;
        }

        @Bean
        InstantSource time() {
            return InstantSource.system();
        }

        @Bean(name = StorageKind.SEQUENCER)
        DataSource sequencerDatabase(OwnServer server) {
            return server.sequencer();
        }

        @Bean
        TransactionTemplate transaction(OwnServer server) {
            return new TransactionTemplate(new JdbcTransactionManager(server.app()));
        }

        @Bean
        Ledger ledger(OwnServer server, Standing standing, Bell bell, PublishedLog log) {
            return new Ledger(new EntrySql(JdbcClient.create(server.app()), new JsonMapper()), standing, bell, log,
                    new EntryKinds(), objection -> { });
        }
    }
}
