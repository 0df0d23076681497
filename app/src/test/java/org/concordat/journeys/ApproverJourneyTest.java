package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.journeys.Scene.How;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The second person reads the whole of what was proposed, and approves or declines it.
@Journey
class ApproverJourneyTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void approvesFromTheListOfWhatWaits(boolean script, Scene scene) {
        var id = scene.proposed();
        var bryn = scene.officer(scene.cast().bryn(), How.script(script)).open("/home");
        bryn.follow("Waiting for your decision").follow("D-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(bryn.text()).contains("Jo Example").contains("Log 4471 of 2026").contains("Tearline.")
                .contains("This reaches 2 people in 1 body today.");
        bryn.follow("Approve");
        assertThat(bryn.heading()).contains("Approve");
        bryn.press("Approve and send");
        assertThat(bryn.text()).contains("Disclosure approved").contains("Approved by Bryn");

        assertThat(scene.officer(scene.cast().cara()).open("/inbox").text()).contains("To open");
        assertThat(scene.world().trail(id.value())).endsWith("sharing.disclosure.proposed Ann",
                "sharing.disclosure.read Bryn", "sharing.disclosure.read Bryn",
                "sharing.disclosure.approved Bryn", "sharing.disclosure.read Bryn");
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void declinesWithAReasonThatTheProposerReads(boolean script, Scene scene) {
        var id = scene.proposed();
        var bryn = scene.officer(scene.cast().bryn(), How.script(script)).open("/approvals/" + id).follow("Decline");
        bryn.press("Decline");
        assertThat(bryn.error("reason")).isEqualTo("Enter the reason for declining");
        assertThat(bryn.error("kind")).isEqualTo("Select what kind of reason it is");
        bryn.choose("kind", "MORE_THAN_NEEDED").type("reason", "Too wide").press("Decline");
        assertThat(bryn.text()).contains("Disclosure declined");
        assertThat(scene.officer(scene.cast().ann()).open("/disclosures/" + id).text()).contains("Declined: more than is needed. Too wide");
    }

    @Test
    void ofTwoWhoDecideAtOnceOneWinsAndTheOtherIsTold(Scene scene) {
        var id = scene.proposed();
        var bryn = scene.officer(scene.cast().bryn()).open("/approvals/" + id + "/approve");
        var bea = scene.officer(scene.cast().bea()).open("/approvals/" + id + "/decline").choose("kind", "LEGAL").type("reason", "Too wide");
        bryn.press("Approve and send");
        bea.press("Decline");
        assertThat(bea.status()).isEqualTo(409);
        assertThat(bea.text()).contains("Someone else decided first").contains("Bryn decided");
        assertThat(scene.world().trail(id.value())).contains("sharing.disclosure.approved Bryn")
                .doesNotContain("sharing.disclosure.declined Bea");
    }

    @Test
    void theProposerCannotApproveTheirOwn(Scene scene) {
        var id = scene.composing().proposed(scene.cast().bea(), scene.cast().sections(scene.today()));
        var bea = scene.officer(scene.cast().bea()).open("/approvals/" + id);
        assertThat(bea.text()).contains("Someone other than the officer who proposed it decides.")
                .contains("You cannot approve this while a rule above does not hold.");
        assertThat(bea.open("/approvals/" + id + "/approve").status()).isEqualTo(403);
    }
}
