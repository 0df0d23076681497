package org.concordat.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.sharing.web.Composed.DAY;

import java.time.LocalDate;
import java.util.Map;
import org.concordat.govuk.Answers;
import org.concordat.people.AgeBand;
import org.concordat.people.Identity;
import org.concordat.sharing.About;
import org.concordat.sharing.Section;
import org.junit.jupiter.api.Test;

class SubjectFormTest {

    private final SubjectForm form = new SubjectForm();

    @Test
    void readsAPersonByAgeBand() {
        assertThat(form.read(Composed.of(), person().with("ageBand", "UNDER_18"))).contains(new Section.Subject(
                About.PERSON, new Identity("Jo Example", null, null, AgeBand.UNDER_18, null, null, "School register",
                LocalDate.of(2026, 11, 2)), null));
    }

    @Test
    void readsAPersonByDateOfBirthWithAllThatIsOptional() {
        var born = LocalDate.of(2009, 3, 31);
        var answers = person().with("bornOn", born).with("ageBand", "").with("otherNames", "Joe")
                .with("addressArea", "Northvale").with("identifier", "UPN A123");
        assertThat(form.read(Composed.of(), answers)).contains(new Section.Subject(About.PERSON,
                new Identity("Jo Example", "Joe", born, null, "Northvale", "UPN A123", "School register",
                        LocalDate.of(2026, 11, 2)), null));
    }

    @Test
    void aPlaceHasWordsAndNoIdentity() {
        var answers = person().with("about", "PLACE").with("words", "Northvale station");
        assertThat(form.read(Composed.of(), answers))
                .contains(new Section.Subject(About.PLACE, null, "Northvale station"));
    }

    @Test
    void asksWhichThemeIsMeant() {
        var answers = Answers.prefilled(Map.of("about", "THEME"));
        assertThat(form.read(Composed.of(), answers)).isEmpty();
        assertThat(answers.error("words")).isEqualTo("Enter the theme");
    }

    @Test
    void asksWhatItIsAboutBeforeAnythingElse() {
        var answers = Answers.blank();
        assertThat(form.read(Composed.of(), answers)).isEmpty();
        assertThat(answers.errors()).extracting(it -> it.message()).containsExactly("Select what this is about");
    }

    @Test
    void asksForADateOfBirthOrAnAgeBand() {
        var neither = person().with("bornOn-day", "");
        assertThat(form.read(Composed.of(), neither)).isEmpty();
        assertThat(neither.errors()).singleElement().satisfies(error -> {
            assertThat(error.anchor()).isEqualTo("bornOn-day");
            assertThat(error.message()).contains("or select an age band");
        });
        var both = person().with("bornOn", LocalDate.of(2009, 3, 31)).with("ageBand", "UNDER_18");
        assertThat(form.read(Composed.of(), both)).isEmpty();
        assertThat(both.error("ageBand")).contains("not both");
    }

    @Test
    void refusesABirthOrASourceInTheFuture() {
        var answers = person().with("bornOn", DAY.plusDays(1)).with("sourceDay", DAY.plusDays(1));
        assertThat(form.read(Composed.of(), answers)).isEmpty();
        assertThat(answers.error("bornOn")).contains("must be in the past");
        assertThat(answers.error("sourceDay")).contains("today or in the past");
        assertThat(form.read(Composed.of(), person().with("ageBand", "UNDER_18").with("sourceDay", DAY))).isPresent();
    }

    @Test
    void refusesAnAgeBandThatIsNotOne() {
        var answers = person().with("ageBand", "OLD");
        assertThat(form.read(Composed.of(), answers)).isEmpty();
        assertThat(answers.errors()).extracting(it -> it.field()).containsExactly("ageBand");
    }

    @Test
    void showsAgainWhatWasSaved() {
        var saved = form.read(Composed.of(), person().with("bornOn", LocalDate.of(2009, 3, 31))
                .with("otherNames", "Joe")).orElseThrow();
        assertThat(form.read(Composed.of(), form.saved(Composed.of(saved)))).contains(saved);
    }

    private static Answers person() {
        return Answers.prefilled(Map.of("about", "PERSON", "name", "Jo Example", "source", "School register"))
                .with("sourceDay", LocalDate.of(2026, 11, 2));
    }
}
