package org.concordat.tlog;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PolicyTest {

    private static final Instant NOW = Instant.ofEpochSecond(1679315147);

    private final SigningKey log = key("example.com/log", KeyType.ED25519);
    private final Map<String, SigningKey> witnesses = new TreeMap<>();

    private static SigningKey key(String name, KeyType type) {
        try {
            return SigningKey.generate(name, type, new SecureRandom());
        } catch (Malformed wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /// The example of tlog-policy, with keys.
    private Policy example() throws Malformed {
        var text = new StringBuilder("# an example\nlog " + log.verifier() + " https://log.example/\n\n");
        for (var name : List.of("X1", "X2", "X3", "Y1", "Y2", "Y3")) {
            var type = name.endsWith("3") ? KeyType.ML_DSA_44_COSIGNATURE : KeyType.ED25519_COSIGNATURE;
            witnesses.put(name, key("w.example/" + name, type));
            text.append(" \twitness ").append(name).append('\t').append(witnesses.get(name).verifier()).append(" \n");
        }
        return Policy.parse(text.append("""
                group X-witnesses 2 X1 X2 X3
                group Y-witnesses any Y1 Y2 Y3
                group X-and-Y all X-witnesses Y-witnesses
                quorum X-and-Y
                """).toString().getBytes(UTF_8));
    }

    private Note cosigned(String... names) throws Malformed {
        var text = new Checkpoint("example.com/log", new TreeHead(7, Hash.ofEntry(new byte[3]))).text();
        var lines = new ArrayList<SignatureLine>();
        lines.add(log.sign(text, NOW));
        for (var name : names) {
            lines.add(witnesses.get(name).sign(text, NOW));
        }
        return new Note(text, lines);
    }

    @Test
    void trustsWhatTheQuorumHasSeenAndNothingLess() throws Malformed {
        var policy = example();
        for (var enough : List.of(List.of("X1", "X2", "Y1"), List.of("X3", "X2", "Y3"), List.of("X1", "X2", "X3", "Y1", "Y2", "Y3"))) {
            var trusted = (Policy.Trust.Trusted) policy.judge(cosigned(enough.toArray(String[]::new)));
            assertThat(trusted.cosignatures()).hasSize(enough.size()).allMatch(c -> c.at().equals(NOW));
            assertThat(trusted.log().key()).isEqualTo(log.verifier());
        }
        for (var few : List.of(List.<String>of(), List.of("X1", "Y1"), List.of("X1", "X2", "X3"), List.of("Y1", "Y2", "Y3"))) {
            assertThat(policy.judge(cosigned(few.toArray(String[]::new)))).isInstanceOf(Policy.Trust.Untrusted.class);
        }
        assertThat(policy.judge(cosigned("X1", "X1", "Y1"))).isInstanceOf(Policy.Trust.Untrusted.class);
    }

    @Test
    void trustsNoOtherLogAndNoOtherName() throws Malformed {
        var policy = example();
        var text = new Checkpoint("example.com/other", new TreeHead(7, Hash.ofEntry(new byte[3]))).text();
        assertThat(policy.judge(new Note(text, List.of(log.sign(text, NOW)))))
                .isEqualTo(new Policy.Trust.Untrusted("no log of the policy signed the checkpoint, which says it is of example.com/other"));
        var note = cosigned("X1", "X2", "Y1");
        assertThat(policy.judge(new Note(note.text(), note.signatures().subList(1, 4)))).isInstanceOf(Policy.Trust.Untrusted.class);
        var forged = new Note(note.text().replace("7", "8"), note.signatures());
        assertThat(policy.judge(forged)).isEqualTo(new Policy.Trust.Untrusted("the signature by example.com/log does not verify"));
    }

    @Test
    void theOneInTheDocumentCanBePasted() throws Exception {
        var pasted = Files.readAllLines(Path.of("../docs/tlog.md")).stream().map(String::strip)
                .filter(line -> line.matches("(log|witness|group|quorum) [^|]*")).collect(Collectors.joining("\n", "", "\n"));
        var policy = Policy.parse(pasted.getBytes(UTF_8));
        assertThat(policy.logs()).hasSize(1);
        assertThat(policy.witnesses()).hasSize(2);
    }

    @Test
    void nobodyNeedsToBeAsked() throws Malformed {
        var policy = Policy.parse(("log " + log.verifier() + "\nquorum none\n").getBytes(UTF_8));
        assertThat(policy.judge(cosigned())).isInstanceOf(Policy.Trust.Trusted.class);
        assertThat(Policy.parse("quorum none\n".getBytes(UTF_8)).judge(cosigned())).isInstanceOf(Policy.Trust.Untrusted.class);
    }

    @Test
    void refusesEveryFileTheSpecificationRefuses() {
        var w = "witness w " + key("w", KeyType.ED25519_COSIGNATURE).verifier() + "\n";
        var v = "witness v " + key("v", KeyType.ED25519_COSIGNATURE).verifier() + "\n";
        var same = w.replace("witness w ", "witness u ");
        var bad = List.of("", "quorum none", w + "quorum x\n", "quorum w\n" + w, "quorum none\nquorum none\n", "quorom none\n",
                w + w + "quorum w\n", w + same + "quorum w\n", w + "group w any w\nquorum w\n", w.replace(" w ", " none ") + "quorum none\n",
                w + "group g 0 w\nquorum g\n", w + "group g 2 w\nquorum g\n", w + "group g 01 w\nquorum g\n", w + "group g any\nquorum g\n",
                w + "group g any w w\nquorum g\n", w + "group g any w\ngroup h any w\nquorum g\n", w + "group g any none\nquorum g\n",
                w + v + "group g any g\nquorum g\n", "log " + log.verifier() + "\nlog " + log.verifier() + "\nquorum none\n",
                "witness l " + log.verifier() + "\nquorum none\n", "log x\nquorum none\n", "quorum none\r\n", "quorum none\0\n",
                "quorum none \u007f\n", "log " + log.verifier() + " http://[\nquorum none\n");
        for (var policy : bad) {
            assertThatThrownBy(() -> Policy.parse(policy.getBytes(UTF_8))).as(policy).isInstanceOf(Malformed.class);
        }
        assertThatThrownBy(() -> Policy.parse((w + "quorum x\n").getBytes(UTF_8)))
                .hasMessage("line 2 of the policy: no line above defines x");
    }

    /// A quorum is judged by walking down, and nobody's file makes that walk overflow.
    @Test
    void groupsStandInOneAnotherOnlySoDeep() throws Malformed {
        example();
        var policy = new StringBuilder("log " + log.verifier() + "\nwitness w " + witnesses.get("X1").verifier() + "\ngroup g1 any w\n");
        for (int depth = 2; depth <= 64; depth++) {
            policy.append("group g").append(depth).append(" any g").append(depth - 1).append('\n');
        }
        var deepest = Policy.parse((policy + "quorum g64\n").getBytes(UTF_8));
        assertThat(deepest.judge(cosigned("X1"))).isInstanceOf(Policy.Trust.Trusted.class);
        assertThat(deepest.judge(cosigned("X2"))).isInstanceOf(Policy.Trust.Untrusted.class);
        assertThatThrownBy(() -> Policy.parse((policy + "group g65 any g64\nquorum g65\n").getBytes(UTF_8)))
                .isInstanceOf(Malformed.class).hasMessageContaining("groups stand in one another more than 64 deep");
    }

    @Test
    void aReceiptIsCheckedWithoutTheLog() throws Exception {
        var memory = MemoryLog.of(300);
        var text = new Checkpoint("example.com/log", memory.head()).text();
        var note = new Note(text, List.of(log.sign(text, NOW)));
        var receipt = new TlogProof(Optional.of(new byte[]{1, 2}), new TileTree(memory, 300).inclusion(42), note);
        var read = TlogProof.parse(receipt.bytes());
        var policy = Policy.parse(("log " + log.verifier() + "\nquorum none\n").getBytes(UTF_8));
        assertThat(read.check(Hash.ofEntry(MemoryLog.entries(42, 43).getFirst()), policy)).isInstanceOf(Policy.Trust.Trusted.class);
        assertThat(read.check(Hash.ofEntry(new byte[1]), policy)).isInstanceOf(Policy.Trust.Untrusted.class);
        assertThat(read.bytes()).isEqualTo(receipt.bytes());
        var written = new String(receipt.bytes(), UTF_8);
        assertThat(written).startsWith("c2sp.org/tlog-proof@v1\nextra AQI=\nindex 42\n");
        for (var bad : List.of(written.replace("@v1", "@v2"), written.replace("index 42", "index 042"), written.replace("index 42", "index 300"),
                written.replace("extra AQI=", "extra AQJ="), written.replace("index 42\n", ""), written.substring(0, 200), "")) {
            assertThatThrownBy(() -> TlogProof.parse(bad.getBytes(UTF_8))).isInstanceOf(Malformed.class);
        }
    }
}
