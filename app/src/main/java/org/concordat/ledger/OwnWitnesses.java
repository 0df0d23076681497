package org.concordat.ledger;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.concordat.storage.PrivateFiles;
import org.concordat.tlog.KeyType;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.SigningKey;
import org.concordat.tlog.witness.WitnessServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The demonstration's two witnesses: each a process with a key and a store of its own, under the data directory. They
/// show how witnesses work; a witness that the log's own operator runs proves nothing to anybody else.
///
/// If the service is killed they stay, and the next start stops them before its own.
final class OwnWitnesses implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OwnWitnesses.class);
    private static final List<String> NAMES = List.of("north", "south");

    private final Path place;
    private final List<Process> running = new ArrayList<>();

    OwnWitnesses(Path data) {
        this.place = data.resolve("witnesses");
    }

    /// The lines of a policy that name them: either is enough.
    ///
    /// @param log the line of the log they know
    List<String> start(String log) throws IOException, Malformed, InterruptedException {
        var program = program();
        if (program == null) {
            LOG.warn("the demonstration's witnesses do not run: the service was not started from its unpacked files");
            return List.of("quorum none");
        }
        stopThoseOfAnEarlierRun();
        var lines = new ArrayList<String>();
        for (var name : NAMES) {
            var home = PrivateFiles.directory(place.resolve(name));
            var key = key(home, name);
            Files.writeString(home.resolve("policy"), log + "\nquorum none\n");
            int port = freePort();
            running.add(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx32m",
                    "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", program, WitnessServer.class.getName(), "127.0.0.1",
                    Integer.toString(port), store(home).toString(), home.resolve("key").toString(),
                    home.resolve("policy").toString())
                    .redirectErrorStream(true).redirectOutput(home.resolve("witness.log").toFile()).start());
            lines.add("witness " + name + " " + key.verifier() + " http://127.0.0.1:" + port + "/");
        }
        lines.add("group either any " + String.join(" ", NAMES));
        lines.add("quorum either");
        return lines;
    }

    private static Path store(Path home) {
        return home.resolve("store");
    }

    private static SigningKey key(Path home, String name) throws IOException, Malformed {
        var file = home.resolve("key");
        if (!Files.exists(file)) {
            var unfinished = home.resolve("key.new");
            Files.deleteIfExists(unfinished);
            PrivateFiles.write(unfinished, SigningKey.generate(name + ".witness.example", KeyType.ED25519_COSIGNATURE,
                    new SecureRandom()).secret() + "\n");
            Files.move(unfinished, file, ATOMIC_MOVE);
            PrivateFiles.sync(home);
        }
        return SigningKey.parse(Files.readString(file).strip());
    }

    /// Where the library's classes are; null if they are within another archive, which a plain `java` does not read.
    private static @Nullable String program() {
        try {
            var source = WitnessServer.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            return "file".equals(source.getScheme()) ? Path.of(source).toString() : null;
        } catch (URISyntaxException nowhere) {
            return null;
        }
    }

    private void stopThoseOfAnEarlierRun() throws InterruptedException {
        try (var all = ProcessHandle.allProcesses()) {
            for (var process : all.filter(this::worksHere).toList()) {
                LOG.info("Stopping a witness that an earlier run left behind (process {})", process.pid());
                stop(process);
            }
        }
    }

    private boolean worksHere(ProcessHandle process) {
        var arguments = process.info().arguments().map(List::of).orElse(List.of());
        return arguments.contains(WitnessServer.class.getName())
                && NAMES.stream().anyMatch(name -> arguments.contains(store(place.resolve(name)).toString()));
    }

    private static void stop(ProcessHandle process) throws InterruptedException {
        process.destroy();
        for (int i = 0; i < 50 && process.isAlive(); i++) {
            Thread.sleep(50);
        }
        process.destroyForcibly();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        running.forEach(Process::destroy);
        try {
            for (var process : running) {
                if (!process.waitFor(3, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
