package org.concordat.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.concordat.tlog.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is in the file: it is refused with a sentence that names the file, or it is what a service writes of the same leaves.
///
/// In CI it runs over its seeds; `JAZZER_FUZZ=1 mvn -pl app test -Djazzer.hooks=true -Dtest=ErasureListFuzzTest#anything`
/// looks for more.
class ErasureListFuzzTest {

    private static final String WHOLE = "concordat ledger erasures 2\n0 " + "00".repeat(32) + "\n5 " + "ab".repeat(32) + "\nend 2\n";

    @TempDir
    private static Path place;

    @FuzzTest
    void anything(byte[] bytes) throws IOException {
        var file = Files.write(place.resolve("ledger.erasures"), bytes);
        try {
            assertThat(ErasureList.text(new ErasureList(file).read())).isEqualTo(new String(bytes, UTF_8));
        } catch (Malformed refused) {
            assertThat(refused.getMessage()).contains(file.toString());
        }
    }

    @Test
    void oneByteTurned() throws IOException {
        for (int i = 0; i < WHOLE.length(); i++) {
            var turned = WHOLE.getBytes(UTF_8);
            turned[i] ^= 0x11;
            anything(turned);
        }
    }

    /// Without this the others would hold of a reader that refuses everything.
    @Test
    void aWholeOneIsRead() throws Exception {
        var file = Files.writeString(place.resolve("whole"), WHOLE);
        assertThat(ErasureList.text(new ErasureList(file).read())).isEqualTo(WHOLE);
    }
}
