package org.concordat.tlog.verify;

import org.concordat.tlog.MemoryLog;
import org.concordat.tlog.Note;
import org.concordat.tlog.TreeHead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Whoever had what opens their entry, before the log held it, finds whether the log holds it now.
class OpeningTest {

    @TempDir
    private Path home;
    private final Ground ground = new Ground();
    private final MemoryLog memory = new MemoryLog();
    private String policy;

    @BeforeEach
    void aLogOfCommitments() throws Exception {
        for (int i = 0; i < 700; i++) {
            memory.grow(List.of(sha256(opening(i))));
        }
        memory.grow(List.of(opening(700)));
        ground.publish(memory);
        policy = Files.writeString(home.resolve("policy"), ground.policy).toString();
    }

    private static byte[] opening(int number) {
        return ("an entry\nnumber " + number + "\n").getBytes(UTF_8);
    }

    private static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private String log() throws IOException {
        for (var file : memory.files.entrySet()) {
            if (!file.getKey().contains(".p/") || !memory.files.containsKey(file.getKey().replaceAll("\\.p/.*", ""))) {
                var path = home.resolve("log").resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        }
        return home.resolve("log").toString();
    }

    private String file(byte[] content) throws IOException {
        return Files.write(home.resolve("opening.txt"), content).toString();
    }

    @Test
    void saysWhichEntryItOpens() throws Exception {
        for (int number : new int[]{0, 1, 255, 256, 511, 512, 699, 700}) {
            assertThat(run(0, log(), "--policy", policy, "--opening", file(opening(number))))
                    .contains("whole: ", "in the log: ", "opens entry " + number + "\n");
        }
    }

    @Test
    void saysWhenTheLogHoldsNoneThatItOpens() throws Exception {
        assertThat(run(1, log(), "--policy", policy, "--opening", file(opening(701))))
                .contains("whole: ", "NOT IN THE LOG: ", "opens none of its 701 entries");
        assertThat(run(1, log(), "--opening", file(new byte[0]), "--policy", policy)).contains("NOT IN THE LOG: ");
    }

    @Test
    void isNotLookedForInALogThatIsNotWholeOrNotCosigned() throws Exception {
        var whole = log();
        var opening = file(opening(3));
        var note = Note.parse(memory.files.get("checkpoint"));
        Files.write(Path.of(whole, "checkpoint"), new Note(note.text(), note.signatures().subList(0, 1)).bytes());
        assertThat(run(1, whole, "--policy", policy, "--opening", opening)).contains("NOT COSIGNED ENOUGH", "was not looked for")
                .doesNotContain("in the log: ");
        Files.write(Path.of(whole, "checkpoint"), note.bytes());
        Files.delete(Path.of(whole, "tile/0/001"));
        assertThat(run(1, whole, "--policy", policy, "--opening", opening)).contains("NOT WHOLE", "was not looked for")
                .doesNotContain("in the log: ");
    }

    /// The log is read again for it, and believed no more than the first time.
    @Test
    void isNotFoundInATileThatWasExchangedMeanwhile() throws Exception {
        var head = memory.head();
        var other = new MemoryLog();
        other.grow(List.of(sha256(opening(1000))));
        System.arraycopy(other.files.get("tile/0/000.p/1"), 0, memory.files.get("tile/0/000"), 0, 32);
        var sought = Opening.of(file(opening(1000)));
        assertThat(said(sought, head)).contains("NOT IN THE LOG");
        memory.files.remove("tile/0/001");
        assertThatThrownBy(() -> said(sought, head)).isInstanceOf(IOException.class).hasMessageContaining("tile/0/001 is not there");
    }

    private String said(Opening sought, TreeHead head) throws IOException {
        var out = new ByteArrayOutputStream();
        sought.sought(memory, head, new PrintStream(out, true, UTF_8));
        return out.toString(UTF_8);
    }

    @Test
    void saysHowItIsCalled() throws Exception {
        var opening = file(opening(3));
        assertThat(run(3, log(), "--policy", policy, "--opening", home.resolve("gone").toString())).contains("there is no file");
        assertThat(run(2, "--policy", policy, "--opening", opening)).contains("--opening FILE");
        assertThat(run(2, "--receipt", opening, "--policy", policy, "--opening", opening)).contains("--opening FILE");
        assertThat(run(2, log(), "--policy", policy, "--opening")).contains("--opening FILE");
    }

    private static String run(int code, String... args) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, UTF_8);
        assertThat(new Verify(print, print).run(args)).as(out.toString(UTF_8)).isEqualTo(code);
        return out.toString(UTF_8);
    }
}
