package org.concordat.tlog;

import com.code_intelligence.jazzer.junit.FuzzTest;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A target for each parser: whatever the bytes, it says [Malformed] or gives what writes the same bytes again.
///
/// In CI each runs over its seeds (`resources`, `…Inputs`); `JAZZER_FUZZ=1 mvn -pl tlog test -Dtest=ParsersFuzzTest#note`
/// looks for more.
class ParsersFuzzTest {

    private interface Parsing {

        /// The bytes that what was read is written as.
        byte[] again(byte[] bytes) throws Malformed;
    }

    private static void canonical(byte[] bytes, Parsing parsing) {
        byte[] written;
        try {
            written = parsing.again(bytes);
        } catch (Malformed refused) {
            if (refused.getMessage().isBlank()) {
                throw new AssertionError("a refusal says nothing");
            }
            return;
        }
        if (!Arrays.equals(bytes, written)) {
            throw new AssertionError("it was read as something that is written otherwise: " + new String(written, UTF_8));
        }
    }

    @FuzzTest
    void note(byte[] bytes) {
        canonical(bytes, b -> Note.parse(b).bytes());
    }

    @FuzzTest
    void checkpoint(byte[] bytes) {
        canonical(bytes, b -> Text.utf8(Checkpoint.parse(Text.utf8(b, "the text")).text()));
    }

    @FuzzTest
    void verifierKey(byte[] bytes) {
        canonical(bytes, b -> Text.utf8(VerifierKey.parse(Text.utf8(b, "the key")).toString()));
    }

    @FuzzTest
    void proof(byte[] bytes) {
        canonical(bytes, b -> TlogProof.parse(b).bytes());
    }

    @FuzzTest
    void addCheckpoint(byte[] bytes) {
        canonical(bytes, b -> AddCheckpoint.parse(b).bytes());
    }

    @FuzzTest
    void tilePath(byte[] bytes) {
        canonical(bytes, b -> Text.utf8(TilePath.parse(Text.utf8(b, "the path")).toString()));
    }

    @FuzzTest
    void tile(byte[] bytes) {
        canonical(bytes, b -> Tile.parse(new TilePath(0, 0, 1 + b.length % TilePath.FULL), b).bytes());
    }

    @FuzzTest
    void bundle(byte[] bytes) {
        canonical(bytes, b -> {
            var path = new TilePath(TilePath.ENTRIES, 0, b.length == 0 ? 1 : 1 + (b[0] & 0xff));
            var rest = b.length == 0 ? b : Arrays.copyOfRange(b, 1, b.length);
            var bundle = EntryBundle.parse(path, rest);
            bundle.leafHashes();
            var again = Arrays.copyOf(b, 1 + bundle.bytes().length);
            System.arraycopy(bundle.bytes(), 0, again, 1, bundle.bytes().length);
            return again;
        });
    }

    /// A policy may be written in more ways than one, so it is only asked not to break.
    @FuzzTest
    void policy(byte[] bytes) {
        canonical(bytes, b -> {
            Policy.parse(b).judge(new Note("o\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", List.of()));
            return b;
        });
    }

    private static final Cosigned COSIGNED = Cosigned.once();

    /// The rest of a policy that knows a log and two witnesses: what one has cosigned and is enough, is enough with both.
    @FuzzTest
    void judge(byte[] bytes) {
        Policy policy;
        try {
            policy = Policy.parse(COSIGNED.policyWith(bytes));
        } catch (Malformed refused) {
            return;
        }
        if (policy.judge(COSIGNED.byOne()) instanceof Policy.Trust.Trusted
                && !(policy.judge(COSIGNED.byBoth()) instanceof Policy.Trust.Trusted)) {
            throw new AssertionError("a cosignature more makes it less");
        }
    }

    /// A checkpoint, cosigned by the first witness and by both.
    private record Cosigned(String lines, Note byOne, Note byBoth) {

        static Cosigned once() {
            try {
                var random = new SecureRandom();
                var log = SigningKey.generate("o", KeyType.ED25519, random);
                var one = SigningKey.generate("w.example/1", KeyType.ED25519_COSIGNATURE, random);
                var two = SigningKey.generate("w.example/2", KeyType.ML_DSA_44_COSIGNATURE, random);
                var text = new Checkpoint("o", new TreeHead(0, Hash.OF_NOTHING)).text();
                var byOne = new Note(text, List.of(log.sign(text, Instant.EPOCH), one.sign(text, Instant.ofEpochSecond(1))));
                return new Cosigned("log " + log.verifier() + "\nwitness one " + one.verifier() + "\nwitness two " + two.verifier() + "\n",
                        byOne, byOne.with(List.of(two.sign(text, Instant.ofEpochSecond(2)))));
            } catch (Malformed impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        byte[] policyWith(byte[] rest) {
            var known = lines.getBytes(UTF_8);
            var all = Arrays.copyOf(known, known.length + rest.length);
            System.arraycopy(rest, 0, all, known.length, rest.length);
            return all;
        }
    }
}
