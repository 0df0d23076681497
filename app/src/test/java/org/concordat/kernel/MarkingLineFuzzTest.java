package org.concordat.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Whatever words travel: looking for a marking ends, finds none where no secret is written, and finds one wherever it
/// is a line of its own.
class MarkingLineFuzzTest {

    @FuzzTest
    void words(byte[] bytes) {
        var words = new String(bytes, StandardCharsets.UTF_8);
        boolean marked = MarkingLine.aboveOfficial(words);
        if (marked) {
            var letters = java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            assertThat(letters).contains("secret");
        }
        assertThat(MarkingLine.aboveOfficial(words + "\nUK SECRET\n" + words)).isTrue();
        assertThat(MarkingLine.aboveOfficial("\n" + words + "\n")).isEqualTo(marked);
    }
}
