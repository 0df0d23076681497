package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.casework.Casework;
import org.concordat.casework.Choice;
import org.concordat.journeys.Scene.How;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The owner of a case decides of it in order, and proposes to close it; a second person does not let them, and then does.
@Journey
class ClosureJourneyTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void isDecidedInOrderAndClosedByTwo(boolean script, Scene scene) {
        var work = Casework.in(scene.service(), scene.world(), scene.cast());
        var of = work.opened();
        var path = "/cases/" + of;
        var pat = scene.officer(work.pat(), How.script(script)).open(path);
        assertThat(pat.text()).doesNotContain("Decide the gateway assessment").doesNotContain("Propose to close it")
                .doesNotContain("Put it on a panel’s agenda");
        decides(pat.follow("Record deconfliction"), "NONE");
        pat.follow("Decide the gateway assessment").choose("chosen", "SIGNPOST").type("options", "Both.").press("Decide");
        assertThat(pat.error("reason")).isNotEmpty();
        assertThat(pat.typed("options")).isEqualTo("Both.");
        decides(pat, "NO_FURTHER_ACTION");
        assertThat(pat.text()).contains("No further action");

        pat.follow("Propose to close it").choose("grounds", "NO_IDEOLOGY").type("options", "To go on.").type("reason", "None was found.")
                .press("Propose");
        assertThat(pat.error("grounds")).contains("is not enough by itself");
        assertThat(pat.typed("reason")).isEqualTo("None was found.");
        pat.choose("grounds", "EXPLAINED").press("Propose");
        var closure = pat.part("a[href^='/closures/']").first().getAttribute("href");
        var quinn = scene.officer(work.quinn(), How.script(script)).open(closure);
        quinn.press("Answer");
        assertThat(quinn.error("decision")).isEqualTo("Select whether this case may be closed");
        assertThat(quinn.text()).doesNotContain("Enter the reason");
        quinn.choose("decision", "REFUSE").press("Answer");
        assertThat(quinn.error("reason")).isNotEmpty();
        quinn.type("reason", "Ask the school first.").press("Answer");
        assertThat(pat.open(path).text()).contains("Ask the school first.").contains("Propose to close it");
        pat.follow("Propose to close it").choose("grounds", "EXPLAINED").type("options", "To go on.").type("reason", "The school answered.")
                .press("Propose");
        var again = pat.part("a[href^='/closures/']").all().getLast().getAttribute("href");
        quinn.open(again).choose("decision", "CONFIRM").press("Answer");
        assertThat(pat.open(path).text()).contains("Closed").contains("Open it again").doesNotContain("Propose to close it");
        assertThat(scene.world().trail(of.value())).containsSubsequence("casework.decision.made Pat", "casework.decision.made Pat",
                "casework.closure.propose.refused Pat", "casework.closure.proposed Pat", "casework.closure.declined Quinn",
                "casework.closure.proposed Pat", "casework.closure.confirmed Quinn");
    }

    @Test
    void aStateCoversNothingOfItsHeadingOnAPhone(Scene scene) {
        var work = Casework.in(scene.service(), scene.world(), scene.cast());
        var proposed = work.proposedToClose(work.pat(), work.assessed(Choice.Assessment.SIGNPOST));
        var quinn = scene.officer(work.quinn(), How.ON_A_PHONE).open("/closures/" + proposed);
        assertThat(quinn.heading()).contains("Waits for a second person");
        assertThat(quinn.page().evaluate("""
                () => {
                    const heading = document.querySelector('h1'), tag = heading.querySelector('.govuk-tag').getBoundingClientRect();
                    const words = document.createRange();
                    words.selectNodeContents(heading.firstChild);
                    return [...words.getClientRects()].some(it => it.bottom > tag.top && it.top < tag.bottom
                            && it.right > tag.left && it.left < tag.right);
                }""")).isEqualTo(false);
    }

    private static void decides(Visitor owner, String chosen) {
        owner.choose("chosen", chosen).type("options", "Each was considered.").type("reason", "What was seen, and nothing else.")
                .press("Decide");
    }
}
