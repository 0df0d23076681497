package org.concordat.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.concordat.measures.Measure.Counts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The file of measures is read whole or not at all.
class MeasuresFileTest {

    private static final String GOOD = """
            {"small": {"en": "S", "cy": "S"}, "areas": {"en": "A", "cy": "A"},
             "parts": [{"code": "in-time", "title": {"en": "In time", "cy": "Mewn pryd"}}, {"code": "late", "title": {"en": "Late", "cy": "Yn hwyr"}}],
             "measures": [{"id": "answers", "test": "EFFICIENT", "parts": {"numerator": ["in-time"], "base": ["late"]},
                "title": {"en": "T", "cy": "T"}, "unit": {"en": "U", "cy": "U"}, "numerator": {"en": "N", "cy": "N"},
                "denominator": {"en": "D", "cy": "D"}, "source": {"en": "S", "cy": "S"}, "caveat": {"en": "C", "cy": "C"}}]}
            """;

    /// Each of the four tests has measures, and every category of the file is one of some measure.
    @Test
    void whatShipsIsRead() {
        var measures = MeasuresFile.shipped().measures();
        assertThat(measures).hasSize(28).extracting(Measure::test).contains(FourTests.values());
        assertThat(measures).filteredOn(it -> !it.hasShare()).extracting(Measure::id).containsExactly("gateways");
        assertThat(Arrays.stream(Counts.values())).allMatch(counts -> measures.stream().flatMap(it -> it.parts().stream())
                .anyMatch(it -> it.counts() == counts));
    }

    /// With whom an area is compared is said to anybody, and that they may differ.
    @Test
    void whatIsSimilarIsSaid() {
        assertThat(MeasuresFile.shipped().areas().en()).contains("other areas of its counter-terrorism policing region", "may differ from it in size");
    }

    /// What was opened in an emergency is counted by the day on which it was.
    @Test
    void whatWaitsIsDueByADayOfEveryOtherMeasure() {
        assertThat(MeasuresFile.shipped().measures()).filteredOn(it -> !it.isDue() && it.parts().stream().anyMatch(part -> part.counts() == Counts.OPEN))
                .extracting(Measure::id).containsExactly("openings-justified");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "base": ["late"]       | "base": ["never"]         | there is no category never
            "base": ["late"]       | "base": ["in-time"]       | a category is there twice
            "base": ["late"]       | "out": ["late"]           | a share of what is always so says nothing
            "cy": "Yn hwyr"        | "cy": " "                 | everything is said in English and in Welsh
            "code": "late"         | "code": "in-time"         | it is there twice
            "id": "answers"        | "id": "Answers"           | a name is of letters and hyphens
            "test": "EFFICIENT"    | "test": "FAST"            | FAST
            "base": ["late"]       | "base": ["late"], "x": [] | x
            """)
    void whatIsWrongInItIsSaid(String good, String bad, String why) {
        assertThat(MeasuresFile.read(GOOD).measures()).hasSize(1);
        assertThatThrownBy(() -> MeasuresFile.read(GOOD.replace(good, bad))).isInstanceOf(IllegalStateException.class).hasMessageContaining(why);
    }
}
