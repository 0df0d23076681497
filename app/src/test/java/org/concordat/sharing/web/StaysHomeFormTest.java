package org.concordat.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.govuk.Answers;
import org.concordat.sharing.Home;
import org.junit.jupiter.api.Test;

class StaysHomeFormTest {

    /// Letters, as Unicode has them, of which nothing is left but marks.
    private static final String MARKS = "\uFE70\uFE72";

    private static final Home NOTHING = new Home(new UUID(0, 1), List.of(), false);

    private static Answers typed(String terms) {
        return Answers.prefilled(Map.of("terms", terms));
    }

    @Test
    void takesWordsOneOnEachLine() {
        assertThat(StaysHomeForm.read(NOTHING, typed("Operation Larch\r\n\r\nÂsh\r\nÂsh"))).contains(List.of("Operation Larch", "Âsh"));
    }

    @Test
    void refusesWordsThatNobodyCouldLookFor() {
        var short1 = typed("Larch\nx");
        assertThat(StaysHomeForm.read(NOTHING, short1)).isEmpty();
        assertThat(short1.error("terms")).startsWith("Each line must have 2 to 100 characters");
        var marks = typed("Larch\n" + MARKS);
        assertThat(StaysHomeForm.read(NOTHING, marks)).isEmpty();
        assertThat(marks.error("terms")).startsWith("One line has no letter or digit that can be looked for");
    }
}
