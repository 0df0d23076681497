package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.journeys.Scene.How;
import org.concordat.panels.AtPanel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A panel supports a case that it has adopted: its chair records consent, writes the plan and gives a partner something to do; the
/// partner records a session and says what they have done; consent is withdrawn, and the owner of the case sees that it is reassessed.
@Journey
class SupportJourneyTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void isSupportedWhileThereIsConsent(boolean script, Scene scene) {
        var at = AtPanel.in(scene.service(), scene.world(), scene.cast());
        var adopted = at.adopted(scene.today());
        var item = "/agenda-items/" + adopted;
        var chris = scene.officer(at.chris(), How.script(script)).open(item).follow("Consent, plan and actions");
        assertThat(chris.text()).contains("Nobody has been asked for consent.").doesNotContain("Write the plan");
        chris.press("Record what was said");
        assertThat(chris.error("how")).isEqualTo("Enter how it was asked or said");
        says(chris, at, scene, "ASKED", "At home, with a parent.");
        says(chris, at, scene, "GIVEN", "In writing.");
        chris.press("Write the plan");
        assertThat(chris.error("plan")).isEqualTo("Enter what support is for, and who gives it");
        chris.type("plan", "A mentor meets the person each week.").press("Write the plan");
        chris.type("what", "Meet the family.").choose("owner", at.petra().toString()).type("due", scene.today().minusDays(1))
                .press("Set this action");
        assertThat(chris.error("due")).isEqualTo("The day by which it is done must be today or later");
        assertThat(chris.typed("what")).isEqualTo("Meet the family.");
        chris.type("due", scene.today()).press("Set this action");
        assertThat(chris.text()).contains("A mentor meets the person each week.").contains("Meet the family.").contains("Open");

        var petra = scene.officer(at.petra(), How.script(script)).open("/meetings");
        assertThat(petra.text()).contains("What is to be done");
        petra.follow("Meet the family.").press("It is done");
        assertThat(petra.error("evidence")).isEqualTo("Enter what was done, and what shows it");
        petra.type("evidence", "They met. The notes are with the hospital.").press("It is done");
        assertThat(petra.text()).contains("They met.").doesNotContain("It is done");
        petra.open(item + "/support").type("session", scene.today()).choose("held", "MISSED").press("Record the session");
        assertThat(petra.text()).contains("Missed: the person did not come");

        says(chris.open(item + "/support"), at, scene, "WITHDRAWN", "By telephone.");
        assertThat(chris.text()).contains("There is no consent now: the plan is not followed").contains("health or social care service");
        assertThat(chris.open(item + "/decision").text()).contains("health or social care service").contains("s.36(4)-(6)");
        var pat = scene.officer(at.pat(), How.script(script)).open("/meetings");
        assertThat(pat.text()).contains("There is no consent to support: it has to be reassessed");
        assertThat(pat.open(item + "/support").text()).contains("Withdrawn").doesNotContain("Record what was said");
        assertThat(scene.world().trail(at.seen(at.pat(), adopted).of().of().value())).containsSubsequence("panels.decision.made Chris",
                "panels.consent.recorded Chris", "panels.consent.recorded Chris", "panels.plan.written Chris", "panels.action.set Chris",
                "panels.action.completed Petra", "panels.session.recorded Petra", "panels.consent.recorded Chris", "panels.support.read Pat");
    }

    private static void says(Visitor chris, AtPanel at, Scene scene, String state, String how) {
        chris.choose("state", state).choose("by", at.petra().toString()).type("on", scene.today()).type("how", how)
                .press("Record what was said");
        assertThat(chris.text()).contains(how);
    }
}
