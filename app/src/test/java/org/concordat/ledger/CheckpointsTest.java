package org.concordat.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.concordat.ledger.Checkpoints.Witnessed;
import org.concordat.storage.DataDirectory;
import org.concordat.storage.StorageKind;
import org.concordat.tlog.Disk;
import org.concordat.tlog.KeyType;
import org.concordat.tlog.Log;
import org.concordat.tlog.LogSettings;
import org.concordat.tlog.LogSettings.Publishing;
import org.concordat.tlog.Policy;
import org.concordat.tlog.SignatureLine;
import org.concordat.tlog.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said of the newest checkpoint is what it says, and of a witness only what its own signature says.
class CheckpointsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path data;

    private final SigningKey log = SigningKey.generate("concordat.example/test", KeyType.ED25519, new SecureRandom());
    private final SigningKey north = SigningKey.generate("north.example", KeyType.ED25519_COSIGNATURE, new SecureRandom());
    private final SigningKey south = SigningKey.generate("south.example", KeyType.ED25519_COSIGNATURE, new SecureRandom());
    private HttpServer witness;
    private LogFiles files;
    private Publication publication;
    private Checkpoints checkpoints;

    CheckpointsTest() throws Exception {
    }

    @BeforeEach
    void lay() throws Exception {
        var policy = Files.writeString(data.resolve("policy"), "log " + log.verifier() + "\nwitness north " + north.verifier()
                + "\nwitness south " + south.verifier() + " http://127.0.0.1:" + saysItHasSeen(7) + "/\nquorum north\n");
        files = new LogFiles(new LedgerSettings(null, null, "", policy, Duration.ofSeconds(30), Duration.ofMillis(200),
                Duration.ofMillis(500), false), new DataDirectory(data), StorageKind.EMBEDDED);
        publication = new Publication(Policy.parse(Files.readAllBytes(policy)), Duration.ofSeconds(5), () -> NOON);
        checkpoints = new Checkpoints(new PublishedLog(files), files, publication);
    }

    @Test
    void saysWhatItHoldsAndWhoCosignedItAndWhoDidNot() throws Exception {
        assertThat(checkpoints.newest()).as("before the first").isEmpty();
        try (var open = open()) {
            open.appendAll(List.of("one".getBytes(UTF_8), "two".getBytes(UTF_8), "three".getBytes(UTF_8)));
            open.publish(open.signed().with(List.of(north.sign(open.signed().text(), NOON))));
            var newest = checkpoints.newest().orElseThrow();
            assertThat(newest.origin()).isEqualTo("concordat.example/test");
            assertThat(newest.size()).isEqualTo(3);
            assertThat(newest.root()).isEqualTo(open.head().root().base64());
            assertThat(newest.keys()).containsExactly(log.verifier().toString());
            assertThat(newest.witnesses()).containsExactly(new Witnessed("north", north.verifier().toString(), NOON, false),
                    new Witnessed("south", south.verifier().toString(), null, false));
            assertThat(newest.note().getBytes(UTF_8)).isEqualTo(Files.readAllBytes(files.directory().resolve("checkpoint")));
            assertThat(checkpoints.isCosignedEnough()).isTrue();
        }
    }

    /// A cosignature of another checkpoint, under this one.
    @Test
    void aLineInAWitnesssNameThatIsNotItsSignatureCountsForNothing() throws Exception {
        try (var open = open()) {
            open.append("one".getBytes(UTF_8));
            SignatureLine earlier = north.sign(open.signed().text(), NOON);
            open.append("two".getBytes(UTF_8));
            open.publish(open.signed().with(List.of(earlier)));
            assertThat(checkpoints.newest().orElseThrow().witnesses()).extracting(Witnessed::at).containsOnlyNulls();
            assertThat(checkpoints.isCosignedEnough()).isFalse();
        }
    }

    @Test
    void saysOfAWitnessThatItHasSeenMore() throws Exception {
        try (var open = open()) {
            open.append("one".getBytes(UTF_8));
            publication.show(open);
            assertThat(checkpoints.newest().orElseThrow().witnesses()).containsExactly(
                    new Witnessed("north", north.verifier().toString(), null, false),
                    new Witnessed("south", south.verifier().toString(), null, true));
        }
    }

    private int saysItHasSeen(int entries) throws IOException {
        witness = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        witness.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(409, 2);
            exchange.getResponseBody().write((entries + "\n").getBytes(UTF_8));
            exchange.close();
        });
        witness.start();
        return witness.getAddress().getPort();
    }

    @AfterEach
    void end() {
        witness.stop(0);
    }

    private Log open() throws Exception {
        return Log.open(Disk.directory(files.directory()), new LogSettings(log).publishing(Publishing.WHEN_TOLD));
    }
}
