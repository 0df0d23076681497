package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.journeys.Scene.How;
import org.concordat.panels.AtPanel;
import org.concordat.panels.Consent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A chair asks a provider to support a case; the provider accepts, records a session and raises something; the owner of the case takes it
/// up; consent is withdrawn, and the provider gives no session more until the chair ends it.
@Journey
class ProviderJourneyTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void givesSupportWhileThereIsConsent(boolean script, Scene scene) {
        var at = AtPanel.in(scene.service(), scene.world(), scene.cast());
        var item = at.supported(scene.today());
        var chris = scene.officer(at.chris(), How.script(script)).open("/agenda-items/" + item + "/support")
                .follow("Who is asked to give support, as a provider");
        chris.press("Ask for this support");
        assertThat(chris.error("part")).isEqualTo("Enter which part of the support plan is theirs");
        chris.choose("provider", at.ivy().toString()).type("part", "Meet each week, about work.").press("Ask for this support");
        assertThat(chris.text()).contains("It waits for an answer");
        var engagement = chris.path();

        var ivy = scene.officer(at.ivy(), How.script(script)).open("/home");
        assertThat(ivy.text()).doesNotContain("Panel meetings");
        ivy.follow("Support that you are asked for");
        assertThat(ivy.text()).contains("Asked");
        ivy.open(engagement).press("Answer");
        assertThat(ivy.error("accepts")).isEqualTo("Select whether you give this support");
        assertThat(ivy.text()).doesNotContain("Enter the day of the first session");
        ivy.choose("accepts", "yes").type("first", scene.today().minusDays(1)).press("Answer");
        assertThat(ivy.error("first")).isEqualTo("The day of the first session must be today or later");
        ivy.type("first", scene.today()).press("Answer");
        assertThat(ivy.text()).contains("Accepted").contains("Meet each week, about work.");
        ivy.press("Record the session");
        assertThat(ivy.error("progress")).isEqualTo("Enter what was done");
        ivy.type("session", scene.today()).choose("held", "HELD").choose("way", "IN_PERSON").type("progress", "Looked at three courses.")
                .type("concern", "Spoke of leaving home tonight.").type("next", scene.today()).press("Record the session");
        assertThat(ivy.error("next")).isEqualTo("The day of the next session must be after that of this one");
        assertThat(ivy.typed("concern")).isEqualTo("Spoke of leaving home tonight.");
        ivy.type("next", scene.today().plusDays(7)).press("Record the session");
        assertThat(ivy.text()).contains("Looked at three courses.").contains("Waits for the owner");

        var pat = scene.officer(at.pat(), How.script(script)).open("/meetings");
        assertThat(pat.text()).contains("A provider raised something that its owner has to know of");
        pat.open("/cases/" + at.seen(at.pat(), item).of().of()).follow("A provider raised something that its owner has to know of");
        pat.press("Take it up");
        assertThat(pat.error("words")).isEqualTo("Enter what is done about it");
        pat.choose("raised", pat.part("input[name=raised]").getAttribute("value")).type("words", "The family was met.").press("Take it up");
        assertThat(pat.text()).contains("The family was met.").doesNotContain("Take it up");
        assertThat(ivy.open(engagement).text()).contains("The family was met.");

        at.said(item, Consent.State.WITHDRAWN, "By telephone.");
        assertThat(ivy.open("/notices").text()).contains("Support that you give is to stop");
        assertThat(ivy.open(engagement).text()).contains("Give no session").doesNotContain("Record the session");
        chris.open(engagement).type("why", "They would rather not.").press("End it");
        assertThat(chris.text()).contains("They would rather not.").doesNotContain("End this support");
        assertThat(scene.world().trail(at.seen(at.pat(), item).of().of().value())).containsSubsequence("panels.provider.asked Chris",
                "panels.engagement.accepted Ivy", "panels.given.recorded Ivy", "panels.concern.taken-up Pat", "panels.consent.recorded Chris",
                "panels.engagement.ended Chris");
    }
}
