package org.concordat.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/// A real Keycloak, from its distribution, with one realm, on a port of its own. It starts empty each time.
final class Keycloak implements AutoCloseable {

    private static final Path UNPACKED = Path.of("target", "keycloak").toAbsolutePath();
    private static final String REALM = "signin/concordat-realm.json";

    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Starts it, and waits until it says that it listens.
    ///
    /// @param service the address of the service that its realm knows
    static Keycloak start(String service) {
        try {
            var home = home();
            FileSystemUtils.deleteRecursively(home.resolve("data"));
            var realms = Files.createDirectories(home.resolve("data").resolve("import"));
            try (var realm = Keycloak.class.getClassLoader().getResourceAsStream(REALM)) {
                Files.writeString(realms.resolve("concordat-realm.json"),
                        new String(realm.readAllBytes(), StandardCharsets.UTF_8).replace("${SERVICE_ADDRESS}", service));
            }
            int port = freePort();
            var builder = new ProcessBuilder("bash", home.resolve("bin").resolve("kc.sh").toString(), "start-dev",
                    "--import-realm", "--http-host=127.0.0.1", "--http-port=" + port).redirectErrorStream(true);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
            builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");   // it is used for a minute
            var keycloak = new Keycloak(builder.start(), port);
            keycloak.untilItListens();
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Unpacked by the build.
    private static Path home() throws IOException {
        try (Stream<Path> found = Files.list(UNPACKED)) {
            return found.filter(it -> it.getFileName().toString().startsWith("keycloak-")).findFirst().orElseThrow();
        }
    }

    private void untilItListens() throws IOException {
        var said = new StringBuilder();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.contains("Listening on:")) {
                Thread.ofVirtual().start(() -> empty(lines));   // or its pipe would be full
                return;
            }
        }
        throw new AssertionError("Keycloak did not start:\n" + said);
    }

    private static void empty(BufferedReader lines) {
        try {
            lines.transferTo(Writer.nullWriter());
        } catch (IOException stopped) {
            // it says nothing more
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String issuer() {
        return "http://localhost:" + port + "/realms/concordat";
    }

    /// An access token of a client's, by its credentials (RFC 6749, 4.4).
    String token(String client) throws IOException, InterruptedException {
        return token(client, "grant_type=client_credentials");
    }

    /// One that a person gets through a client (RFC 6749, 4.3).
    String tokenOf(String person, String client) throws IOException, InterruptedException {
        return token(client, "grant_type=password&password=invented&username=" + person);
    }

    private String token(String client, String grant) throws IOException, InterruptedException {
        var form = grant + "&client_secret=invented-for-the-tests&client_id=" + client;
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build(),
                    BodyHandlers.ofString());
            return new JsonMapper().readTree(answer.body()).path("access_token").asString();
        }
    }

    /// Its script may have left the server as a child of its own.
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }
}
