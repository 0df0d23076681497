package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.journeys.Scene.How;
import org.concordat.sharing.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Someone to whose role a disclosure is addressed opens it for a purpose, accepts its terms, reads it, answers, and
/// confirms its disposal once it was recalled.
@Journey
class RecipientJourneyTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void opensAcceptsReadsAnswersAndDisposes(boolean script, Scene scene) {
        var cast = scene.cast();
        var id = scene.sent();
        var cara = scene.officer(cast.cara(), How.script(script)).open("/home").open("/inbox").open("/inbox/" + id);
        assertThat(cara.heading()).isEqualTo("Why are you opening this?");

        cara.press("Continue");
        assertThat(cara.error("purpose")).isEqualTo("Select why you are opening this");
        cara.choose("purpose", Cast.PREVENT.slug()).press("Continue");
        assertThat(cara.text()).contains("A3 Overt use").doesNotContain("recruiter");

        cara.press("Accept and read");
        assertThat(cara.heading()).isEqualTo("A concern about online contact");
        assertThat(cara.text()).contains("Has been in touch with a recruiter online.").doesNotContain("Log 4471");

        cara.type("words", "We spoke with the family.").type("cameOf", "A plan of support").choose("changed", "YES")
                .press("Send your answer");
        assertThat(cara.error("kind")).isEqualTo("Select what it was worth to your body");
        assertThat(cara.typed("words")).isEqualTo("We spoke with the family.");
        cara.choose("kind", "ACTED_ON").press("Send your answer");
        assertThat(cara.text()).contains("Acted on").contains("We spoke with the family.");
        assertThat(scene.officer(cast.ann()).open("/disclosures/" + id).text()).contains("We spoke with the family.");

        scene.officer(cast.ann()).open("/disclosures/" + id + "/recall").type("reason", "The wrong pupil")
                .press("Recall it now");
        assertThat(cara.open("/inbox/" + id).status()).isEqualTo(410);
        assertThat(cara.text()).doesNotContain("recruiter").doesNotContain("The wrong pupil");
        cara.open("/inbox/" + id + "/disposal").type("words", "Shredded two prints").press("Confirm disposal");
        assertThat(cara.text()).contains("Disposal confirmed").contains("Shredded two prints");

        assertThat(scene.world().trail(id.value()).stream().filter(entry -> entry.endsWith(" Cara"))).containsExactly(
                "sharing.received.read.refused Cara", "sharing.received.read.refused Cara",
                "sharing.received.opened Cara", "sharing.received.read.refused Cara",
                "sharing.received.read Cara", "sharing.received.terms.accepted Cara",
                "sharing.received.read Cara", "sharing.received.answered Cara", "sharing.received.read Cara",
                "sharing.received.read.refused Cara", "sharing.received.read.refused Cara",
                "sharing.received.disposal.confirmed Cara",
                "sharing.received.read.refused Cara");
    }

    @Test
    void whoIsNotAddressedMeetsNothing(Scene scene) {
        var id = scene.sent();
        var eve = scene.officer(scene.cast().eve()).open("/inbox/" + new java.util.UUID(7, 7));
        var nothing = eve.text();
        assertThat(eve.status()).isEqualTo(404);
        for (var path : new String[] {"/inbox/" + id, "/inbox/" + id + "/answer", "/disclosures/" + id,
                "/disclosures/" + id + "/recall", "/approvals/" + id, "/drafts/" + id}) {
            assertThat(eve.open(path).status()).as(path).isEqualTo(404);
            assertThat(eve.text()).as(path).isEqualTo(nothing);
        }
        assertThat(eve.open("/inbox").text()).contains("There is nothing here.");
    }
}
