package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.journeys.Scene.How;
import org.concordat.sampling.Sampled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A scrutiny officer plans a choice for a priority of their area, another chooses, and both judge what was chosen.
@Journey
class ChoiceJourneyTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void isPlannedChosenByAnotherAndJudged(boolean script, Scene scene) {
        var at = Sampled.in(scene.service(), scene.world(), scene.cast());
        var sam = scene.officer(at.sam(), How.script(script)).open("/samples").follow("Plan a choice");
        assertThat(sam.text()).contains("No priority of your area holds today");
        var priority = at.priority();
        sam.open("/samples/choices/new").press("Plan this choice");
        assertThat(sam.error("serves")).isEqualTo("Select what it serves");
        assertThat(sam.error("reason")).isEqualTo("Enter why decisions are chosen");
        sam.choose("area", at.area().toString()).choose("serves", priority.toString()).choose("sort", "CASE_DECISION")
                .type("from-month", "2020-10").type("last-month", "2020-10").type("size", "7").type("reason", Sampled.WHY).press("Plan this choice");
        assertThat(sam.error("from-month")).isEqualTo("There is nothing to choose from in these months: select others, in which there are 5 at least");
        sam.type("from-month", "2026-10").type("last-month", "2026-10").press("Plan this choice");
        assertThat(sam.error("size")).as("of six, and nothing that was typed is lost").isEqualTo("There are 6 to choose from in these months: enter no more than that");
        sam.type("size", "1").press("Plan this choice");
        assertThat(sam.text()).contains("Chosen by the overseer, not drawn", "A priority of the area: Advice that comes in time", Sampled.WHY,
                "1 of 6, chosen by those who oversee, and not drawn", "Another scrutiny officer chooses than whoever planned it.")
                .doesNotContain("Dice", "Which lines do you choose?");
        var tess = scene.officer(at.tess(), How.script(script)).open(sam.path());
        assertThat(tess.text()).contains("What may be chosen", "1 to 6");
        tess.type("lines", "3, 9").press("Choose these");
        assertThat(tess.error("lines")).isEqualTo("Enter 1 number between 1 and 6, with commas between them");
        tess.type("lines", "3").press("Choose these");
        assertThat(tess.text()).contains("What was chosen by those who oversee", "Not yet by you", "Chosen by");
        var decision = tess.part("table a").last().innerText();
        judges(tess, decision, "INAPPROPRIATE", "Nothing says why the other ways were left out.");
        assertThat(tess.text()).contains("By you; another is awaited");
        judges(sam.open(sam.path()), decision, "APPROPRIATE", "It follows from what was weighed.");
        assertThat(sam.text()).contains("Inappropriate; Appropriate");
        sam.open("/samples");
        assertThat(sam.text()).contains("Chosen, not drawn");
    }

    /// Offered beside the priorities, and named on every page of the round.
    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void servesADirection(boolean script, Scene scene) {
        var at = Sampled.in(scene.service(), scene.world(), scene.cast());
        at.priority();
        var direction = at.directed(null);
        var sam = scene.officer(at.sam(), How.script(script)).open("/home").follow("Samples").follow("Plan a choice");
        assertThat(sam.text()).contains(Sampled.DIRECTED, "A direction", "Advice that comes in time");
        sam.choose("area", at.area().toString()).choose("serves", direction.toString()).choose("sort", "CASE_DECISION").type("from-month", "2026-10")
                .type("last-month", "2026-10").type("size", "2").type("reason", Sampled.WHY).press("Plan this choice");
        assertThat(sam.text()).contains("A direction: " + Sampled.DIRECTED, Sampled.WHY, "2 of 6, chosen by those who oversee, and not drawn");
        var tess = scene.officer(at.tess(), How.script(script)).open(sam.path()).type("lines", "1, 4").press("Choose these");
        assertThat(tess.text()).contains("A direction: " + Sampled.DIRECTED, "What was chosen by those who oversee", "Chosen by");
        var decision = tess.part("table a").last().innerText();
        judges(tess, decision, "APPROPRIATE", "It says why.");
        judges(sam.open(sam.path()), decision, "APPROPRIATE", "It says why, and when.");
        assertThat(sam.text()).contains("Appropriate; Appropriate");
    }

    static void judges(Visitor visitor, String decision, String outcome, String words) {
        visitor.follow(decision);
        assertThat(visitor.text()).contains("Chosen by the overseer, not drawn.", "Nobody reads another’s judgement until two are in.");
        visitor.choose("outcome", outcome).type("words", words).press("Record your judgement");
    }
}
