package org.concordat.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.concordat.tlog.Disk;
import org.concordat.tlog.KeyType;
import org.concordat.tlog.Log;
import org.concordat.tlog.LogSettings;
import org.concordat.tlog.LogSettings.Publishing;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.Policy;
import org.concordat.tlog.SigningKey;
import org.concordat.tlog.witness.Witness;
import org.concordat.tlog.witness.WitnessServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Witnesses are asked and never waited for: one that is down, slow, lying or of another history stops nothing.
@ExtendWith(OutputCaptureExtension.class)
class PublicationTest {

    private static final Duration PATIENCE = Duration.ofMillis(700);
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    @TempDir
    Path place;

    private final List<AutoCloseable> open = new ArrayList<>();
    private final SigningKey log = key("concordat.example/test", KeyType.ED25519);
    private final SigningKey north = key("north.example", KeyType.ED25519_COSIGNATURE);
    private final SigningKey south = key("south.example", KeyType.ED25519_COSIGNATURE);
    private Log it;

    @BeforeEach
    void begin() throws Exception {
        it = Log.open(Disk.directory(place.resolve("log")), new LogSettings(log).publishing(Publishing.WHEN_TOLD));
        open.add(it);
        it.append("an entry".getBytes(UTF_8));
    }

    @AfterEach
    void end() throws Exception {
        for (var each : open.reversed()) {
            each.close();
        }
    }

    @Test
    void aCheckpointIsShownWithTheCosignaturesOfAllWhoAnswer() throws Exception {
        var publication = publication(witness(north, "north"), witness(south, "south"));
        publication.show(it);
        assertThat(shown()).containsExactly("north", "south");
        assertThat(publication.absent()).isEmpty();
        assertThat(publication.cosignedAt()).containsEntry("north", NOW).containsEntry("south", NOW);
    }

    @Test
    void oneThatIsDownStopsNothing() throws Exception {
        int nobody;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        var publication = publication(witness(north, "north"), nobody);
        publication.show(it);
        assertThat(shown()).containsExactly("north");
        assertThat(publication.absent()).isEqualTo(Map.of("south", "it could not be reached"));
        assertThat(publication.against()).isEmpty();
        assertThat(publication.cosignedAt()).containsEntry("south", Instant.EPOCH);
    }

    @Test
    void oneThatIsSlowIsNotWaitedFor() throws Exception {
        var publication = publication(witness(north, "north"), pretending(Duration.ofSeconds(5), ""));
        long began = System.nanoTime();
        publication.show(it);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE.plusMillis(1500));
        assertThat(shown()).containsExactly("north");
        assertThat(publication.absent()).containsOnlyKeys("south");
    }

    @Test
    void oneThatLiesIsNotBelieved() throws Exception {
        var forged = log.sign(it.signed().text(), NOW).text();
        var publication = publication(witness(north, "north"), pretending(Duration.ZERO, forged));
        publication.show(it);
        assertThat(shown()).containsExactly("north");
        assertThat(publication.absent().get("south")).contains("without a cosignature by its key");
    }

    @Test
    void oneThatHasSeenAnotherHistoryIsSaidAndNotFollowed(CapturedOutput output) throws Exception {
        int south = witness(this.south, "south");
        try (var other = Log.open(Disk.directory(place.resolve("other")),
                new LogSettings(log).publishing(Publishing.WHEN_TOLD))) {
            other.appendAll(List.of("another".getBytes(UTF_8), "history".getBytes(UTF_8)));
            new Publication(policy(1, south), PATIENCE, CLOCK).show(other);
        }
        var publication = publication(witness(north, "north"), south);
        publication.show(it);
        assertThat(shown()).containsExactly("north");
        assertThat(publication.absent().get("south")).contains("forked");
        assertThat(publication.against()).containsExactly("south");
        it.append("one more".getBytes(UTF_8));
        publication.show(it);
        assertThat(output.getAll().lines().filter(line -> line.contains("the witness south contradicts this log")))
                .as("said once, whatever its number").singleElement().asString().contains("ERROR");
    }

    /// As when the service is started again: the same checkpoint has each cosignature once.
    @Test
    void oneThatAnswersLaterCosignsTheSameCheckpointAndNobodyTwice() throws Exception {
        int north = witness(this.north, "north");
        int south = witness(this.south, "south");
        publication(north, 1).show(it);
        assertThat(shown()).containsExactly("north");
        publication(1, south).show(it);
        assertThat(shown()).containsExactly("north", "south");
        publication(north, south).show(it);
        assertThat(shown()).containsExactly("north", "south");
        assertThat(it.published().orElseThrow().signatures()).hasSize(3);
    }

    @Test
    void whatIsShownAlreadyIsNotAskedForAgain() throws Exception {
        var publication = publication(witness(north, "north"), witness(south, "south"));
        publication.show(it);
        var before = it.published();
        publication.show(it);
        assertThat(it.published()).isEqualTo(before);
    }

    private List<String> shown() throws Malformed {
        var known = policy(1, 1);
        var note = it.published().orElseThrow();
        return note.signers(known.witnesses().stream().map(Policy.Witness::key).toList()).stream()
                .map(key -> key.name().replace(".example", "")).sorted().toList();
    }

    private Publication publication(int north, int south) throws Malformed {
        return new Publication(policy(north, south), PATIENCE, CLOCK);
    }

    private Policy policy(int north, int south) throws Malformed {
        return Policy.parse("""
                log %s
                witness north %s http://127.0.0.1:%d/
                witness south %s http://127.0.0.1:%d/
                group either any north south
                quorum either
                """.formatted(log.verifier(), this.north.verifier(), north, this.south.verifier(), south).getBytes(UTF_8));
    }

    private int witness(SigningKey key, String name) throws IOException {
        var server = new WitnessServer(new Witness(Disk.directory(place.resolve(name)), List.of(key),
                List.of(log.verifier()), CLOCK), new InetSocketAddress("127.0.0.1", 0));
        open.add(server);
        return server.port();
    }

    /// Answers everything with this, after a while.
    private int pretending(Duration slow, String answer) throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                Thread.sleep(slow);
                var bytes = answer.getBytes(UTF_8);
                exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        open.add(() -> {
            threads.shutdownNow();
            server.stop(0);
        });
        return server.getAddress().getPort();
    }

    private static SigningKey key(String name, KeyType type) {
        try {
            return SigningKey.generate(name, type, new SecureRandom());
        } catch (Malformed e) {
            throw new IllegalStateException(e);
        }
    }
}
