package org.concordat.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.PlainText.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What may stand in text: every character there is, one by one, by what Unicode says of it.
class PlainTextTest {

    private static final Set<Integer> SHOW_AS_NOTHING = Set.of(0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x2065, 0x2800, 0x3164,
            0xffa0);

    @Test
    void everyCharacterIsTakenOrRefusedForWhatItIs() {
        var otherwise = new ArrayList<String>();
        for (int it = 0; it <= Character.MAX_CODE_POINT; it++) {
            if (!PlainText.fault("a" + Character.toString(it) + "b", 9).equals(expected(it))) {
                otherwise.add(Integer.toHexString(it));
            }
        }
        assertThat(otherwise).isEmpty();
    }

    private static Optional<Fault> expected(int it) {
        return switch (Character.getType(it)) {
            case Character.CONTROL, Character.SURROGATE -> it == '\n' || it == '\t' ? Optional.empty()
                    : Optional.of(Fault.CONTROL_CHARACTERS);
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    Optional.of(Fault.DIRECTION_CHARACTERS);
            default -> SHOW_AS_NOTHING.contains(it) ? Optional.of(Fault.DIRECTION_CHARACTERS)
                    : it == '<' ? Optional.of(Fault.MARKUP) : Optional.empty();
        };
    }

    /// Once for each of them it would take an hour.
    @Test
    @Timeout(20)
    void aMillionBlanksAfterAMarkAreGoneThroughOnce() {
        assertThat(PlainText.fault("<" + " ".repeat(1_000_000) + "!", 2_000_000)).isEmpty();
        assertThat(PlainText.fault("<" + " ".repeat(1_000_000) + "/" + " ".repeat(1_000_000) + "a", 3_000_000)).contains(Fault.MARKUP);
    }

    @Test
    void oneAmongManyIsFound() {
        assertThat(PlainText.fault("Seen at the gate" + "\u200b" + "on Monday", 99)).hasValue(Fault.DIRECTION_CHARACTERS);
        assertThat(PlainText.fault("Seen by 3 < 4 people", 99)).isEmpty();
        assertThat(PlainText.fault("Gwelwyd wrth y tŷ, ‘yma’ – ddydd Llun", 99)).isEmpty();
        assertThat(PlainText.fault("four", 3)).hasValue(Fault.TOO_LONG);
        assertThat(PlainText.fault("", 3)).hasValue(Fault.EMPTY);
    }
}
