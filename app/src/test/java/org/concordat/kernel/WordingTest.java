package org.concordat.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.concordat.kernel.Wording.Fate;
import org.concordat.kernel.Wording.Piece;
import org.junit.jupiter.api.Test;

/// Two wordings compared: both can be read off the pieces, and nothing is marked that did not change.
class WordingTest {

    @Property(tries = 300)
    void bothWordingsAreReadOffThePieces(@ForAll @Chars({'a', 'b', ' ', '\n'}) @StringLength(max = 60) String before,
            @ForAll @Chars({'a', 'b', ' ', '\n'}) @StringLength(max = 60) String after) {
        var pieces = Wording.compare(before, after);
        assertThat(without(pieces, Fate.INSERTED)).isEqualTo(before);
        assertThat(without(pieces, Fate.DELETED)).isEqualTo(after);
        assertThat(pieces.stream().allMatch(it -> it.fate() == Fate.KEPT)).isEqualTo(before.equals(after));
    }

    @Test
    void whatWentStandsBeforeWhatCameInItsPlace() {
        assertThat(Wording.compare("at the north gate", "at the south gate")).containsExactly(
                new Piece(Fate.KEPT, "at the "), new Piece(Fate.DELETED, "north"), new Piece(Fate.INSERTED, "south"),
                new Piece(Fate.KEPT, " gate"));
    }

    @Test
    void aWordStaysThatOnlyALineEndFollows() {
        assertThat(Wording.compare("They saw nothing.", "They saw nothing.\nIt was dark.")).containsExactly(
                new Piece(Fate.KEPT, "They saw nothing."), new Piece(Fate.INSERTED, "\nIt was dark."));
    }

    /// The longest there can be, with nothing in common.
    @Test
    void theLongestWordsWithNothingInCommonAreCompared() {
        assertThat(Wording.compare("a ".repeat(4000).strip(), "b ".repeat(4000).strip())).hasSize(2);
    }

    private static String without(List<Piece> pieces, Fate fate) {
        return pieces.stream().filter(it -> it.fate() != fate).map(Piece::words).collect(Collectors.joining());
    }
}
