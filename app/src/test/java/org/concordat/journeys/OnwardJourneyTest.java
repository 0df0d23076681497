package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.journeys.Scene.How;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One who holds something asks to pass it on; the body that told it says yes; what was told is corrected, the reader sees
/// the change word by word and confirms; and the originator sees the whole chain.
@Journey
class OnwardJourneyTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void isAskedAnsweredPassedOnAndCorrected(boolean script, Scene scene) {
        var passing = PassingOn.in(scene.service(), scene.world());
        var relay = passing.relay();
        var held = passing.held();
        var asker = scene.officer(passing.school(), How.script(script)).open("/inbox/" + held).follow("Ask to pass it on");
        asker.press("Ask");
        assertThat(asker.error("body")).isEqualTo("Select a body");
        assertThat(asker.error("reason")).isEqualTo("Enter why they need to have it");
        asker.select("body", relay.council().body().toString()).choose("roles", "SAFEGUARDING_LEAD")
                .choose("gateway", "ctsa-2015-s36").type("reason", "They run the youth club.").press("Ask");
        assertThat(asker.text()).contains("Waits for an answer").contains("They run the youth club.");
        var asked = asker.path();

        var approver = scene.officer(relay.police().approver(), How.script(script)).open("/home")
                .follow("Asked to let pass on").follow("D-[0-9A-Z]{4}-[0-9A-Z]{4}");
        approver.choose("decision", "GIVE").press("Answer");
        assertThat(approver.error("reason")).isEqualTo("Enter why");
        approver.type("reason", "They can help.").press("Answer");
        assertThat(approver.text()).contains("Your body said").contains("They can help.");
        assertThat(asker.open(asked).text()).contains("Yes");
        asker.press("Compose what you pass on");
        assertThat(asker.path()).startsWith("/drafts/");

        var other = passing.held();
        passing.passedOn(other);
        var later = passing.corrected(other);
        passing.composing().opened(passing.school(), later);
        asker.open("/inbox/" + later);
        assertThat(asker.part("del").innerText()).contains("north");
        assertThat(asker.part("ins").innerText()).contains("south");
        assertThat(asker.part("del .govuk-visually-hidden").first().textContent()).contains("Taken out");
        if (script) {
            assertThat(Axe.faults(asker.page())).isEmpty();
        }
        asker.press("I have seen the change and act by it");
        assertThat(asker.text()).contains("You confirmed").doesNotContain("north gate");

        var originator = scene.officer(relay.police().lead(), How.script(script)).open("/disclosures/" + later)
                .follow("Chain of custody.*");
        assertThat(originator.text()).contains("Larkrise School passed it on").contains("Your body told it").contains("Northvale Council: opened by 1 officer")
                .contains("Told of a correction").contains("have not answered: Larkrise School").contains("Sara")
                .doesNotContain("north gate");
    }
}
