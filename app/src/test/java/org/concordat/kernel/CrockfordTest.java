package org.concordat.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CrockfordTest {

    @Property(tries = 200)
    void whatIsDrawnIsReadAsItIsWrittenHoweverItIsTyped(@ForAll long seed) {
        var letters = Crockford.drawn(new Random(seed), 8);
        assertThat(Crockford.isOne(letters, 8)).isTrue();
        var typed = Crockford.reference("D", letters).toLowerCase(java.util.Locale.ROOT).replace('0', 'o').replace('1', 'l').replace('-', ' ');
        assertThat(Crockford.plain(typed)).isEqualTo("D" + letters);
    }

    @Test
    void itHasNoLetterThatIsMisread() {
        var all = new byte[32];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (i | 0xE0);
        }
        assertThat(Crockford.of(all, 32)).isEqualTo("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
        assertThat(Crockford.isOne("7K2M4QXU", 8)).isFalse();
        assertThat(Crockford.isOne("7K2M4QX", 8)).isFalse();
        assertThat(Crockford.isOne("7k2m4qxa", 8)).as("as typed").isFalse();
    }
}
