package org.concordat.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.concordat.govuk.Answers;
import org.concordat.sharing.ActionCode;
import org.concordat.sharing.HandlingCode;
import org.concordat.sharing.InformationGrade;
import org.concordat.sharing.Marking;
import org.concordat.sharing.Sanitisation;
import org.concordat.sharing.Section;
import org.concordat.sharing.SourceGrade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandlingFormTest {

    private final HandlingForm form = new HandlingForm();

    @Test
    void underCodePWhatBelongsToCodeCIsNotRead() {
        var answers = graded("P").with("action", "A1").with("conditions", "Left over.");
        assertThat(form.read(Composed.of(), answers)).contains(new Section.Handling(Marking.OFFICIAL,
                SourceGrade.UNTESTED, InformationGrade.D, HandlingCode.P, null, null, null));
    }

    @Test
    void underCodeCActionSanitisationAndConditionsAreGiven() {
        var without = graded("C");
        assertThat(form.read(Composed.of(), without)).isEmpty();
        assertThat(without.errors()).extracting(it -> it.field()).containsExactly("action", "sanitisation", "conditions");
        var whole = graded("C").with("action", "A3").with("sanitisation", "S1").with("conditions", "Ask first.");
        var saved = new Section.Handling(Marking.OFFICIAL, SourceGrade.UNTESTED, InformationGrade.D, HandlingCode.C,
                ActionCode.A3, Sanitisation.S1, "Ask first.");
        assertThat(form.read(Composed.of(), whole)).contains(saved);
        assertThat(form.read(Composed.of(), form.saved(Composed.of(saved)))).contains(saved);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECRET", "TOP_SECRET", "TOP SECRET STRAP1", "uk secret"})
    void aMarkingAboveOfficialIsRefusedByItsName(String marking) {
        var answers = graded("P").with("marking", marking);
        assertThat(form.read(Composed.of(), answers)).isEmpty();
        assertThat(answers.error("marking")).contains("is marked " + marking, "OFFICIAL and OFFICIAL-SENSITIVE only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "RESTRICTED"})
    void anyOtherMarkingIsAskedForAgain(String marking) {
        var answers = graded("P").with("marking", marking);
        assertThat(form.read(Composed.of(), answers)).isEmpty();
        assertThat(answers.error("marking")).isEqualTo("Select how it is marked"
                + (marking.isEmpty() ? "" : " from what is shown here: this form does not offer what was sent"));
    }

    private static Answers graded(String code) {
        return Answers.prefilled(Map.of("marking", "OFFICIAL", "source", "UNTESTED", "information", "D", "code", code));
    }
}
