package org.concordat.tlog.witness;

import org.concordat.tlog.Disk;
import org.concordat.tlog.FaultyDisk;
import org.concordat.tlog.KeyType;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// Whatever it is asked, and however it is called, the witness answers with a sentence.
class WitnessServerTest {

    @TempDir
    private Path home;
    private final SigningKey log = key("example.com/log", KeyType.ED25519);
    private final SigningKey key = key("w.example/1", KeyType.ED25519_COSIGNATURE);

    private static SigningKey key(String name, KeyType type) {
        try {
            return SigningKey.generate(name, type, new SecureRandom());
        } catch (Malformed wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/checkpoint", "/", "/x/checkpoint", "/add-checkpoint/", "/%2e%2e/checkpoint"})
    void whatIsNotThereIsNotFound(String path) throws Exception {
        try (var server = server(new FaultyDisk())) {
            var answer = get(server, path);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo("there is nothing here\n");
        }
    }

    @Test
    void whatNobodyForesawIsAnswered() throws Exception {
        var broken = (Disk) Proxy.newProxyInstance(Disk.class.getClassLoader(), new Class<?>[]{Disk.class}, (_, method, _) -> {
            if (method.getName().equals("close")) {
                return null;
            }
            throw new IllegalStateException("secret");
        });
        try (var server = server(broken)) {
            var answer = get(server, "/" + "0".repeat(64) + "/checkpoint");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).isEqualTo("something unforeseen happened in the witness\n");
        }
    }

    private WitnessServer server(Disk disk) throws Exception {
        return new WitnessServer(new Witness(disk, List.of(key), List.of(log.verifier()), () -> Instant.EPOCH),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private static HttpResponse<String> get(WitnessServer server, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void blankLinesAmongTheKeysAreNothing() throws Exception {
        try (var server = WitnessServer.started("127.0.0.1", "0", store(), keys("\n" + key.secret() + "\n \n\n"), policy())) {
            assertThat(get(server, "/").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whoeverCallsItWronglyIsToldHow() throws Exception {
        var keys = keys(key.secret());
        assertThat(refused(2)).contains("ADDRESS PORT STORE KEYS POLICY");
        for (var port : List.of("http", "", "-1", "65536", "99999999999")) {
            assertThat(refused(2, "127.0.0.1", port, store(), keys, policy())).contains("PORT is a number from 0");
        }
        assertThat(refused(2, "127.0.0.1", "0", store(), keys("\n\n"), policy())).contains("no signing key in ");
        assertThat(refused(2, "127.0.0.1", "0", store(), keys("hello\n"), policy())).contains("the signing key is not PRIVATE+KEY");
        assertThat(refused(2, "127.0.0.1", "0", store(), keys(log.secret()), policy())).contains("keys that cosign");
        keys(key.secret());
        assertThat(refused(2, "127.0.0.1", "0", store(), keys, keys)).startsWith("WitnessServer: ");
        assertThat(refused(3, "127.0.0.1", "0", store(), home.resolve("gone").toString(), policy())).contains("gone");
        try (var taken = server(new FaultyDisk())) {
            assertThat(refused(3, "127.0.0.1", "" + taken.port(), store(), keys, policy())).contains("could not be read, or listened at");
            WitnessServer.started("127.0.0.1", "0", store(), keys, policy()).close();   // its store was let go
        }
    }

    private static String refused(int code, String... args) {
        var said = new ByteArrayOutputStream();
        var print = new PrintStream(said, true, UTF_8);
        assertThat(WitnessServer.run(print, print, args)).as(said.toString(UTF_8)).isEqualTo(code);
        return said.toString(UTF_8);
    }

    private String store() {
        return home.resolve("store").toString();
    }

    private String keys(String content) throws Exception {
        return Files.writeString(home.resolve("keys"), content).toString();
    }

    private String policy() throws Exception {
        return Files.writeString(home.resolve("policy"), "log " + log.verifier() + "\nquorum none\n").toString();
    }
}
