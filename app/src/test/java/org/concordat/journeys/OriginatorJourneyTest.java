package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.concordat.journeys.Scene.How;
import org.concordat.journeys.pages.Composer;
import org.concordat.sharing.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An originating officer composes a disclosure step by step, proposes it, sees who holds it, and recalls it.
@Journey
class OriginatorJourneyTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void composesStepByStepSeesWhomItReachesAndProposes(boolean script, Scene scene) {
        var cast = scene.cast();
        var ann = scene.officer(cast.ann(), How.script(script)).open("/home").open("/drafts");
        ann.press("Start a new disclosure");
        var composer = new Composer(ann);
        var id = UUID.fromString(ann.path().substring("/drafts/".length()));
        assertThat(composer.tasks().standing("Legal gateway")).isEqualTo("Cannot start yet");
        compose(composer, scene);
        assertThat(composer.tasks().standing("Legal gateway")).isEqualTo("Completed");

        var check = composer.check();
        assertThat(check.text()).contains("This will reach 2 people in 1 body.").contains("Cara").contains("Carl")
                .contains("Leads on safeguarding.").contains("Counter-Terrorism and Security Act 2015")
                .doesNotContain("This stands in the way");
        check.press("Propose");
        assertThat(check.path()).isEqualTo("/drafts/" + id + "/proposed");
        assertThat(check.text()).contains("A concern about online contact");

        assertThat(scene.world().trail(id).stream().filter(entry -> !entry.equals("sharing.draft.read Ann")))
                .as("every act, and each look at who it would reach").containsExactly(
                        "sharing.draft.started Ann",
                        "sharing.draft.saved Ann", "sharing.draft.saved Ann", "sharing.draft.saved Ann",
                        "sharing.draft.saved Ann", "sharing.draft.saved Ann", "sharing.draft.saved Ann",
                        "sharing.draft.saved Ann", "sharing.draft.saved Ann", "sharing.draft.saved Ann",
                        "sharing.draft.saved Ann",
                        "sharing.draft.previewed Ann",
                        "sharing.disclosure.proposed Ann", "sharing.disclosure.read Ann");
    }

    @Test
    void seesWhoHoldsItAndWhoAnsweredAndRecallsIt(Scene scene) {
        var cast = scene.cast();
        var id = scene.sent();
        scene.composing().opened(cast.cara(), id);
        var ann = scene.officer(cast.ann()).open("/disclosures/" + id);
        assertThat(ann.text()).contains("Larkrise School Designated safeguarding lead Leads on safeguarding. 1");

        ann.follow("Recall").press("Recall it now");
        assertThat(ann.status()).isEqualTo(422);
        assertThat(ann.error("reason")).isEqualTo("Enter the reason for recalling");
        ann.type("reason", "The wrong pupil").press("Recall it now");
        assertThat(ann.path()).isEqualTo("/disclosures/" + id + "/recalled");
        assertThat(ann.text()).contains("Disclosure recalled").contains("Who still has to confirm disposal");
        assertThat(scene.officer(cast.cara()).open("/inbox/" + id).status()).as("gone at the next read").isEqualTo(410);
        assertThat(scene.world().trail(id.value())).endsWith(
                "sharing.received.terms.accepted Cara",
                "sharing.disclosure.read Ann", "sharing.disclosure.read Ann", "sharing.disclosure.read Ann",
                "sharing.disclosure.read Ann", "sharing.disclosure.recalled Ann",
                "sharing.received.read.refused Cara");
    }

    static void compose(Composer composer, Scene scene) {
        var cast = scene.cast();
        var day = scene.today();
        composer.aboutAPerson("Jo Example", day)
                .purpose(Cast.PREVENT.slug(), "ABOUT_A_CHILD", "POLICE")
                .addressee(cast.school(), "SAFEGUARDING_LEAD", "Leads on safeguarding.")
                .gateway(Cast.CHANNEL.slug(), Cast.NEEDS)
                .agreement(cast.agreement())
                .handling("Do not tell the pupil where this came from.")
                .content("A concern about online contact", "Has been in touch with a recruiter online.",
                        "Log 4471 of 2026")
                .justification()
                .dates(day.plusDays(14), day.plusMonths(3), day.plusMonths(6));
    }
}
