package org.concordat.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.kernel.Crockford;
import org.junit.jupiter.api.Test;

class WayBackTest {

    private static final UUID ONCE = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

    @Test
    void isTheSameForTheSameFormAndAnotherForAnother() {
        var back = WayBack.toConcern(ONCE);
        assertThat(WayBack.toConcern(ONCE)).isEqualTo(back);
        assertThat(back.reference()).matches("C-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(back.secret()).matches("([0-9A-HJKMNP-TV-Z]{4} ){3}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(back.id().version()).isEqualTo(8);
        assertThat(back.id().variant()).isEqualTo(2);
    }

    /// None of the three gives another away: each is hashed apart.
    @Property(tries = 200)
    void noTwoFormsHaveAnythingInCommon(@ForAll long one, @ForAll long other) {
        var seen = new HashSet<Object>();
        for (var once : new UUID[] {new UUID(one, other), new UUID(one, other ^ 1)}) {
            var back = WayBack.toConcern(once);
            assertThat(seen.add(back.id()) && seen.add(back.reference()) && seen.add(back.secret())).isTrue();
            assertThat(Crockford.plain(back.secret())).doesNotContain(Crockford.plain(back.reference()).substring(1));
            assertThat(back.toString()).doesNotContain(once.toString());
        }
    }

    @Test
    void isTypedAsOneWritesItDown() {
        assertThat(WayBack.hash("0123 ABCD efgh jk1o")).isEqualTo(WayBack.hash("o123abcdEFGH-JKL0"))
                .isNotEqualTo(WayBack.hash("0123ABCDEFGHJK11"));
    }
}
