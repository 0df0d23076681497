package org.concordat.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.sharing.web.Composed.AGREEMENT;
import static org.concordat.sharing.web.Composed.DAY;

import java.time.LocalDate;
import org.concordat.access.RuleWords;
import org.concordat.govuk.Answers;
import org.concordat.sharing.Composition;
import org.concordat.sharing.Section;
import org.junit.jupiter.api.Test;

class DatesFormTest {

    private static final Composition COVERED = Composed.of(new Section.Cover(AGREEMENT.id()));

    private final DatesForm form = new DatesForm(new Reasons(new RuleWords()));

    @Test
    void readsDatesAheadAndInOrder() {
        var answers = dates(DAY, DAY.plusDays(1), DAY.plusDays(1));
        assertThat(form.read(COVERED, answers))
                .contains(new Section.Dates(DAY, DAY.plusDays(1), DAY.plusDays(1)));
    }

    @Test
    void refusesDatesThatAreNotAhead() {
        var answers = dates(DAY.minusDays(1), DAY, DAY);
        assertThat(form.read(COVERED, answers)).isEmpty();
        assertThat(answers.errors()).extracting(it -> it.message()).containsExactly(
                "The date an answer is due must be today or in the future",
                "The review date must be in the future",
                "The last day must be in the future");
    }

    @Test
    void refusesAnAnswerOrAReviewAfterTheLastDay() {
        var answers = dates(DAY.plusDays(9), DAY.plusDays(10), DAY.plusDays(8));
        assertThat(form.read(COVERED, answers)).isEmpty();
        assertThat(answers.error("answerDue")).contains("before the last day");
        assertThat(answers.error("reviewOn")).contains("before the last day");
    }

    @Test
    void theLastDayIsWithinWhatTheAgreementKeeps() {
        var latest = DAY.plusMonths(24);
        assertThat(form.read(COVERED, dates(DAY, latest, latest))).isPresent();
        var later = dates(DAY, latest, latest.plusDays(1));
        assertThat(form.read(COVERED, later)).isEmpty();
        assertThat(later.error("expiresOn")).contains("23 November 2028 or before");
        assertThat(form.read(Composed.of(), dates(DAY, latest, latest.plusDays(1)))).isPresent();
    }

    @Test
    void refusesADayThatIsNotReal() {
        var answers = dates(DAY, DAY.plusDays(1), DAY.plusDays(2)).with("reviewOn-day", "31").with("reviewOn-month", "2");
        assertThat(form.read(COVERED, answers)).isEmpty();
        assertThat(answers.error("reviewOn")).contains("must be a real date");
    }

    @Test
    void showsAgainWhatWasSaved() {
        var saved = new Section.Dates(DAY, DAY.plusDays(1), DAY.plusDays(2));
        assertThat(form.read(COVERED, form.saved(Composed.of(saved)))).contains(saved);
    }

    private static Answers dates(LocalDate answerDue, LocalDate reviewOn, LocalDate expiresOn) {
        return Answers.blank().with("answerDue", answerDue).with("reviewOn", reviewOn).with("expiresOn", expiresOn);
    }
}
