package org.concordat.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Whatever is sent: a file is cleaned or refused, nothing is thrown, and what is cleaned is of its kind, within its size,
/// and as clean when it is cleaned again.
///
/// In CI it runs over its seeds; `JAZZER_FUZZ=1 mvn -pl app test -Djazzer.hooks=true -Dtest=CleaningFuzzTest#anything`
/// looks for more.
class CleaningFuzzTest {

    private static final Cleaning CLEANING = new Cleaning();

    @FuzzTest
    void anything(byte[] bytes) {
        for (var kind : Kind.values()) {
            if (CLEANING.clean("a." + kind.ending(), bytes) instanceof Cleaned.Clean(var file)) {
                assertThat(Kind.of(file.bytes())).isEqualTo(kind);
                assertThat(file.bytes().length).isBetween(1, Cleaning.BYTES_MAX);
                assertThat(file.text().length()).isLessThanOrEqualTo(2 * PlainFile.CHARACTERS_MAX);
                assertThat(CLEANING.clean(file.name(), file.bytes())).isInstanceOfSatisfying(Cleaned.Clean.class,
                        again -> assertThat(again.file().text()).isEqualTo(file.text()));
            }
        }
    }

    /// Whole files with one byte turned, in every place of a small one.
    @Test
    void oneByteTurned() {
        for (var whole : new byte[][] {Files.pdf("a"), Files.png(), Files.telltaleJpeg(), Files.progressiveJpeg(),
                Files.telltalePdf()}) {
            int step = Math.max(1, whole.length / 150);
            for (int i = 0; i < whole.length; i += step) {
                var turned = whole.clone();
                turned[i] ^= 0x15;
                anything(turned);
            }
        }
    }

    /// A byte that the seeds would be seeds of nothing without.
    @Test
    void aCleanFileIsTaken() {
        assertThat(CLEANING.clean("a.pdf", Files.pdf("a"))).isInstanceOf(Cleaned.Clean.class);
        assertThat(new String(Arrays.copyOf(Files.pdf("a"), 5), ISO_8859_1)).isEqualTo("%PDF-");
    }
}
