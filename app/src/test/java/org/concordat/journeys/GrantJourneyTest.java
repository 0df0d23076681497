package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.concordat.journeys.Scene.How;
import org.concordat.sharing.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Someone who goes on leave asks that a colleague may read for them; the body that sent it decides; the colleague reads
/// on the same terms until the moment comes.
@Journey
class GrantJourneyTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void isAskedGivenUsedAndWithdrawn(boolean script, Scene scene) {
        var cast = scene.cast();
        var id = scene.sent();
        scene.composing().opened(cast.cara(), id);
        var cara = scene.officer(cast.cara(), How.script(script)).open("/inbox/" + id).follow("Ask .* that a colleague may read it");
        cara.press("Continue");
        assertThat(cara.error("colleague")).isEqualTo("Select who is to read it");
        cara.choose("colleague", cast.dan().toString()).type("lastDay", scene.today().plusDays(14))
                .type("reason", "I am on leave until Friday.").press("Continue");
        assertThat(cara.error("lastDay")).isEqualTo("The last day must be 6 December 2026 or earlier");
        cara.type("lastDay", scene.today().plusDays(4)).press("Continue");
        assertThat(cara.text()).contains("Dan").contains("27 November 2026");
        cara.press("Ask for the grant");
        assertThat(cara.text()).contains("Grant asked for").contains("Until then Dan reads nothing");

        var dan = scene.officer(cast.dan(), How.script(script)).open("/inbox/" + id);
        assertThat(dan.status()).isEqualTo(404);
        var bryn = scene.officer(cast.bryn(), How.script(script)).open("/home").follow("Grants to decide on").follow("D-[0-9A-Z]{4}-[0-9A-Z]{4}");
        bryn.choose("decision", "DECLINE").press("Decide");
        assertThat(bryn.error("reason")).isEqualTo("Enter the reason for declining");
        bryn.choose("decision", "GIVE").press("Decide");
        assertThat(bryn.text()).contains("Given by").contains("Bryn");

        assertThat(dan.open("/inbox").text()).contains("Opened to you for a time").contains("A grant");
        dan.open("/inbox/" + id).choose("purpose", Cast.PREVENT.slug()).press("Continue").press("Accept and read");
        assertThat(dan.text()).contains("Opened to you by a grant. Until 28 November 2026 at 12:00am.")
                .contains("recruiter online");
        dan.choose("kind", "ACTED_ON").type("words", "Spoke with the family.").type("cameOf", "Nothing yet")
                .choose("changed", "NOT_YET_KNOWN").press("Send your answer");
        assertThat(scene.officer(cast.ann()).open("/disclosures/" + id).text()).contains("Spoke with the family.")
                .contains("Opened to others").contains("Grant");
        cara.follow("See the grant").follow("Withdraw it").type("reason", "I am back.").press("Withdraw it");
        assertThat(cara.text()).contains("Withdrawn by").contains("I am back.");
        assertThat(dan.open("/inbox/" + id).status()).isEqualTo(404);
    }

    @Test
    void endsByItsTime(Scene scene) {
        var cast = scene.cast();
        var id = scene.sent();
        new Openings(scene).given(id);
        scene.composing().opened(cast.dan(), id);
        scene.clock().advance(Duration.ofDays(5));
        var dan = scene.officer(cast.dan()).open("/inbox/" + id);
        assertThat(dan.status()).isEqualTo(410);
        assertThat(dan.text()).contains("The grant has ended").doesNotContain("recruiter");
    }
}
