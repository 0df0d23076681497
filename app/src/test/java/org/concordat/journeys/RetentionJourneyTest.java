package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.journeys.Scene.How;
import org.concordat.sharing.Composing;
import org.concordat.sharing.RetentionReviews;
import org.concordat.sharing.web.When;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An originating officer finds what is due for review, says why it is needed still, and is told when a colleague was first.
@Journey
class RetentionJourneyTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsDueIsLookedAtAgain(boolean script, Scene scene) {
        var cast = scene.cast();
        var id = scene.sent();
        var due = scene.today().plusMonths(3);
        var last = scene.today().plusMonths(6);
        scene.service().getBean(TestClock.class).advance(Duration.ofDays(95));
        var ann = scene.officer(cast.ann(), How.script(script));
        ann.open("/home").follow("Shared, and due for review");
        assertThat(ann.text()).contains("Overdue since " + When.on(due));
        ann.follow(reference(scene, id.value())).press("It is needed still");
        assertThat(ann.error("words")).contains("Enter why it is needed still");
        assertThat(ann.error("next")).contains("Enter the date of the next review");
        ann.type("words", "SECRET\nThe school still acts by it.").type("next", last.plusDays(1)).press("It is needed still");
        assertThat(ann.error("words")).contains("marked SECRET or above");
        assertThat(ann.error("next")).contains("or before: that is its last day");
        ann.type("words", "The school still acts by it.").type("next", last.minusDays(20)).press("It is needed still");
        assertThat(ann.text()).contains("Nothing that your body shared is due for review within two weeks.");
        ann.open("/disclosures/" + id);
        assertThat(ann.text()).contains("Found to be needed still, to be looked at again by " + When.on(last.minusDays(20)))
                .contains("“The school still acts by it.”");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFormOfBeforeDoesNotAnswerForAColleague(boolean script, Scene scene) {
        var cast = scene.cast();
        var id = scene.sent();
        var due = scene.today().plusMonths(3);
        scene.service().getBean(TestClock.class).advance(Duration.ofDays(85));
        var ann = scene.officer(cast.ann(), How.script(script));
        ann.open("/disclosures/" + id + "/retention").type("words", "Needed.").type("next", due.plusDays(20));
        scene.service().getBean(RetentionReviews.class).review(Composing.of(scene.service()).in(cast.amir()), id, UUID.randomUUID(), due, "Needed.",
                due.plusDays(15));
        ann.press("It is needed still");
        assertThat(ann.text()).contains("You cannot review this").contains("nobody has made this review");
    }

    /// A form of before that is not filled in does not become that of the next review.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noMistakeTurnsItIntoTheNext(boolean script, Scene scene) {
        var cast = scene.cast();
        var id = scene.dueForReview();
        var due = scene.today().plusDays(10);
        var ann = scene.officer(cast.ann(), How.script(script));
        ann.open("/disclosures/" + id + "/retention");
        scene.service().getBean(RetentionReviews.class).review(Composing.of(scene.service()).in(cast.amir()), id, UUID.randomUUID(), due, "Needed.",
                due.plusDays(10));
        ann.press("It is needed still");
        assertThat(ann.text()).contains("You cannot review this").contains("nobody has made this review");
    }

    private static String reference(Scene scene, UUID id) {
        return scene.world().jdbc().sql("select reference from sharing.disclosure where id = ?").param(id).query(String.class).single();
    }
}
