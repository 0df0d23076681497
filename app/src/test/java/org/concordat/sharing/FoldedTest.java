package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A word that stays home is found in every disguise that is named, and is not found where it is not.
class FoldedTest {

    @ParameterizedTest
    @ValueSource(strings = {"Operation Alderwood", "OPERATION ALDERWOOD", "operation  alderwood", "operation\nalderwood",
            "Operation Alder-\nwood", "Operation Al\u00ADder\u200Bwood", "O.p.e.r.a.t.i.o.n A l d e r w o o d",
            "Ｏｐｅｒａｔｉｏｎ　Ａｌｄｅｒｗｏｏｄ", "Opératîon Âlderẁood", "\u041Eper\u0430ti\u043En Ald\u0435rwood",
            "Operat\u0456on Alderwood", "OPERAT\u0406ON ALDERWOOD", "an “Operation/Alderwood”.", "xOperationAlderwoodx",
            "𝐎𝐩𝐞𝐫𝐚𝐭𝐢𝐨𝐧 𝐀𝐥𝐝𝐞𝐫𝐰𝐨𝐨𝐝", "Operation_Alderwood’s"})
    void seesThroughEveryDisguise(String words) {
        assertThat(HomeSearch.stands("Operation Alderwood", "Before. " + words + " After.")).isTrue();
        assertThat(HomeSearch.stands(words, "operation alderwood")).as("also of the word itself")
                .isEqualTo(!words.contains("xOp") && !words.contains("an “") && !words.endsWith("s"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ash", "ash.", "(ASH)", "Ash’s own", "A.S.H", "ásh", "the\u00A0ash\n"})
    void findsAShortWordAsAWordOfItsOwn(String words) {
        assertThat(HomeSearch.stands("Ash", words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cash", "washing", "Ashes", "a shed", "has", ""})
    void findsAShortWordInNoOther(String words) {
        assertThat(HomeSearch.stands("Ash", words)).isFalse();
    }

    /// As it says itself: these are for people to see.
    @ParameterizedTest
    @ValueSource(strings = {"Operation Ald3rwood", "Operation Alderwoode d", "Gweithrediad Gwernen", "Operation Alder wod"})
    void doesNotSeeThroughWhatItSaysItDoesNot(String words) {
        assertThat(HomeSearch.stands("Operation Alderwood", words)).isEqualTo(words.contains("woode"));
    }

    @Property(tries = 500)
    void findsEveryWordThatIsPutIn(@ForAll @AlphaChars @StringLength(min = 5, max = 12) String term,
            @ForAll @StringLength(max = 40) String before, @ForAll @StringLength(max = 40) String after,
            @ForAll @IntRange(min = 1, max = 4) int at) {
        var split = term.substring(0, at) + "-\n" + term.substring(at).toUpperCase(java.util.Locale.ROOT);
        assertThat(HomeSearch.stands(term, before + " " + split + " " + after)).isTrue();
        assertThat(HomeSearch.stands(term, Normalizer.normalize(before + " " + term + " " + after, Normalizer.Form.NFC))).isTrue();
    }
}
