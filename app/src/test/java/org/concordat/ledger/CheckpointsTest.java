package org.concordat.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.concordat.tlog.SignatureLine;
import org.concordat.tlog.SigningKey;
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
    private LogFiles files;
    private Checkpoints checkpoints;

    CheckpointsTest() throws Exception {
    }

    @BeforeEach
    void lay() throws Exception {
        var policy = Files.writeString(data.resolve("policy"), "log " + log.verifier() + "\nwitness north " + north.verifier()
                + "\nwitness south " + south.verifier() + "\nquorum north\n");
        files = new LogFiles(new LedgerSettings(null, null, "", policy, Duration.ofSeconds(30), Duration.ofMillis(200),
                Duration.ofMillis(500), false), new DataDirectory(data), StorageKind.EMBEDDED);
        checkpoints = new Checkpoints(new PublishedLog(files), files);
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
            assertThat(newest.witnesses()).containsExactly(new Witnessed("north", north.verifier().toString(), NOON),
                    new Witnessed("south", south.verifier().toString(), null));
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

    private Log open() throws Exception {
        return Log.open(Disk.directory(files.directory()), new LogSettings(log).publishing(Publishing.WHEN_TOLD));
    }
}
