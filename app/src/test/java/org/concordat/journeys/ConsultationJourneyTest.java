package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.concordat.consultation.Consultation;
import org.concordat.consultation.Consulting;
import org.concordat.journeys.Scene.How;
import org.concordat.scrutiny.MatterKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A scrutiny officer drafts a consultation and another officer approves it; somebody answers in Welsh and without an account, at a desk or
/// on a phone that runs no script; it is moderated, and those who asked say what came of it.
@Journey
class ConsultationJourneyTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void thePublicIsAskedAnswersAndIsTold(boolean script, Scene scene) {
        var at = Consulting.in(scene.service(), scene.world(), scene.cast());
        var changed = at.at().raised(MatterKind.DIRECTION);
        var reference = at.at().seen(at.sam(), changed).of().reference();

        var sam = scene.officer(at.sam(), How.script(script)).open("/home").follow("Consultations").follow("Draft a consultation");
        sam.press("Save it");
        assertThat(sam.error("title")).isEqualTo("Enter the title");
        sam.choose("area", at.at().area().toString()).type("title", "Letters").type("titleCy", "Llythyrau").type("why", "We could write to you.")
                .type("opens", scene.today()).type("closes", scene.today().minusDays(1)).press("Save it");
        assertThat(sam.error("closes")).isNotNull();
        assertThat(sam.typed("titleCy")).isEqualTo("Llythyrau");
        sam.type("closes", scene.today().plusDays(9)).press("Save it");
        assertThat(sam.text()).contains("It asks nothing yet");
        sam.follow("Add a question").type("words", "Shall we write?").type("choices", "Yes").press("Add it");
        assertThat(sam.error("choices")).isEqualTo("Enter at least two choices, or none");
        sam.type("choices", "Yes\nNo").type("wordsCy", "A ddylem ysgrifennu?").type("choicesCy", "Dylech\nNa ddylech").press("Add it");
        sam.follow("Add a question").type("words", "A mistake").press("Add it").press("Take question 2 away");
        assertThat(sam.text()).doesNotContain("A mistake").doesNotContain("Approve it");
        sam.follow("Add a question").type("words", "How often?").press("Add it");
        var draft = sam.path();

        var ola = scene.officer(at.ola(), How.script(script)).open("/home").follow("Consultations").follow("Letters").follow("Approve it");
        assertThat(ola.text()).contains("Shall we write?", "No / Na ddylech");
        ola.press("Approve this consultation");
        assertThat(ola.text()).contains("Open");

        var id = UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1));
        var asked = "/consultations/" + Consultation.reference(id);
        var gwen = scene.visitor(How.ofAnybody(script)).open(asked + "?lang=cy").follow("Rhoi eich ateb");
        assertThat(gwen.text()).contains("A ddylem ysgrifennu?", "Dim ond yn Saesneg");
        gwen.press("Parhau");
        assertThat(gwen.part("#q1-error").innerText()).contains("Atebwch o leiaf un cwestiwn");
        gwen.choose("q1", "1").type("q2", "Bob mis.").press("Parhau");
        assertThat(gwen.text()).contains("Dylech", "Bob mis.");
        gwen.press("Newid yr atebion").press("Parhau").press("Ei anfon");
        assertThat(gwen.text()).contains("Mae eich ateb gennym", "A-");
        assertThat(gwen.part("body").evaluate("it => it.scrollWidth <= innerWidth")).isEqualTo(true);
        at.chosen(id, 1, 9);
        at.takeIn();

        sam.open(draft).follow("Read the answers");
        assertThat(sam.text()).contains("10 came in. The words of 1 wait to be read.");
        sam.follow("A-[0-9A-Z]{4}-[0-9A-Z]{4}").press("Record it");
        assertThat(sam.error("verdict")).isEqualTo("Select what becomes of it");
        sam.choose("verdict", "HELD_BACK").press("Record it");
        assertThat(sam.error("reason")).isEqualTo("Select why it is held back");
        sam.choose("verdict", "FIT").press("Record it");
        assertThat(sam.text()).contains("Its words can be shown as they are");

        scene.clock().set(Instant.parse(scene.today().plusDays(10) + "T09:00:00Z"));
        sam = scene.officer(at.sam(), How.script(script)).open(draft).follow("Say what came of it");
        sam.choose("outcome", "CHANGED").type("words", "You want letters. We write them.").type("matter", "no reference").press("Say what came of it");
        assertThat(sam.error("matter")).startsWith("Enter a reference");
        sam.type("matter", reference).press("Say what came of it");
        assertThat(sam.text()).contains("Answered", "It was changed");

        gwen.open(asked + "?lang=en");
        assertThat(gwen.text()).contains("You said, we did, or why not", "You want letters. We write them.", reference, "Answers that count: 10.",
                "Something was changed", "No answer was held back.");
        assertThat(gwen.part(".concordat-chart").count()).isOne();
        gwen.follow("Read what people wrote");
        assertThat(gwen.text()).contains("How often?", "Bob mis.");
    }
}
