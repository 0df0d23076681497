package org.concordat.tlog.verify;

import com.sun.net.httpserver.HttpServer;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.MemoryLog;
import org.concordat.tlog.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VerificationTest {

    @TempDir
    private Path home;
    private final Ground ground = new Ground();

    private Path state() {
        return home.resolve("seen");
    }

    private List<String> found(MemoryLog memory) throws Exception {
        return ((Verdict.NotWhole) ground.verify(memory, state())).findings().stream().map(Finding::toString).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 65_535, 65_536, 65_793, 140_000})
    void aWholeLogIsWholeAtEverySize(int size) throws Exception {
        var whole = (Verdict.Whole) ground.verify(ground.log(size), state());
        assertThat(whole.trusted().checkpoint().head().size()).isEqualTo(size);
        assertThat(whole.trusted().cosignatures()).hasSize(2);
        assertThat(whole.seenBefore()).isZero();
    }

    @Test
    void aLogThatGrewGoesOnFromWhatWasSeen() throws Exception {
        var memory = ground.log(300);
        ground.verify(memory, state());
        memory.grow(MemoryLog.entries(300, 900));
        ground.publish(memory);
        assertThat(((Verdict.Whole) ground.verify(memory, state())).seenBefore()).isEqualTo(1);
        assertThat(((Verdict.Whole) ground.verify(memory, state())).seenBefore()).isEqualTo(2);
    }

    @Test
    void saysWhichEntryOfWhichFileIsWrong() throws Exception {
        var memory = ground.log(70_000);
        memory.files.get("tile/entries/001")[9] ^= 1;
        assertThat(found(memory)).hasSize(1).first().asString()
                .matches("tile/entries/001: entry 25[67] \\(number [01] in the file\\) is not the one in the tree");
    }

    @Test
    void saysWhichTileIsWrongAndNotAllThatStandsBelowIt() throws Exception {
        var memory = ground.log(140_000);
        memory.files.get("tile/1/001")[40] ^= 1;
        memory.files.get("tile/0/007")[40] ^= 1;
        assertThat(found(memory)).containsExactly(
                "tile/0/007: these hashes are not the ones that the tree has here (hash 7 of tile/1/000)",
                "tile/1/001: these hashes are not the ones that the tree has here (hash 1 of tile/2/000.p/2)",
                "tile/entries/007: entry 1793 (number 1 in the file) is not the one that tile/0/007 holds, which is not known to"
                        + " be right itself");
    }

    @Test
    void tellsATileOfTheRightEdgeByWhatStandsBelowIt() throws Exception {
        var memory = ground.log(70_000);
        memory.files.get("tile/1/001.p/17")[3 * 32] ^= 1;
        assertThat(found(memory)).containsExactly("checkpoint: the tiles at the right edge of the tree do not give its root",
                "tile/0/259: these hashes do not agree with hash 3 of tile/1/001.p/17, which is not known to be right itself");
    }

    @Test
    void missesAFileThatIsMissing() throws Exception {
        for (var path : List.of("checkpoint", "tile/0/000", "tile/entries/001", "tile/1/000.p/2", "tile/entries/002.p/88")) {
            var memory = ground.log(600);
            memory.files.remove(path);
            assertThat(found(memory)).as(path).anyMatch(finding -> finding.contains(path) && finding.contains("missing"));
        }
    }

    @Test
    void missesAPartialFileThatACheckpointSeenBeforeNeeds() throws Exception {
        var memory = ground.log(600);
        ground.verify(memory, state());
        memory.grow(MemoryLog.entries(600, 610));
        ground.publish(memory);
        memory.files.remove("tile/0/002.p/88");
        assertThat(found(memory)).containsExactly("tile/0/002.p/88: the file is missing, and a checkpoint seen before needs it");
    }

    @Test
    void findsAForkAndARollback() throws Exception {
        var memory = ground.log(300);
        var earlier = memory.files.get("checkpoint");
        ground.verify(memory, state());
        memory.grow(MemoryLog.entries(300, 310));
        ground.publish(memory);
        ground.verify(memory, state());
        memory.files.put("checkpoint", earlier);
        assertThat(found(memory)).anyMatch(f -> f.equals(
                "checkpoint: the log has gone back: it has 300 entries, and had 310 in a checkpoint seen before"));
        var other = new MemoryLog();
        other.grow(MemoryLog.entries(1, 401));
        ground.publish(other);
        assertThat(found(other)).contains(
                "checkpoint: the log has forked: its first 300 entries are not those of a checkpoint seen before",
                "checkpoint: the log has forked: its first 310 entries are not those of a checkpoint seen before");
    }

    @Test
    void findsWhatDoesNotBelong() throws Exception {
        var memory = ground.log(600);
        memory.files.put("tile/0/003", new byte[8192]);
        memory.files.put("tile/0/000.p/9", new byte[9 * 32]);
        memory.files.put("tile/notes.txt", new byte[1]);
        assertThat(found(memory)).containsExactly("tile/0/000.p/9: this is not the beginning of tile/0/000",
                "tile/0/003: this file lies past the checkpoint: a batch that was interrupted, or an insertion",
                "tile/notes.txt: this file does not belong here");
    }

    @Test
    void aLogThatIsBeingWrittenIsReadUntilItStandsStill() throws Exception {
        var memory = ground.log(600);
        var listings = new int[1];
        var files = new LogFiles(memory, () -> {
            if (listings[0]++ < 3) {
                int size = (int) memory.head().size();
                memory.grow(MemoryLog.entries(size, size + 100));
                try {
                    ground.publish(memory);
                } catch (Malformed impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
            return Ground.files(memory).listing().paths();
        }, 2);
        var whole = (Verdict.Whole) ground.verification(files, state()).run(false);
        assertThat(whole.trusted().checkpoint().head().size()).isEqualTo(900);
        assertThat(whole.readFrom()).isZero();
    }

    @Test
    void aDirectoryThatIsTidiedWhileItIsListedIsListedAgain() throws Exception {
        var memory = ground.log(600);
        var listings = new int[1];
        var tidied = new LogFiles(memory, () -> listings[0]++ < 2 ? Optional.of(tidiedAway()) : Ground.files(memory).listing().paths(), 2);
        assertThat(ground.verification(tidied, state()).run(false)).isInstanceOf(Verdict.Whole.class);
        var never = new LogFiles(memory, () -> Optional.of(tidiedAway()), 2);
        assertThat(ground.verification(never, state()).run(false)).isEqualTo(new Verdict.Unreadable("java.nio.file.NoSuchFileException: tile/0/001.p"));
    }

    private static Stream<String> tidiedAway() {
        return Stream.generate(() -> {
            throw new UncheckedIOException(new NoSuchFileException("tile/0/001.p"));
        });
    }

    @Test
    void goesOnWhereItWasInterruptedUnlessToldNotTo() throws Exception {
        var memory = ground.log(20_000);
        var reads = new ArrayList<String>();
        var dying = new LogFiles(path -> {
            if (path.equals("tile/entries/070")) {
                throw new IOException("the line is down");
            }
            return memory.read(path);
        }, Optional::empty, 1);
        var policy = Policy.parse(ground.policy.getBytes(UTF_8));
        var first = new Verification(dying, policy, Seen.at(state()), Progress.SILENT, Duration.ZERO, Duration.ZERO).run(false);
        assertThat(first).isEqualTo(new Verdict.Unreadable("the line is down"));
        var counted = new LogFiles(path -> {
            reads.add(path);
            return memory.read(path);
        }, Optional::empty, 1);
        var second = (Verdict.Whole) ground.verification(counted, state()).run(false);
        assertThat(second.readFrom()).isPositive().isLessThan(70 * 256);
        assertThat(reads).doesNotContain("tile/entries/000").contains("tile/entries/070");
        reads.clear();
        assertThat(((Verdict.Whole) ground.verification(counted, state()).run(false)).readFrom()).isZero();
        assertThat(reads).contains("tile/entries/000");
    }

    /// What was found before the line went down lies before where it was read to: the next run comes to it again.
    @Test
    void whatAnInterruptedRunFoundIsFoundAgain() throws Exception {
        var memory = ground.log(20_000);
        memory.files.get("tile/entries/003")[9] ^= 1;
        var dying = new LogFiles(path -> {
            if (path.equals("tile/entries/070")) {
                throw new IOException("the line is down");
            }
            return memory.read(path);
        }, Optional::empty, 1);
        var policy = Policy.parse(ground.policy.getBytes(UTF_8));
        assertThat(new Verification(dying, policy, Seen.at(state()), Progress.SILENT, Duration.ZERO, Duration.ZERO).run(false))
                .isEqualTo(new Verdict.Unreadable("the line is down"));
        var second = ground.verification(Ground.files(memory), state()).run(false);
        assertThat(second).isInstanceOfSatisfying(Verdict.NotWhole.class,
                it -> assertThat(it.findings()).singleElement().asString().contains("tile/entries/003"));
    }

    @Test
    void theCommandSaysItInWordsAndInItsExitCode() throws Exception {
        var directory = Files.createDirectory(home.resolve("log"));
        var memory = ground.log(600);
        write(memory, directory);
        var policy = Files.writeString(home.resolve("policy"), ground.policy);
        assertThat(run(0, directory.toString(), "--policy", policy.toString())).contains("whole: ", "has 600 entries", "cosigned by two",
                "no checkpoint of this log was seen before");
        assertThat(run(0, directory.toString(), "--policy", policy.toString())).contains("it goes on from 1 checkpoint(s)");
        memory.files.get("tile/0/001")[0] ^= 1;
        write(memory, directory);
        assertThat(run(1, directory.toString(), "--policy", policy.toString())).contains("NOT WHOLE", "tile/0/001: ");
        assertThat(run(3, home.resolve("nowhere").toString(), "--policy", policy.toString())).contains("could not be read");
        run(2);
        run(2, directory.toString());
        run(2, directory.toString(), "--policy", home.resolve("nowhere").toString());
        run(2, directory.toString(), "--policy", policy.toString(), "--wrong");
        Files.writeString(policy, "quorum none\n");
        run(2, directory.toString(), "--policy", policy.toString());
    }

    @Test
    void readsALogOverHttpAlsoCompressed() throws Exception {
        var memory = ground.log(600);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/log/", exchange -> {
            var content = memory.files.get(exchange.getRequestURI().getPath().substring("/log/".length()));
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(content == null ? 404 : 200, 0);
            try (var body = new GZIPOutputStream(exchange.getResponseBody())) {
                body.write(content == null ? new byte[0] : content);
            }
        });
        server.start();
        try {
            var policy = Files.writeString(home.resolve("policy"), ground.policy).toString();
            var address = "http://localhost:" + server.getAddress().getPort() + "/log";
            assertThat(run(0, address, "--policy", policy, "--quiet")).contains("has 600 entries");
            memory.files.remove("tile/entries/001");
            assertThat(run(1, address, "--policy", policy, "--quiet")).contains("tile/entries/001: the file is missing");
            server.removeContext("/log/");
            server.createContext("/", exchange -> exchange.sendResponseHeaders(503, -1));
            assertThat(run(3, address, "--policy", policy, "--quiet")).contains("answered 503");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aStateFileOfSomethingElseIsNotOverwritten() throws Exception {
        Files.writeString(state(), "dear diary\n");
        assertThatThrownBy(() -> ground.verify(ground.log(1), state())).isInstanceOf(Malformed.class);
        Files.writeString(state(), "concordat-verify-state 1\nseen !\n");
        assertThatThrownBy(() -> ground.verify(ground.log(1), state())).isInstanceOf(Malformed.class);
    }

    private static void write(MemoryLog memory, Path directory) throws IOException {
        for (var file : memory.files.entrySet()) {
            Files.createDirectories(directory.resolve(file.getKey()).getParent());
            Files.write(directory.resolve(file.getKey()), file.getValue());
        }
    }

    private static String run(int code, String... args) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, UTF_8);
        assertThat(new Verify(print, print).run(args)).as(out.toString(UTF_8)).isEqualTo(code);
        return out.toString(UTF_8);
    }
}
