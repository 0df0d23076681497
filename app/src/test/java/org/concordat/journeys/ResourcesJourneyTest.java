package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.journeys.Scene.How;
import org.concordat.resources.Resourced;
import org.concordat.scrutiny.Scrutinised;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A scrutiny officer enters what was granted for their area, corrects it, enters more from a file, and sees it beside results.
@Journey
class ResourcesJourneyTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void whatWasGrantedIsEnteredCorrectedAndStandsBesideResults(boolean script, Scene scene) {
        var at = Resourced.in(Scrutinised.in(scene.service(), scene.world(), scene.cast()));
        var sam = scene.officer(at.at().sam(), How.script(script)).open("/home").follow("Resources").follow("Enter resources").press("Enter this");
        assertThat(sam.error("area")).isEqualTo("Select the police area");
        assertThat(sam.error("kind")).startsWith("Select grants or staff");
        assertThat(sam.error("dated")).startsWith("Enter the day of the document");
        assertThat(sam.part(".govuk-error-summary a").first().innerText()).as("in the order of the form").isEqualTo("Select the police area");
        sam.choose("area", at.code()).select("year", "2026-27").choose("kind", "GRANT").choose("strand", "PREVENT").choose("planned", "no")
                .type("amount", "-5").type("source", "Grant letter").type("address", Resourced.ADDRESS)
                .type("dated", scene.today().minusDays(9)).press("Enter this");
        assertThat(sam.error("planned")).isEqualTo("2026-27 is not over: what is entered of it is what is planned");
        assertThat(sam.error("amount")).isEqualTo("The amount must not be less than 0");
        sam.choose("planned", "yes").type("amount", "£250,000").pressTwice("Enter this");
        assertThat(sam.text()).contains("2026-27, which is not over", "£250,000, planned", "Nothing was corrected.");

        sam.follow("Correct it");
        assertThat(sam.typed("amount")).isEqualTo("250000");
        sam.type("amount", "260000").press("Enter this");
        assertThat(sam.error("reason")).isEqualTo("This was entered before: say why it is corrected");
        sam.type("reason", "A page was missed.").pressTwice("Enter this");
        assertThat(sam.text()).contains("£260,000, planned", "£250,000, planned", "A page was missed.");

        sam.follow("Enter them from a file").type("csv", at.file()).press("Continue");
        assertThat(sam.text()).contains("The file has a fault", "Nothing was entered before that this would correct");
        sam.type("csv", at.file().replace("It was wrong.", "")).press("Continue");
        assertThat(sam.heading()).isEqualTo("Check what will be entered");
        sam.pressTwice("Enter these");
        assertThat(sam.text()).contains("2025-26", "£251,000");

        assertThat(at.at().world().count("resources.amount", "made_by = ?", at.at().sam().value())).as("of two versions and one of the file").isEqualTo(3);

        sam.open("/measures");
        assertThat(sam.text()).contains("What there was to do it with", "£260,000, planned", "£251,000", "Not entered");
        assertThat(scene.officer(at.at().bo(), How.script(script)).open("/resources?area=" + at.code()).text()).contains("£260,000, planned")
                .doesNotContain("Correct it", "Enter resources");
    }
}
