package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.journeys.Scene.How;
import org.concordat.publications.Publishing;
import org.concordat.scrutiny.National;
import org.concordat.scrutiny.Scrutinised;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A scrutiny officer writes a statement, a colleague approves it, anybody reads it; it is corrected in the open, and taken back. So does the
/// office of the Investigatory Powers Commissioner.
@Journey
class PublicationJourneyTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void isWrittenApprovedReadCorrectedAndTakenBack(boolean script, Scene scene) {
        var at = Publishing.in(scene.service(), scene.world());
        var how = How.script(script);
        var pam = scene.officer(at.pam(), how).open("/our-publications").follow("Write a publication").press("Send it to a second person");
        assertThat(pam.error("kind")).isEqualTo("Select what it is");
        assertThat(pam.error("words")).isEqualTo("Enter what it says");
        pam.choose("kind", "STATEMENT").type("title", "Why answers come late").type("words", "We asked.\n\nIt will answer in May.")
                .type("contact", "press@westlea.example").type("title-cy", "Pam mae atebion yn hwyr").press("Send it to a second person");
        assertThat(pam.error("words-cy")).isEqualTo("Enter both the title and the words in Welsh, or neither");
        assertThat(pam.typed("words")).as("kept as it was typed").contains("It will answer in May.");
        pam.type("words-cy", "Gofynnwyd gennym.").press("Send it to a second person");
        assertThat(pam.text()).contains("Waits for a second person").doesNotContain("Record your decision");

        var pat = scene.officer(at.pat(), how).open("/our-publications").follow("Why answers come late").choose("outcome", "APPROVED")
                .press("Record your decision");
        var nobody = scene.visitor(How.ofAnybody(script));
        var address = "/publications/" + pat.part(".govuk-summary-list__row:has-text('Reference') dd").innerText().strip();
        nobody.open(address + "?lang=cy");
        assertThat(nobody.heading()).isEqualTo("Pam mae atebion yn hwyr");
        nobody.open(address + "?lang=en");
        assertThat(nobody.text()).contains("It will answer in May.", "press@westlea.example", scene.address() + address);

        pat.follow("Write another edition").type("words", "We asked.\n\nIt will answer in June.").press("Send it to a second person");
        assertThat(pat.error("changed")).isEqualTo("Enter what changed, and why");
        pat.type("changed", "The month was wrong.").press("Send it to a second person");
        nobody.open(address + "?lang=en");
        assertThat(nobody.text()).contains("in May.").doesNotContain("in June.");
        pam.open(pat.path()).choose("outcome", "APPROVED").press("Record your decision");
        nobody.open(address + "?lang=en");
        assertThat(nobody.text()).contains("in June.", "Edition 2", "The month was wrong.").doesNotContain("in May.");

        pam.type("words", "The force asks us to wait.").press("Withdraw this publication");
        assertThat(pam.text()).contains("Withdrawn").doesNotContain("Write another edition");
        nobody.open(address + "?lang=en");
        assertThat(nobody.text()).contains("This was withdrawn on", "The force asks us to wait.").doesNotContain("in June.");
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void theCommissionersOfficePublishesAReport(boolean script, Scene scene) {
        var it = National.in(Scrutinised.in(scene.service(), scene.world(), scene.cast()));
        var how = How.script(script);
        var ira = scene.officer(it.ira(), how).open("/home").follow("Publications").follow("Write a publication");
        assertThat(ira.text()).contains("The report on a year goes to the Prime Minister");
        ira.choose("kind", "REPORT").type("title", "Why nothing less would do").type("words", "We looked at what was said of it.")
                .type("contact", "press@commissioner.example").press("Send it to a second person");
        assertThat(ira.text()).contains("Waits for a second person").doesNotContain("Record your decision");
        scene.officer(it.ivo(), how).open("/our-publications").follow("Why nothing less would do").choose("outcome", "APPROVED").press("Record your decision");
        var nobody = scene.visitor(how).open("/areas/national").follow("What those who oversee national bodies have published").follow("Why nothing less would do");
        assertThat(nobody.text()).contains("We looked at what was said of it.", "Northvale Investigatory Powers Commissioner", "Report");
    }
}
