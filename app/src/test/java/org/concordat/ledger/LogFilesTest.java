package org.concordat.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.concordat.storage.DataDirectory;
import org.concordat.storage.StartRefused;
import org.concordat.storage.StorageKind;
import org.concordat.tlog.Disk;
import org.concordat.tlog.KeyType;
import org.concordat.tlog.Log;
import org.concordat.tlog.LogSettings;
import org.concordat.tlog.Policy;
import org.concordat.tlog.SigningKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where the log's keys and policy come from, and what the service does not start with.
class LogFilesTest {

    private static final List<String> NO_WITNESSES = List.of("quorum none");

    @TempDir
    Path data;

    @Test
    void aKeyIsMadeOnceAndForTheOwnerAlone() throws Exception {
        var made = files(StorageKind.EMBEDDED, null, "", null).keys().getFirst();
        assertThat(files(StorageKind.EMBEDDED, null, "", null).keys().getFirst().verifier()).isEqualTo(made.verifier());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets/ledger"))))
                .isEqualTo("rw-------");
        assertThat(made.verifier().name()).matches("concordat\\.example/[0-9a-f]{12}");
    }

    @Test
    void aKeyIsMadeUnderTheOriginThatIsSet() {
        assertThat(files(StorageKind.EMBEDDED, null, "board.example/ledger", null).keys().getFirst().verifier().name())
                .isEqualTo("board.example/ledger");
        assertThatThrownBy(() -> files(StorageKind.EMBEDDED, null, "other.example/ledger", null).keys())
                .isInstanceOf(StartRefused.class).hasMessageContaining("concordat.ledger.origin says other.example/ledger");
    }

    @Test
    void overAnExternalDatabaseTheKeyIsGiven() throws Exception {
        assertThatThrownBy(() -> files(StorageKind.EXTERNAL, null, "", null).keys()).isInstanceOf(StartRefused.class)
                .hasMessageContaining("set concordat.ledger.key");
        assertThat(files(StorageKind.EXTERNAL, keyFile(key("a.example/log")), "", null).keys()).hasSize(1);
    }

    @Test
    void whatIsNoKeyOfOneLogIsRefused() throws Exception {
        var two = keyFile(key("a.example/log"), key("b.example/log"));
        assertThatThrownBy(() -> files(StorageKind.EXTERNAL, two, "", null).keys()).isInstanceOf(StartRefused.class)
                .hasMessageContaining("are not of one log");
        var none = Files.writeString(data.resolve("none"), "PRIVATE+KEY+nothing\n");
        assertThatThrownBy(() -> files(StorageKind.EXTERNAL, none, "", null).keys()).isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be read");
        var empty = Files.writeString(data.resolve("empty"), "\n");
        assertThatThrownBy(() -> files(StorageKind.EXTERNAL, empty, "", null).keys()).isInstanceOf(StartRefused.class)
                .hasMessageContaining("holds no key");
    }

    @Test
    void aPolicyThatDoesNotNameTheKeyIsRefused() throws Exception {
        var key = key("a.example/log");
        var other = Files.writeString(data.resolve("policy"), "log " + key("a.example/log").verifier() + "\nquorum none\n");
        assertThatThrownBy(() -> files(StorageKind.EXTERNAL, keyFile(key), "", other).policy(List.of(key), NO_WITNESSES))
                .isInstanceOf(StartRefused.class).hasMessageContaining("does not name the key that signs");
    }

    /// The log goes on under a new key while the old one is kept beside it, and then without it.
    @Test
    void aKeyIsReplaced() throws Exception {
        var old = key("a.example/log");
        var next = key("a.example/log");
        for (var keys : List.of(List.of(old), List.of(next, old), List.of(next))) {
            var files = files(StorageKind.EMBEDDED, keyFile(keys.toArray(SigningKey[]::new)), "", null);
            var policy = files.policy(files.keys(), NO_WITNESSES);
            try (var log = Log.open(Disk.directory(files.directory()), new LogSettings(files.keys(), 16, Duration.ZERO,
                    LogSettings.Publishing.WHEN_TOLD, InstantSource.system()))) {
                log.append("an entry".getBytes(UTF_8));
                new Publication(policy, Duration.ofSeconds(1), InstantSource.system()).show(log);
                assertThat(policy.judge(log.published().orElseThrow())).isInstanceOf(Policy.Trust.Trusted.class);
            }
        }
        assertThat(Files.readString(data.resolve("ledger.policy"))).isEqualTo("log " + next.verifier() + "\nquorum none\n");
        assertThat(new PublishedLog(files(StorageKind.EMBEDDED, null, "", null)).head().size()).isEqualTo(3);
    }

    private LogFiles files(StorageKind kind, @Nullable Path key, String origin, @Nullable Path policy) {
        return new LogFiles(new LedgerSettings(null, key, origin, policy, Duration.ofSeconds(30), Duration.ofMillis(200),
                Duration.ofMillis(500), false), new DataDirectory(data), kind);
    }

    private Path keyFile(SigningKey... keys) throws Exception {
        return Files.write(data.resolve("keys"), Arrays.stream(keys).map(SigningKey::secret).toList());
    }

    private static SigningKey key(String name) throws Exception {
        return SigningKey.generate(name, KeyType.ED25519, new SecureRandom());
    }
}
