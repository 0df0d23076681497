package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.access.Role;
import org.concordat.journeys.Scene.How;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.succession.Succeeded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// In May 2028 a commissioner ends: their administrator has offered what was open, the mayor's accepts it, and the mayor's scrutiny
/// officer goes on with it. The national board sees what waits, and offers what a body left that offered nothing.
@Journey
class SuccessionJourneyTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void whatACommissionerLeavesIsOfferedAndGoneOnWith(boolean script, Scene scene) {
        var scrutiny = Scrutinised.in(scene.service(), scene.world(), scene.cast());
        var at = Succeeded.in(scrutiny);
        scrutiny.raised(MatterKind.QUESTION);
        at.follows(at.commissioner(), at.mayor());
        at.follows(scrutiny.elsewhere(), at.mayor());
        scrutiny.raised(scrutiny.bo(), scrutiny.elsewhere(), Scrutinised.words(MatterKind.QUESTION));

        var abe = scene.officer(at.abe(), How.script(script)).open("/home").follow("Succession");
        assertThat(abe.text()).contains("Northvale Commissioner").contains("Offer it");
        abe.open("/bodies/" + at.commissioner() + "/offer").press("Offer it");
        assertThat(abe.error("to")).isEqualTo("Select the body that follows");
        abe.choose("to", at.mayor().toString()).type("words", "Ask for the register.").press("Offer it");
        assertThat(abe.text()).contains("Waits to be accepted").contains("Ask for the register.").doesNotContain("Accept it");

        at.on(Succeeded.DAY);
        var bab = scene.officer(at.bab(), How.script(script)).open("/home").follow("Succession").open("/bodies/" + scrutiny.elsewhere() + "/offer");
        bab.choose("to", at.mayor().toString()).type("words", "Nobody is there to ask.").press("Offer it");
        assertThat(bab.text()).contains("Northvale Board").contains("Waits to be accepted");

        var mia = scene.officer(at.mia(), How.script(script)).open("/home").follow("Succession");
        assertThat(mia.text()).contains("Offered");
        mia.open(abe.path());
        assertThat(mia.text()).contains("It cannot be given back");
        mia.press("Accept it");
        assertThat(mia.text()).contains("Accepted by").contains("Since").doesNotContain("Accept it");

        var max = scene.officer(at.max(), How.script(script)).open("/home").follow("Scrutiny");
        assertThat(max.text()).as("who follows it now").contains("Northvale Mayor").doesNotContain("Northvale Commissioner");
        max.follow(Scrutinised.words(MatterKind.QUESTION).title()).follow("Close it").type("words", "It is answered elsewhere.").press("Close it");
        assertThat(max.text()).contains("Closed").contains("Followed now by").contains("Northvale Commissioner");

        var bo = scene.officer(scrutiny.bo(), How.script(script)).open("/home").follow("Succession");
        assertThat(bo.text()).contains("Taken over").contains("Northvale Mayor").contains("Southmere Commissioner");
        assertThat(scene.world().count("partnership.role_change", "officer = ? and role = ?", at.max().value(), Role.SCRUTINY_OFFICER.name()))
                .as("nobody was given a role for it").isEqualTo(1);
    }
}
