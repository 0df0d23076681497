package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.concordat.journeys.Scene.How;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Disclosures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An officer breaks the glass: the reason first, then an hour, above every page that it is so; and someone else, of the
/// body that had sent it, reviews it.
@Journey
class GlassJourneyTest {

    private static final String STRIP = "Opened by breaking the glass. Until ";

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void breaksReadsAndIsReviewed(boolean script, Scene scene) {
        var cast = scene.cast();
        var id = scene.sent();
        var reference = new Openings(scene).reference(id);
        var dan = scene.officer(cast.dan(), How.script(script)).open("/home");
        assertThat(dan.open("/inbox/" + id).status()).isEqualTo(404);
        dan.open("/home").follow("Break the glass");
        assertThat(dan.text()).contains("call 999 first").contains("Everything is recorded");
        dan.press("Continue");
        assertThat(dan.error("harm")).isEqualTo("Enter what may happen, and to whom");
        Openings.reason(dan, "the leaflet").press("Continue");
        assertThat(dan.error("reference")).contains("such as D-7K2M-4QXA");
        dan.type("reference", reference.toLowerCase(java.util.Locale.ROOT).replace('-', ' ')).press("Continue");
        assertThat(dan.text()).contains(reference).contains("reviewed by someone else").doesNotContain("recruiter online");
        dan.press("Change the answers");
        assertThat(dan.typed("harm")).isEqualTo(Openings.WHY.harm());
        dan.press("Continue").press("Break the glass");
        assertThat(dan.path()).isEqualTo("/inbox/" + id);
        accessible(dan, script);
        dan.choose("purpose", Cast.PREVENT.slug()).press("Continue");
        assertThat(dan.text()).contains(STRIP).contains("This is recorded and will be reviewed.");
        accessible(dan, script);
        dan.press("Accept and read");
        assertThat(dan.text()).contains(STRIP).contains("Has been in touch with a recruiter online.")
                .doesNotContain("Send your answer").doesNotContain("that a colleague may read it");
        accessible(dan, script);
        assertThat(dan.open("/inbox").text()).contains("Opened to you for a time").contains(reference);

        var cara = scene.officer(cast.cara()).open("/inbox/" + id).choose("purpose", Cast.PREVENT.slug()).press("Continue")
                .press("Accept and read");
        assertThat(cara.text()).contains("Opened to others").contains("Dan").contains(Openings.WHY.harm());

        var bryn = scene.officer(cast.bryn(), How.script(script)).open("/home");
        assertThat(bryn.part("main .govuk-task-list__item").first().innerText()).contains("Broken glass to review").contains("1");
        bryn.follow("Broken glass to review");
        assertThat(bryn.text()).contains("To review").contains("25 November 2026");
        accessible(bryn, script);
        bryn.follow(reference).choose("outcome", "JUSTIFIED").press("Give your review");
        assertThat(bryn.error("reasons")).isEqualTo("Enter your reasons");
        bryn.type("reasons", "Nobody else could be reached.").press("Give your review");
        assertThat(bryn.text()).contains("Justified").contains("Nobody else could be reached.").doesNotContain("Give your review");
        accessible(bryn, script);
        assertThat(bryn.open("/glass/reviews").text()).contains("Nothing waits for a review.");
        assertThat(scene.world().trail(id.value())).contains("sharing.glass.broken Dan", "sharing.glass.review.opened Dan",
                "sharing.received.read Dan", "sharing.glass.reviewed Bryn");
    }

    @Test
    void whatEndsInTheMiddleOfReadingIsGone(Scene scene) {
        var cast = scene.cast();
        var openings = new Openings(scene);
        var id = scene.sent();
        openings.broken(id);
        scene.composing().opened(cast.dan(), id);
        var recalled = scene.sent();
        openings.broken(recalled);
        scene.composing().opened(cast.dan(), recalled);
        var dan = scene.officer(cast.dan()).open("/inbox/" + recalled);
        scene.service().getBean(Disclosures.class)
                .recall(scene.composing().in(cast.ann()), recalled, UUID.randomUUID(), "The wrong pupil");
        assertThat(dan.open("/inbox/" + recalled).status()).isEqualTo(410);
        assertThat(dan.text()).contains("recalled it").contains(STRIP).doesNotContain("The wrong pupil");
        scene.clock().advance(Duration.ofMinutes(61));
        dan = scene.officer(cast.dan()).open("/inbox/" + id);
        assertThat(dan.status()).isEqualTo(410);
        assertThat(dan.text()).contains("The hour is over").doesNotContain("recruiter online");
    }

    @Test
    void whatLeadsNowhereIsAnsweredAlike(Scene scene) {
        var cast = scene.cast();
        var theirs = new Openings(scene).reference(scene.sent());
        var eve = scene.officer(cast.eve()).open("/glass");
        Openings.reason(eve, theirs).press("Continue").press("Break the glass");
        assertThat(eve.status()).isEqualTo(403);
        var answer = eve.text();
        Openings.reason(eve.open("/glass"), "D-0000-0000").press("Continue").press("Break the glass");
        assertThat(eve.status()).isEqualTo(403);
        assertThat(eve.text()).isEqualTo(answer).doesNotContain(theirs);
    }

    @Test
    void whoShowedTooLongAgoWhoTheyAreShowsItAgainAndLosesNothing(Scene scene) {
        var id = scene.sent();
        var dan = scene.officer(scene.cast().dan()).open("/glass");
        Openings.reason(dan, new Openings(scene).reference(id)).press("Continue");
        scene.clock().advance(Duration.ofMinutes(16));
        dan.press("Break the glass");
        assertThat(dan.status()).isEqualTo(403);
        dan.follow("Show again who you are").press("I am Dan");
        assertThat(dan.path()).isEqualTo("/glass/check");
        assertThat(dan.typed("harm")).isEqualTo(Openings.WHY.harm());
        dan.press("Continue").press("Break the glass");
        assertThat(dan.path()).isEqualTo("/inbox/" + id);
    }

    @Test
    void whoMayNotIsTold(Scene scene) {
        var ann = scene.officer(scene.cast().ann()).open("/home");
        assertThat(ann.text()).doesNotContain("Break the glass");
        ann.open("/glass");
        assertThat(ann.status()).isEqualTo(403);
        assertThat(ann.text()).contains("Only a designated safeguarding lead, a Prevent officer or a named disclosure officer");
    }

    /// Axe is a script itself: it looks where scripts run.
    private static void accessible(Visitor visitor, boolean script) {
        if (script) {
            assertThat(Axe.faults(visitor.page())).isEmpty();
        }
    }
}
