package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.journeys.Scene.How;
import org.concordat.scrutiny.Scrutinised;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A scrutiny officer sets a priority and gives a direction that serves it; who answers for the police force answers, says that it
/// is done, and it is closed.
@Journey
class ScrutinyJourneyTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void aDirectionIsGivenAnsweredAndClosed(boolean script, Scene scene) {
        var at = Scrutinised.in(scene.service(), scene.world(), scene.cast());
        var sam = scene.officer(at.sam(), How.script(script)).open("/home").follow("Priorities").follow("Set a priority");
        sam.press("Set this priority");
        assertThat(sam.error("strand")).isEqualTo("Select the strand");
        sam.choose("area", at.area().toString()).choose("strand", "PREVENT").type("title", "Answer in time").type("plan", "Every month.")
                .type("from", scene.today()).type("until", scene.today().plusYears(1)).press("Set this priority");
        assertThat(sam.text()).contains("Answer in time");

        sam.open("/home").follow("Scrutiny").follow("Strategic direction");
        assertThat(sam.text()).contains("operational independence");
        sam.select("to", at.force().toString()).type("title", "Tell partners sooner").type("words", "See to it that partners hear sooner.")
                .type("entries", "no number").choose("public", "yes").press("Raise it");
        assertThat(sam.error("entries")).startsWith("Enter numbers of entries alone");
        assertThat(sam.error("serves")).isEqualTo("Select which priority or duty it serves");
        assertThat(sam.typed("title")).isEqualTo("Tell partners sooner");
        sam.type("entries", "").choose("serves", "CO_OPERATION").press("Raise it");
        assertThat(sam.text()).contains("Waits for an answer").contains("Police Reform and Social Responsibility Act 2011");
        var matter = sam.path();

        var olu = scene.officer(at.olu(), How.script(script)).open("/home").follow("Scrutiny").follow("Tell partners sooner").follow("Answer");
        olu.choose("outcome", "NOT_ACCEPTED").press("Send this answer");
        assertThat(olu.error("words")).as("not accepted says why").isEqualTo("Enter why it is not accepted");
        olu.choose("outcome", "PARTLY").type("words", "Within a week, not a day.").press("Send this answer");
        assertThat(olu.error("by")).isNotNull();
        olu.type("by", scene.today().plusDays(20)).press("Send this answer");
        assertThat(olu.text()).contains("Accepted: to be done").contains("Partly accepted");
        olu.follow("Say that it is done").type("words", "Since Monday.").press("Say that it is done");

        sam.open(matter).follow("Close it").type("words", "It is so.").press("Close it");
        assertThat(sam.text()).contains("Closed").contains("Since Monday.").doesNotContain("Ask again");
    }
}
