package org.concordat.tlog.verify;

import org.concordat.tlog.MemoryLog;
import org.concordat.tlog.Note;
import org.concordat.tlog.TileTree;
import org.concordat.tlog.TlogProof;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// A receipt is checked with nothing but the policy, and only what is proven is shown.
class ReceiptTest {

    private static final byte[] OPENED = "an entry\nkind something.done\n".getBytes(UTF_8);

    @TempDir
    private Path home;
    private final Ground ground = new Ground();
    private final MemoryLog memory = new MemoryLog();
    private String policy;
    private Note note;

    @BeforeEach
    void aLogOfEntriesAndCommitments() throws Exception {
        memory.grow(MemoryLog.entries(0, 300));
        memory.grow(List.of(OPENED, MessageDigest.getInstance("SHA-256").digest(OPENED)));
        memory.grow(MemoryLog.entries(302, 700));
        note = ground.publish(memory);
        policy = Files.writeString(home.resolve("policy"), ground.policy).toString();
    }

    private String receipt(long index, byte[] extra) throws Exception {
        return write(new TlogProof(Optional.ofNullable(extra), new TileTree(memory, 700).inclusion(index), note).bytes());
    }

    private String write(byte[] bytes) throws Exception {
        return Files.write(home.resolve("receipt.tlog-proof"), bytes).toString();
    }

    @Test
    void provesWhatACommitmentOpensTo() throws Exception {
        assertThat(run(0, "--receipt", receipt(301, OPENED), "--policy", policy)).startsWith("proven: ")
                .contains("entry 301 of example.com/log, in the checkpoint of 700 entries", "cosigned by one at ",
                        "cosigned by two at ", "    kind something.done\n");
    }

    @Test
    void provesAnEntryThatStandsInTheLogItself() throws Exception {
        assertThat(run(0, "--policy", policy, "--receipt", receipt(300, OPENED))).contains("    kind something.done\n");
    }

    @Test
    void showsNothingOfWhatItDoesNotProve() throws Exception {
        for (int index : new int[] {0, 299, 302, 699}) {
            assertThat(run(1, "--receipt", receipt(index, OPENED), "--policy", policy)).startsWith("NOT PROVEN: ")
                    .contains("does not lead from this entry").doesNotContain("something.done");
        }
        assertThat(run(1, "--receipt", receipt(301, "kind something.else\n".getBytes(UTF_8)), "--policy", policy))
                .doesNotContain("something.else");
        assertThat(run(1, "--receipt", receipt(301, null), "--policy", policy)).contains("does not carry");
    }

    @Test
    void noBitOfItCanBeTurned() throws Exception {
        var whole = Files.readAllBytes(Path.of(receipt(301, OPENED)));
        int endOfProof = new String(whole, ISO_8859_1).indexOf("\n\n— ");
        for (int at = 0; at < endOfProof; at += 7) {
            var turned = whole.clone();
            turned[at] ^= 1;
            assertThat(run(1, "--receipt", write(turned), "--policy", policy)).as("byte " + at).startsWith("NOT PROVEN: ");
        }
    }

    @Test
    void aCheckpointThatTooFewHaveCosignedProvesNothing() throws Exception {
        note = new Note(note.text(), note.signatures().subList(0, 2));
        assertThat(run(1, "--receipt", receipt(301, OPENED), "--policy", policy)).contains("fewer than the policy demands");
    }

    @Test
    void doesNothingToATerminal() throws Exception {
        var hostile = "kind \u001b[2J\n".getBytes(UTF_8);
        memory.grow(List.of(hostile));
        note = ground.publish(memory);
        var bytes = new TlogProof(Optional.of(hostile), new TileTree(memory, 701).inclusion(700), note).bytes();
        assertThat(run(0, "--receipt", write(bytes), "--policy", policy)).contains("is no text").doesNotContain("\u001b");
    }

    @Test
    void whatIsNoReceiptProvesNothing() throws Exception {
        assertThat(run(1, "--receipt", write("dear diary\n".getBytes(UTF_8)), "--policy", policy)).contains("NOT PROVEN");
        assertThat(run(1, "--receipt", write(new byte[0]), "--policy", policy)).contains("NOT PROVEN");
        assertThat(run(3, "--receipt", home.resolve("gone").toString(), "--policy", policy)).contains("there is no file");
    }

    @Test
    void saysHowItIsCalled() throws Exception {
        var receipt = receipt(301, OPENED);
        assertThat(run(2, "--receipt", receipt)).contains("verify --receipt FILE --policy FILE");
        assertThat(run(2, "--receipt", "--policy", policy)).contains("verify --receipt FILE --policy FILE");
        assertThat(run(2, home.toString(), "--receipt", receipt, "--policy", policy)).contains("verify DIR|URL");
        assertThat(run(2, "--receipt", receipt, "--policy", home.resolve("gone").toString())).contains("no policy file");
        assertThat(run(2, "--receipt", receipt, "--policy", receipt)).contains("verify: ");
    }

    private static String run(int code, String... args) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, UTF_8);
        assertThat(new Verify(print, print).run(args)).as(out.toString(UTF_8)).isEqualTo(code);
        return out.toString(UTF_8);
    }
}
