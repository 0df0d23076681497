package org.concordat.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concordat.measures.Measure.Counts;
import org.concordat.statistics.ShippedTables;
import org.concordat.statistics.TableDefinition;
import org.concordat.statistics.TableDefinition.Counted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The file of measures is read whole or not at all.
class MeasuresFileTest {

    private static final String GOOD = """
            {"small": {"en": "S", "cy": "S"}, "areas": {"en": "A", "cy": "A"},
             "parts": [{"code": "in-time", "title": {"en": "In time", "cy": "Mewn pryd"}}, {"code": "late", "title": {"en": "Late", "cy": "Yn hwyr"}}],
             "measures": [{"id": "answers", "test": "EFFICIENT", "parts": {"numerator": ["in-time"], "base": ["late"]}, "figures": {"counts": []},
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

    /// What a measure counts is said in words, and so is what figures count: where the words are the same, so are the things. Each unit that
    /// tables have is that of some measure, so that this would find a word that nobody uses.
    @Test
    void whatFiguresCountTooIsMarked() {
        var words = Map.of(Counted.DISCLOSURES, "disclos", Counted.COMPLAINTS, "complaint", Counted.ASSESSMENTS, "assessments", Counted.PANEL_DECISIONS,
                "panel came|come to a panel|reviews of a case", Counted.REFERRALS, "referred a concern|of a new case", Counted.RECALLS, "recalled");
        for (var measure : MeasuresFile.shipped().measures()) {
            var said = measure.title().en() + "; " + measure.unit().en() + "; " + measure.denominator().en();
            assertThat(measure.figures().counts()).as(measure.id() + ": " + said).isEqualTo(words.entrySet().stream()
                    .filter(it -> Pattern.compile(it.getValue(), Pattern.CASE_INSENSITIVE).matcher(said).find()).map(Map.Entry::getKey)
                    .collect(Collectors.toSet()));
        }
        var counted = ShippedTables.all().stream().map(TableDefinition::counts).collect(Collectors.toSet());
        assertThat(MeasuresFile.shipped().measures().stream().flatMap(it -> it.figures().counts().stream()).collect(Collectors.toSet())).isEqualTo(counted);
    }

    /// A category that a table has too, of the same count.
    @Test
    void whatFiguresCountByItselfIsMarked() {
        var tables = ShippedTables.all();
        assertThat(MeasuresFile.shipped().measures()).allSatisfy(it -> assertThat(it.figures().parts()).as(it.id()).isEqualTo(it.parts().stream()
                .map(Measure.Part::code).filter(code -> tables.stream().filter(table -> it.figures().counts().contains(table.counts()))
                        .flatMap(table -> table.by().codes().stream()).anyMatch(each -> each.code().equals(code))).collect(Collectors.toSet())));
        assertThat(MeasuresFile.shipped().measures()).filteredOn(it -> !it.figures().parts().isEmpty()).extracting(Measure::id).containsExactly("support-kept");
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
            "figures": {"counts": []}, | ` `                       | it says whether tables of figures count the same
            "counts": []           | "parts": []              | it says whether tables of figures count the same
            "counts": []           | "counts": ["CONCERNS"]   | CONCERNS
            "counts": []           | "counts": [], "parts": ["late"] | what tables count by itself is some of its categories
            "counts": []           | "counts": ["RECALLS"], "parts": ["kept"] | what tables count by itself is some of its categories
            """)
    void whatIsWrongInItIsSaid(String good, String bad, String why) {
        assertThat(MeasuresFile.read(GOOD).measures()).hasSize(1);
        assertThatThrownBy(() -> MeasuresFile.read(GOOD.replace(good, bad))).isInstanceOf(IllegalStateException.class).hasMessageContaining(why);
    }
}
