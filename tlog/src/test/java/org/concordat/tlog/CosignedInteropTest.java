package org.concordat.tlog;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// What another implementation made of the same keys, Ed25519's and ML-DSA-44's, this library makes and believes.
///
/// What it made is in `made-by-noble.txt`; `tlog/interop/cosigned.mjs` writes it again.
class CosignedInteropTest {

    private static final Instant TIME = Instant.ofEpochSecond(1_800_000_000);

    /// The log's, a witness's of Ed25519, a witness's of ML-DSA-44.
    private static List<String[]> keys;
    private static TlogProof proof;

    @BeforeAll
    static void read() throws IOException, Malformed {
        try (var made = CosignedInteropTest.class.getResourceAsStream("made-by-noble.txt")) {
            var lines = new String(made.readAllBytes(), UTF_8).lines().map(line -> line.split(" ")).toList();
            keys = lines.stream().filter(line -> line[0].equals("key")).toList();
            proof = TlogProof.parse(Base64.getDecoder().decode(lines.getLast()[1]));
        }
    }

    @Test
    void keysAreTheSame() throws Malformed {
        assertThat(keys).hasSize(3);
        for (var key : keys) {
            assertThat(SigningKey.parse(key[1]).verifier()).hasToString(key[2]);
        }
    }

    @Test
    void theProofIsWrittenAsItWasRead() throws Malformed {
        assertThat(TlogProof.parse(proof.bytes())).isEqualTo(proof).hasSameHashCodeAs(proof)
                .isNotEqualTo(new TlogProof(Optional.empty(), proof.inclusion(), proof.checkpoint()));
    }

    @Test
    void theProofIsBelievedWithBothCosignatures() throws Malformed {
        var trust = proof.check(Hash.ofEntry("entry 3".getBytes(UTF_8)), policy());
        assertThat(trust).isInstanceOf(Policy.Trust.Trusted.class);
        assertThat(((Policy.Trust.Trusted) trust).cosignatures()).extracting(it -> it.witness().name() + " " + it.at())
                .containsExactly("ed25519 " + TIME, "ml-dsa " + TIME);
        assertThat(proof.check(Hash.ofEntry("entry 4".getBytes(UTF_8)), policy())).isInstanceOf(Policy.Trust.Untrusted.class);
    }

    @Test
    void aCosignatureOfSomethingElseIsNot() throws Malformed {
        for (int i = 0; i < proof.checkpoint().signatures().size(); i++) {
            var line = proof.checkpoint().signatures().get(i).text();
            var another = new Note(proof.checkpoint().text(), proof.checkpoint().signatures().stream()
                    .map(it -> it.text().equals(line) ? changed(line) : it).toList());
            assertThat(policy().judge(another)).as(line.substring(0, 40)).isInstanceOf(Policy.Trust.Untrusted.class);
        }
    }

    /// Ed25519 signs alike each time; ML-DSA-44 need not.
    @Test
    void ed25519LinesAreTheSame() throws Malformed {
        var text = proof.checkpoint().text();
        for (int i = 0; i < 2; i++) {
            assertThat(SigningKey.parse(keys.get(i)[1]).sign(text, TIME)).isEqualTo(proof.checkpoint().signatures().get(i));
        }
    }

    private static SignatureLine changed(String line) {
        try {
            int last = line.trim().length() - 8;
            return SignatureLine.parse(line.substring(0, last) + (line.charAt(last) == 'A' ? 'B' : 'A') + line.substring(last + 1).trim());
        } catch (Malformed stillALine) {
            throw new IllegalStateException(stillALine);
        }
    }

    private static Policy policy() throws Malformed {
        return Policy.parse(("log " + keys.get(0)[2] + "\nwitness ed25519 " + keys.get(1)[2] + "\nwitness ml-dsa " + keys.get(2)[2]
                + "\ngroup both all ed25519 ml-dsa\nquorum both\n").getBytes(UTF_8));
    }
}
