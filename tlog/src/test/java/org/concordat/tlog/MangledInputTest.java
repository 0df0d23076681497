package org.concordat.tlog;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.util.Arrays;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// Valid files with a byte changed, left out or added: each is refused, or is another valid file; never a crash.
class MangledInputTest {

    private static final String PROOF = "c2sp.org/tlog-proof@v1\nextra AQI=\nindex 3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n" + NoteTest.COSIGNED;
    private static final String REQUEST = "old 17\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n" + NoteTest.COSIGNED;
    private static final String POLICY = """
            log example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k https://example.com/
            quorum none
            """;

    private static byte[] mangled(byte[] valid, int at, int how, int value) {
        int place = at % valid.length;
        var rest = Arrays.copyOfRange(valid, place + (how == 2 ? 0 : 1), valid.length);
        var middle = how == 1 ? new byte[0] : new byte[]{(byte) value};
        var all = Arrays.copyOf(valid, place + middle.length + rest.length);
        System.arraycopy(middle, 0, all, place, middle.length);
        System.arraycopy(rest, 0, all, place + middle.length, rest.length);
        return all;
    }

    @Property(tries = 3000)
    void isRefusedOrReadAsItIs(@ForAll @IntRange(max = 5000) int at, @ForAll @IntRange(max = 2) int how, @ForAll @IntRange(max = 255) int value) {
        for (var valid : List.of(PROOF, REQUEST, NoteTest.COSIGNED, POLICY)) {
            var bytes = mangled(valid.getBytes(UTF_8), at, how, value);
            try {
                if (valid.equals(PROOF)) {
                    assertThat(TlogProof.parse(bytes).bytes()).isEqualTo(bytes);
                } else if (valid.equals(REQUEST)) {
                    assertThat(AddCheckpoint.parse(bytes).bytes()).isEqualTo(bytes);
                } else if (valid.equals(POLICY)) {
                    assertThat(Policy.parse(bytes).logs()).hasSizeLessThanOrEqualTo(1);
                } else {
                    assertThat(Note.parse(bytes).bytes()).isEqualTo(bytes);
                }
            } catch (Malformed refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }
}
