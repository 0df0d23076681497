package org.concordat.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.concordat.tlog.Disk;
import org.concordat.tlog.KeyType;
import org.concordat.tlog.Log;
import org.concordat.tlog.LogSettings;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.Policy;
import org.concordat.tlog.SigningKey;
import org.concordat.tlog.witness.Witness;
import org.concordat.tlog.witness.WitnessServer;
import org.concordat.tlog.witness.Witnesses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Before a log is restored its witnesses are asked whether they have seen a newer one.
class RestoreAskedTest {

    @TempDir
    Path place;

    private final SigningKey log = key("concordat.example/test", KeyType.ED25519);
    private final SigningKey north = key("north.example", KeyType.ED25519_COSIGNATURE);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private WitnessServer witness;
    private Policy policy;
    private Path backup;

    private static SigningKey key(String name, KeyType type) {
        try {
            return SigningKey.generate(name, type, new SecureRandom());
        } catch (Malformed wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    @BeforeEach
    void aWitnessHasSeenTwoEntries() throws Exception {
        witness = new WitnessServer(new Witness(Disk.directory(place.resolve("north")), List.of(north),
                List.of(log.verifier()), InstantSource.system()), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        policy = policy(witness.port());
        backup = Files.createDirectory(place.resolve("backup"));
        shown(logOf("seen", "first", "second"));
    }

    @AfterEach
    void end() throws Exception {
        witness.close();
    }

    @Test
    void aLogThatTheyHaveSeenGoesOn() throws Exception {
        ask(logOf("same", "first", "second"));
        ask(logOf("newer", "first", "second", "third"));
        assertThat(said.toString(UTF_8)).contains("the witness north has seen no newer log");
    }

    @Test
    void anOlderLogIsRefusedWhateverIsSaid() throws Exception {
        var older = logOf("older", "first");
        assertThatThrownBy(() -> ask(older)).isInstanceOf(Refused.class)
                .hasMessageContaining("the log has gone back: the witness north").hasMessageContaining("has cosigned 2 entries");
        assertThatThrownBy(() -> AskedWitnesses.ask(older, policy, backup, true, out())).isInstanceOf(Refused.class);
    }

    @Test
    void aForkedLogIsRefused() throws Exception {
        var forked = logOf("forked", "first", "another", "third");
        assertThatThrownBy(() -> ask(forked)).isInstanceOf(Refused.class).hasMessageContaining("another history");
    }

    /// A witness may say so with 409, as C2SP had it once.
    @Test
    void aForkedLogIsRefusedByAnOlderWitnessTooWhateverIsSaid() throws Exception {
        var forked = logOf("forked", "first", "another");
        var older = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        older.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(409, 2);
            exchange.getResponseBody().write("2\n".getBytes(UTF_8));
            exchange.close();
        });
        older.start();
        try {
            policy = policy(older.getAddress().getPort());
            assertThatThrownBy(() -> AskedWitnesses.ask(forked, policy, backup, true, out())).isInstanceOf(Refused.class)
                    .hasMessageContaining("another history");
        } finally {
            older.stop(0);
        }
    }

    @Test
    void oneThatIsAwayIsSaidAndGoneOnWithoutWhenTold() throws Exception {
        var same = logOf("same", "first", "second");
        try (var nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            policy = policy(nobody.getLocalPort());
        }
        assertThatThrownBy(() -> ask(same)).isInstanceOf(Refused.class)
                .hasMessageContaining("north: it could not be reached").hasMessageContaining("--without-witnesses");
        AskedWitnesses.ask(same, policy, backup, true, out());
        assertThat(said.toString(UTF_8)).contains("the witness north was not heard");
    }

    @Test
    void thoseThatComeBackWithTheBackupAreNotAsked() throws Exception {
        Files.createDirectories(backup.resolve("witnesses").resolve("north"));
        var older = logOf("older", "first");
        assertThatCode(() -> ask(older)).doesNotThrowAnyException();
    }

    private void ask(Path directory) throws Exception {
        AskedWitnesses.ask(directory, policy, backup, false, out());
    }

    private PrintStream out() {
        return new PrintStream(said, true, UTF_8);
    }

    private Policy policy(int port) throws Malformed {
        return Policy.parse(("log " + log.verifier() + "\nwitness north " + north.verifier() + " http://127.0.0.1:" + port
                + "/\nquorum none\n").getBytes(UTF_8));
    }

    private Path logOf(String name, String... entries) throws Exception {
        var directory = place.resolve(name);
        try (var it = Log.open(Disk.directory(directory), new LogSettings(log))) {
            var all = new ArrayList<byte[]>();
            for (var entry : entries) {
                all.add(entry.getBytes(UTF_8));
            }
            it.appendAll(all);
        }
        return directory;
    }

    private void shown(Path directory) throws Exception {
        try (var it = Log.open(Disk.directory(directory), new LogSettings(log))) {
            new Witnesses(policy, Duration.ofSeconds(5)).cosign(it.signed(), it.files());
        }
    }
}
