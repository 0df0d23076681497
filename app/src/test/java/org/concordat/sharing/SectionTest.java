package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.access.Role.SAFEGUARDING_LEAD;
import static org.concordat.sharing.Paper.DAY;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.Words;
import org.concordat.law.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a form would have refused throws, for it did not come from the form.
class SectionTest {

    @Test
    void everySectionHasAStepOfItsOwn() {
        assertThat(Paper.sections().stream().map(Step::of)).containsExactly(Step.values());
        for (var step : Step.values()) {
            assertThat(Step.ofSlug(step.slug())).contains(step);
        }
        assertThat(Step.ofSlug("nothing")).isEmpty();
    }

    @Test
    void aPersonHasAnIdentityAndAPlaceHasWords() {
        var pupil = Cast.pupil(DAY);
        refused(() -> new Section.Subject(About.PERSON, null, null));
        refused(() -> new Section.Subject(About.PERSON, pupil, "Jo"));
        refused(() -> new Section.Subject(About.PERSON, null, "Jo"));
        refused(() -> new Section.Subject(About.PLACE, null, null));
        refused(() -> new Section.Subject(About.THEME, pupil, null));
        taken(() -> new Section.Subject(About.THEME, null, "x".repeat(200)));
        refused(() -> new Section.Subject(About.THEME, null, "x".repeat(201)));
    }

    @Test
    void informationCameFromSomewhere() {
        refused(() -> new Section.Matter(Cast.PREVENT, Set.of(), Set.of()));
        taken(() -> new Section.Matter(Cast.PREVENT, Set.of(), Set.of(Provenance.OPEN_SOURCE)));
    }

    @Test
    void anAudienceHasOneToForty() {
        refused(() -> new Section.Audience(List.of()));
        taken(() -> new Section.Audience(addressees(40)));
        refused(() -> new Section.Audience(addressees(41)));
    }

    @Test
    void nobodyIsAddressedTwice() {
        var lead = new Section.Addressee(Paper.SCHOOL, SAFEGUARDING_LEAD, "One.");
        refused(() -> new Section.Audience(List.of(lead, new Section.Addressee(Paper.SCHOOL, SAFEGUARDING_LEAD, "Two."))));
        taken(() -> new Section.Audience(List.of(lead, new Section.Addressee(Paper.SCHOOL, Role.PANEL_PARTNER, "Two."))));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyAReceivingRoleIsAddressed(Role role) {
        if (role.receives()) {
            taken(() -> new Section.Addressee(Paper.SCHOOL, role, "Why."));
        } else {
            refused(() -> new Section.Addressee(Paper.SCHOOL, role, "Why."));
        }
    }

    @Test
    void codeCStatesItsConditionsAndCodePHasNone() {
        taken(() -> handling(HandlingCode.C, ActionCode.A1, Sanitisation.S1, "Ask first."));
        refused(() -> handling(HandlingCode.C, null, Sanitisation.S1, "Ask first."));
        refused(() -> handling(HandlingCode.C, ActionCode.A1, null, "Ask first."));
        refused(() -> handling(HandlingCode.C, ActionCode.A1, Sanitisation.S1, null));
        refused(() -> handling(HandlingCode.C, ActionCode.A1, Sanitisation.S1, "x".repeat(2001)));
        taken(() -> handling(HandlingCode.P, null, null, null));
        refused(() -> handling(HandlingCode.P, ActionCode.A1, null, null));
        refused(() -> handling(HandlingCode.P, null, Sanitisation.S1, null));
        refused(() -> handling(HandlingCode.P, null, null, "Ask first."));
    }

    @Test
    void itIsAnsweredAndReviewedBeforeItExpires() {
        taken(() -> new Section.Dates(DAY, DAY, DAY));
        refused(() -> new Section.Dates(DAY.plusDays(1), DAY, DAY));
        refused(() -> new Section.Dates(DAY, DAY.plusDays(1), DAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bell\u0007", "\u202eright to left", "zero\u200bwidth", "<b>bold</b>", "< script>"})
    void textThatTheFormRefusesThrows(String text) {
        refused(() -> new Section.Content(text, "Words.", "Log 1"));
        refused(() -> new Section.Content("Title", text, "Log 1"));
        refused(() -> new Section.Content("Title", "Words.", text));
        refused(() -> new Section.Addressee(Paper.SCHOOL, SAFEGUARDING_LEAD, text));
        refused(() -> Paper.passage("ctsa-2015-s36", Map.of("need", text)));
        refused(() -> new Section.Justification(text, "a", "b", "c", "d"));
        refused(() -> new Section.Justification("a", text, "b", "c", "d"));
        refused(() -> new Section.Justification("a", "b", text, "c", "d"));
        refused(() -> new Section.Justification("a", "b", "c", text, "d"));
        refused(() -> new Section.Justification("a", "b", "c", "d", text));
    }

    @Test
    void lengthsAreThoseOfTheForm() {
        taken(() -> new Section.Content("x".repeat(120), "x".repeat(8000), "x".repeat(200)));
        refused(() -> new Section.Content("x".repeat(121), "x", "x"));
        refused(() -> new Section.Content("x", "x".repeat(8001), "x"));
        refused(() -> new Section.Content("x", "x", "x".repeat(201)));
        taken(() -> new Section.Content("😀".repeat(120), "x", "x"));
        taken(() -> new Section.Addressee(Paper.SCHOOL, SAFEGUARDING_LEAD, "x".repeat(1000)));
        refused(() -> new Section.Addressee(Paper.SCHOOL, SAFEGUARDING_LEAD, "x".repeat(1001)));
        refused(() -> Paper.passage("ctsa-2015-s36", Map.of("need", "x".repeat(1001))));
        taken(() -> new Section.Justification("x".repeat(4000), "a", "b", "c", "d"));
        refused(() -> new Section.Justification("x".repeat(4001), "a", "b", "c", "d"));
    }

    private static List<Section.Addressee> addressees(int count) {
        return IntStream.range(0, count).mapToObj(n -> new Section.Addressee(
                new BodyId(new java.util.UUID(9, n)), SAFEGUARDING_LEAD, "Why.")).toList();
    }

    private static Section.Handling handling(HandlingCode code, @org.jspecify.annotations.Nullable ActionCode action,
            @org.jspecify.annotations.Nullable Sanitisation sanitisation,
            @org.jspecify.annotations.Nullable String conditions) {
        return new Section.Handling(Marking.OFFICIAL, SourceGrade.UNTESTED, InformationGrade.C, code, action,
                sanitisation, conditions);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable section) {
        assertThatThrownBy(section).isInstanceOf(IllegalArgumentException.class);
    }

    private static void taken(org.assertj.core.api.ThrowableAssert.ThrowingCallable section) {
        assertThatCode(section).doesNotThrowAnyException();
    }
}
