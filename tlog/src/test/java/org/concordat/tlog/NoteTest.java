package org.concordat.tlog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NoteTest {

    private static final Instant NOW = Instant.ofEpochSecond(1679315147);

    /// The examples of signed-note.
    private static final String VKEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    private static final String NOTE = """
            This is an example message.

            \u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    /// The example of tlog-cosignature.
    static final String COSIGNED = """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            \u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            \u2014 witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
            """;

    @Test
    void verifiesTheExampleOfTheSpecification() throws Malformed {
        var key = VerifierKey.parse(VKEY);
        var note = Note.parse(NOTE.getBytes(UTF_8));
        assertThat(note.signers(List.of(key))).containsExactly(key);
        assertThat(key).hasToString(VKEY);
        assertThat(new String(note.bytes(), UTF_8)).isEqualTo(NOTE);
        assertThatThrownBy(() -> Note.parse(NOTE.replace("This", "That").getBytes(UTF_8)).signers(List.of(key)))
                .isInstanceOf(Malformed.class).hasMessageContaining("does not verify");
    }

    @Test
    void readsTheExampleCheckpoint() throws Malformed {
        var note = Note.parse(COSIGNED.getBytes(UTF_8));
        var checkpoint = Checkpoint.parse(note.text());
        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.head().size()).isEqualTo(20852163);
        assertThat(checkpoint.text()).isEqualTo(note.text());
        assertThat(note.signatures().get(1).keyName()).isEqualTo("witness.example.com/w1");
        assertThat(ByteBuffer.wrap(note.signatures().get(1).signature()).getLong()).isEqualTo(NOW.getEpochSecond());
    }

    /// Keys that the checksum database's own tests use, in the form Go keeps them.
    @Test
    void readsTheKeysOfGo() throws Malformed {
        var secret = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
        var key = SigningKey.parse(secret);
        assertThat(key.verifier()).hasToString("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        assertThat(key.secret()).isEqualTo(secret);
        assertThat(key.toString()).doesNotContain("AYEK");
    }

    @Test
    void refusesEveryMangledVerifierKey() {
        for (int i = 0; i <= VKEY.length(); i++) {
            for (int j = i; j <= VKEY.length(); j++) {
                var part = VKEY.substring(i, j);
                if (!part.equals(VKEY)) {
                    assertThatThrownBy(() -> VerifierKey.parse(part)).as(part).isInstanceOf(Malformed.class);
                }
            }
        }
        for (int i = 0; i < VKEY.length(); i++) {
            var changed = VKEY.substring(0, i) + (char) (VKEY.charAt(i) + 1) + VKEY.substring(i + 1);
            assertThatThrownBy(() -> VerifierKey.parse(changed)).as(changed).isInstanceOf(Malformed.class);
        }
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void everyTypeSignsACheckpointAndNothingElsePasses(KeyType type) throws Malformed {
        var signer = SigningKey.generate("example.com/log", type, new SecureRandom());
        var again = SigningKey.parse(signer.secret());
        var text = new Checkpoint("example.com/behind-the-sofa", new TreeHead(7, Hash.ofEntry(new byte[3]))).text();
        var line = again.sign(text, NOW);
        var key = VerifierKey.parse(signer.verifier().toString());
        assertThat(key.signed(text, line)).isTrue();
        assertThat(key.signed(text.replace("7", "8"), line)).isFalse();
        if (type.isCosignature()) {
            assertThat(key.time(line)).isEqualTo(NOW);
        }
        var bytes = line.signature();
        for (int i = 0; i < bytes.length; i += type == KeyType.ML_DSA_44_COSIGNATURE ? 101 : 1) {
            bytes[i] ^= 1;
            assertThat(key.signed(text, SignatureLine.of(key, bytes))).isFalse();
            bytes[i] ^= 1;
        }
        assertThat(SigningKey.generate("example.com/log", type, new SecureRandom()).verifier().signed(text, line)).isFalse();
    }

    /// Laid out by hand from tlog-cosignature, "ML-DSA-44 signed message".
    @Test
    void theMessageOfAnMlDsaCosignatureIsTheSpecifications() throws Exception {
        var root = Hash.ofEntry(new byte[3]);
        var text = new Checkpoint("o", new TreeHead(258, root), List.of("an extension is not signed")).text();
        var out = new ByteArrayOutputStream();
        out.write(new byte[]{'s', 'u', 'b', 't', 'r', 'e', 'e', '/', 'v', '1', '\n', 0});
        out.write(new byte[]{3, 'w', '/', '1', 0, 0, 0, 0, 0x64, 0x18, 0x50, (byte) 0xcb, 1, 'o'});
        out.write(new byte[]{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2});
        out.write(root.bytes());
        assertThat(SignedMessage.of(KeyType.ML_DSA_44_COSIGNATURE, "w/1", NOW.getEpochSecond(), text)).isEqualTo(out.toByteArray());
        assertThat(SignedMessage.of(KeyType.ED25519_COSIGNATURE, "w/1", NOW.getEpochSecond(), text))
                .isEqualTo(("cosignature/v1\ntime 1679315147\n" + text).getBytes(UTF_8));
    }

    @Test
    void ignoresSignaturesByOthers() throws Malformed {
        var mine = SigningKey.generate("a", KeyType.ED25519, new SecureRandom());
        var theirs = SigningKey.generate("a", KeyType.ED25519, new SecureRandom());
        var note = new Note("text\n", List.of(theirs.sign("other\n", NOW), mine.sign("text\n", NOW)));
        assertThat(note.signers(List.of(mine.verifier()))).containsExactly(mine.verifier());
        assertThatThrownBy(() -> note.signers(List.of(theirs.verifier()))).isInstanceOf(Malformed.class);
        assertThat(note.with(note.signatures())).isEqualTo(note);
    }

    @Test
    void refusesWhatIsNotANote() {
        var bad = new ArrayList<>(List.of("", "\n", "text\n", "text\n\n", "text\n\nno signature\n", NOTE.strip(),
                NOTE.replace("\n\n", "\n"), NOTE.replace("an example", "a\ttab"), NOTE.replace("aQM=", "aQN="),
                NOTE.replace("aQM=", "aQM"), NOTE.replace("\u2014 example", "- example"), NOTE.replace("com/foo U", "com/foo  U"),
                NOTE.replace("example.com/foo", "a+b"), NOTE.replace("example.com/foo", "a\u00a0b"),
                NOTE.replace("example.com/foo Uw2Q", "example.com/foo \u00c4w2Q")));
        bad.add(NOTE + NOTE.substring(NOTE.indexOf('\u2014')).repeat(100));
        for (var note : bad) {
            assertThatThrownBy(() -> Note.parse(note.getBytes(UTF_8))).as(note).isInstanceOf(Malformed.class);
        }
        assertThatThrownBy(() -> Note.parse(new byte[]{(byte) 0xff, '\n', '\n'})).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Note.parse(new byte[Note.BYTES_MAX + 1])).hasMessageContaining("longer");
    }

    @Test
    void refusesWhatIsNotACheckpoint() {
        var root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
        for (var text : List.of("", "o\n", "o\n1\n", "o\n01\n" + root, "o\n-1\n" + root, "o\n+1\n" + root, "o\n1 \n" + root,
                "o\n9223372036854775808\n" + root, "\n1\n" + root, "o\n1\n" + root + "\n", "o\n1\n" + root.replace("q2I=", "q2J="),
                "o\n1\nAAAA\n", "o\n1\n" + root + "\nx\n", "o\n\u0661\n" + root, "o\n1\n" + root.strip())) {
            assertThatThrownBy(() -> Checkpoint.parse(text)).as(text).isInstanceOf(Malformed.class);
        }
    }
}
