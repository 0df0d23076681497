package org.concordat.tlog.verify;

import com.sun.net.httpserver.HttpServer;
import org.concordat.tlog.MemoryLog;
import org.concordat.tlog.Note;
import org.concordat.tlog.TileSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// Whatever is put before the verifier, it says what it is; it accuses no honest log, and ends with 1 for no other reason than
/// that something is not whole.
class NeverACrashTest {

    @TempDir
    private Path home;
    private final Ground ground = new Ground();
    private MemoryLog memory;
    private Path log;
    private Path policy;

    @BeforeEach
    void lay() throws Exception {
        memory = ground.log(600);
        log = home.resolve("log");
        for (var file : memory.files.entrySet()) {
            Files.createDirectories(log.resolve(file.getKey()).getParent());
            Files.write(log.resolve(file.getKey()), file.getValue());
        }
        policy = Files.writeString(home.resolve("policy"), ground.policy);
    }

    /// The log grew between the reading of its checkpoint and that of what an earlier one needed.
    @Test
    void aPartialFileWhoseFullOneStandsIsNotMissed() throws Exception {
        var state = home.resolve("seen");
        ground.verify(memory, state);
        memory.grow(MemoryLog.entries(600, 610));
        ground.publish(memory);
        var then = new MemoryLog();
        then.files.putAll(memory.files);
        memory.grow(MemoryLog.entries(610, 800));
        then.files.put("tile/0/002", memory.files.get("tile/0/002"));
        then.files.put("tile/entries/002", memory.files.get("tile/entries/002"));
        then.files.remove("tile/0/002.p/88");
        then.files.remove("tile/entries/002.p/88");
        assertThat(ground.verification(new LogFiles(then, Optional::empty, 2), state).run(false)).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    void tooFewCosignaturesAreToldApartFromALogThatIsNotWhole() throws Exception {
        var note = Note.parse(memory.files.get("checkpoint"));
        Files.write(log.resolve("checkpoint"), new Note(note.text(), note.signatures().subList(0, 2)).bytes());
        assertThat(said(1, log.toString())).startsWith("WHOLE, BUT NOT COSIGNED ENOUGH: ").contains("has 600 entries",
                "the witnesses who cosigned the checkpoint (one) are fewer than the policy demands");
        assertThat(Path.of(policy + ".seen")).as("it is not kept").doesNotExist();
        var tile = Files.readAllBytes(log.resolve("tile/0/001"));
        tile[7] ^= 1;
        Files.write(log.resolve("tile/0/001"), tile);
        assertThat(said(1, log.toString())).startsWith("NOT WHOLE: ").contains("tile/0/001: ", "fewer than the policy demands");
    }

    @Test
    void aDirectoryInTheLogsPlaceIsNamed() throws Exception {
        Files.delete(log.resolve("tile/0/001"));
        Files.createDirectory(log.resolve("tile/0/001"));
        assertThat(said(1, log.toString())).contains("tile/0/001: the file is missing");
    }

    @Test
    void aFileLargerThanAnyOfALogIsNotReadWhole() throws Exception {
        try (var huge = new RandomAccessFile(log.resolve("tile/0/001").toFile(), "rw")) {
            huge.setLength(3L << 30);
        }
        assertThat(said(1, log.toString())).contains("tile/0/001: the tile has " + (TileSource.BYTES_MAX + 1) + " bytes");
    }

    @Test
    void aPolicyIsReadOnlySoFar() throws Exception {
        try (var huge = new RandomAccessFile(policy.toFile(), "rw")) {
            huge.setLength(3L << 30);
        }
        assertThat(said(2, log.toString())).contains("the policy is longer than");
        assertThat(run(2, log.toString(), "--policy", home.toString())).contains("there is no policy file " + home);
    }

    @Test
    void whatIsNoStateFileIsRefused() throws Exception {
        for (var state : new Path[] {Path.of("/dev/full"), Path.of("/dev/zero"), home,
            Files.write(home.resolve("bytes"), new byte[] {(byte) 0xff, (byte) 0xfe, 10})}) {
            assertThat(said(2, log.toString(), "--state", state.toString()))
                    .contains(state + " is not a file in which a verifier keeps what it has seen");
        }
    }

    @Test
    void whatNobodyForesawSaysNothingAboutTheLog() {
        assertThat(run(3, new String[] {null})).contains("could not be read: ", "something unforeseen");
    }

    @Test
    void anAddressThatIsNoLogIsNoLogThatIsNotWhole() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/page/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                body.write("<!DOCTYPE html><title>A page</title>".getBytes(UTF_8));
            }
        });
        server.createContext("/nothing/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            var address = "http://localhost:" + server.getAddress().getPort();
            for (var path : new String[] {"/page/", "/nothing/"}) {
                assertThat(said(3, address + path)).contains("there is no log at this address");
            }
            said(0, log.toString());
            for (var path : new String[] {"/page/", "/nothing/"}) {
                assertThat(said(1, address + path)).as("a log was seen, and not there")
                        .contains("checkpoint: ", "is this the log's own address, with its whole path?");
            }
        } finally {
            server.stop(0);
        }
    }

    private String said(int code, String what, String... more) {
        var args = new String[more.length + 4];
        args[0] = what;
        args[1] = "--policy";
        args[2] = policy.toString();
        args[3] = "--quiet";
        System.arraycopy(more, 0, args, 4, more.length);
        return run(code, args);
    }

    private static String run(int code, String... args) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, UTF_8);
        assertThat(new Verify(print, print).run(args)).as(out.toString(UTF_8)).isEqualTo(code);
        return out.toString(UTF_8);
    }
}
