package org.concordat.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EnrolmentCodeTest {

    @Property
    void whatIsWrittenDownIsReadAgain(@ForAll long seed) {
        var code = EnrolmentCode.drawn(new Random(seed));
        assertThat(code.toString()).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(EnrolmentCode.read(code.toString())).contains(code);
    }

    @Property
    void whateverIsTypedIsReadOrIsNoCode(@ForAll String typed) {
        EnrolmentCode.read(typed).ifPresent(it -> assertThat(EnrolmentCode.read(it.toString())).contains(it));
    }

    @Test
    void isForgivingAboutHowItIsTyped() {
        assertThat(EnrolmentCode.read(" o0iL abcd-EFGH jkmn ")).contains(new EnrolmentCode("0011ABCD", "EFGHJKMN"));
    }

    @Test
    void isTheOneThatWasHashedAndNoOther() {
        var code = new EnrolmentCode("0011ABCD", "EFGHJKMN");
        assertThat(code.is(new EnrolmentCode("0011ABCD", "EFGHJKMN").hash())).isTrue();
        assertThat(code.is(new EnrolmentCode("0011ABCD", "EFGHJKMP").hash())).isFalse();
        assertThat(code.is(new EnrolmentCode("0011ABCE", "EFGHJKMN").hash())).isFalse();
    }
}
