package org.concordat.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.concordat.govuk.Answers;
import org.concordat.sharing.Section;
import org.junit.jupiter.api.Test;

class ContentFormTest {

    private final ContentForm form = new ContentForm();

    @Test
    void keepsWhatTravelsApartFromWhatStaysHome() {
        var saved = new Section.Content("A title", "Words\nthat travel", "Log 1");
        assertThat(form.read(Composed.of(), content("Words\r\nthat travel"))).contains(saved);
        assertThat(form.read(Composed.of(), form.saved(Composed.of(saved)))).contains(saved);
    }

    @Test
    void refusesMoreThanTravelsAndKeepsAllThatWasTyped() {
        var long8001 = "a".repeat(8001);
        var answers = content(long8001);
        assertThat(form.read(Composed.of(), answers)).isEmpty();
        assertThat(answers.error("words")).isEqualTo("The words that travel must be 8,000 characters or less");
        assertThat(answers.value("words")).isEqualTo(long8001);
        assertThat(form.read(Composed.of(), content("a".repeat(8000)))).isPresent();
    }

    @Test
    void aLineMarkedSecretIsFoundInTheFieldItStandsIn() {
        var answers = content("Nothing here").with("sourceReference", "TOP SECRET");
        assertThat(Markings.reject(answers)).isTrue();
        assertThat(answers.errors()).extracting(it -> it.field()).containsExactly("sourceReference");
        assertThat(Markings.reject(content("She kept it secret"))).isFalse();
    }

    private static Answers content(String words) {
        return Answers.prefilled(Map.of("title", "A title", "words", words, "sourceReference", "Log 1"));
    }
}
