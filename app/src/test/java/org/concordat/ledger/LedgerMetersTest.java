package org.concordat.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.concordat.storage.DataDirectory;
import org.concordat.storage.StorageKind;
import org.concordat.tlog.Disk;
import org.concordat.tlog.KeyType;
import org.concordat.tlog.Log;
import org.concordat.tlog.LogSettings;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.Policy;
import org.concordat.tlog.SigningKey;
import org.concordat.tlog.witness.Witness;
import org.concordat.tlog.witness.WitnessServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/// What is watched of the ledger says what happened to it.
class LedgerMetersTest {

    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

    @TempDir
    Path data;

    private final AtomicReference<Instant> now = new AtomicReference<>(NINE);
    private final InstantSource clock = now::get;
    private final SigningKey log = key("concordat.example/test", KeyType.ED25519);
    private final SigningKey north = key("north.example", KeyType.ED25519_COSIGNATURE);
    private final SigningKey south = key("south.example", KeyType.ED25519_COSIGNATURE);
    private final Standing standing = new Standing(Duration.ofSeconds(30), System::nanoTime);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private static SigningKey key(String name, KeyType type) {
        try {
            return SigningKey.generate(name, type, new SecureRandom());
        } catch (Malformed wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private LogFiles files;
    private LedgerHealth health;

    @BeforeEach
    void lay() {
        files = new LogFiles(new LedgerSettings(null, null, "", null, Duration.ofSeconds(30), Duration.ofMillis(200),
                Duration.ofMillis(500), false), new DataDirectory(data), StorageKind.EMBEDDED);
    }

    private Publication bound(int northsPort) throws Exception {
        var publication = new Publication(policy(northsPort), Duration.ofSeconds(5), clock);
        var sequencer = new Sequencer(new SimpleDriverDataSource(), new LeafSql(), () -> Disk.directory(files.directory()),
                new LogSettings(log), publication, new PublishedLog(files), ErasureList.beside(files.directory()), standing,
                new Bell(), Duration.ofMillis(200));
        health = new LedgerHealth(standing, sequencer, publication);
        new LedgerMeters(standing, sequencer, publication, files, clock).bindTo(registry);
        return publication;
    }

    private Policy policy(int northsPort) throws Malformed {
        return Policy.parse("""
                log %s
                witness north %s http://127.0.0.1:%d/
                witness south %s http://127.0.0.1:1/
                quorum north
                """.formatted(log.verifier(), north.verifier(), northsPort, south.verifier()).getBytes(UTF_8));
    }

    private double gauge(String name, String... tags) {
        return registry.get("concordat.ledger." + name).tags(tags).timeGauge().value(TimeUnit.SECONDS);
    }

    @Test
    void howOldACheckpointAndEachCosignatureAre() throws Exception {
        try (var witness = new WitnessServer(new Witness(Disk.directory(data.resolve("north")), List.of(north),
                List.of(log.verifier()), clock), new InetSocketAddress("127.0.0.1", 0));
                var it = Log.open(Disk.directory(files.directory()),
                        new LogSettings(log).publishing(LogSettings.Publishing.WHEN_TOLD))) {
            var publication = bound(witness.port());
            assertThat(gauge("checkpoint.age")).isNaN();
            assertThat(gauge("witness.age", "witness", "north")).isNaN();

            it.append("an entry".getBytes(UTF_8));
            publication.show(it);
            Files.setLastModifiedTime(files.directory().resolve("checkpoint"), FileTime.from(NINE.plusSeconds(2)));
            now.set(NINE.plusMillis(7500));
            assertThat(gauge("checkpoint.age")).isEqualTo(5.5);
            assertThat(gauge("witness.age", "witness", "north")).isEqualTo(7.5);
            assertThat(gauge("witness.age", "witness", "south")).as("never heard").isNaN();

            it.append("another".getBytes(UTF_8));
            publication.show(it);
            assertThat(gauge("witness.age", "witness", "north")).isZero();
        }
    }

    @Test
    void whichWitnessContradictsTheLog() throws Exception {
        try (var witness = new WitnessServer(new Witness(Disk.directory(data.resolve("north")), List.of(north),
                List.of(log.verifier()), clock), new InetSocketAddress("127.0.0.1", 0));
                var it = Log.open(Disk.directory(files.directory()),
                        new LogSettings(log).publishing(LogSettings.Publishing.WHEN_TOLD));
                var other = Log.open(Disk.directory(data.resolve("other")), new LogSettings(log))) {
            other.appendAll(List.of("another".getBytes(UTF_8), "history".getBytes(UTF_8)));
            new Publication(policy(witness.port()), Duration.ofSeconds(5), clock).show(other);
            it.append("an entry".getBytes(UTF_8));
            bound(witness.port()).show(it);
            assertThat(against("north")).isOne();
            assertThat(against("south")).as("only not heard").isZero();
            standing.seen(Duration.ZERO, 0);
            assertThat(health.health().getStatus()).as("it may lie").isEqualTo(Status.UP);
            assertThat(health.health().getDetails()).containsEntry("witnesses that contradict the log", Set.of("north"));
        }
    }

    private double against(String witness) {
        return registry.get("concordat.ledger.witness.against").tags("witness", witness).gauge().value();
    }

    @Test
    void howManyWaitAndWereRefused() throws Exception {
        bound(1);
        assertThat(registry.get("concordat.ledger.waiting").gauge().value()).isZero();
        standing.seen(Duration.ofSeconds(1), 42);
        assertThat(registry.get("concordat.ledger.waiting").gauge().value()).isEqualTo(42);
        standing.admit();
        assertThat(registry.get("concordat.ledger.refusals").functionCounter().count()).isZero();
        standing.cannotGoOn("a test has stopped it");
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(standing::admit).isInstanceOf(LedgerBehind.class);
        }
        assertThat(registry.get("concordat.ledger.refusals").functionCounter().count()).isEqualTo(3);
        assertThat(registry.get("concordat.ledger.writes").gauge().value()).as("no turn was taken").isZero();
        assertThat(registry.get("concordat.ledger.unlisted").gauge().value()).as("no turn was taken").isZero();
        assertThat(health.health().getDetails()).containsEntry("erasures are left unlisted", false);
    }
}
