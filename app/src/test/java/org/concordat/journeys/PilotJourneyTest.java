package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.concordat.journeys.Scene.How;
import org.concordat.pilots.Piloting;
import org.concordat.scrutiny.Scrutinised;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The board writes and settles a pilot; the local policing body of an area says what it and its communities think, and is answered; it
/// starts there, and is evaluated; anybody reads each step.
@Journey
class PilotJourneyTest {

    private boolean script;

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void isWrittenSettledSpokenOfAnsweredAndStarted(boolean withScript, Scene scene) {
        script = withScript;
        var at = Piloting.in(Scrutinised.in(scene.service(), scene.world(), scene.cast()));
        var how = How.script(script);
        var bo = clean(scene.officer(at.bo(), how).open("/our-pilots").follow("Write a pilot")).press("Send it to a second person");
        assertThat(bo.error("areas")).isEqualTo("Select the areas in which it is tried");
        assertThat(bo.error("measures")).isEqualTo("Select the measures");
        var first = scene.today().plusDays(1);
        bo.type("title", "One desk").type("asks", "Are answers sooner?").type("otherwise", "One desk for three bodies.").type("first", first)
                .type("last", first.plusYears(1)).choose("areas", at.area().toString()).choose("compared", at.area().toString())
                .choose("measures", Piloting.MEASURE).type("success", "More in time.").press("Send it to a second person");
        assertThat(bo.error("compared")).isEqualTo("An area in which it is tried cannot be one with which it is compared");
        bo.part("input[name=compared][value='" + at.area() + "']").uncheck();
        bo.choose("compared", at.beside().toString()).press("Send it to a second person");
        assertThat(bo.text()).contains("Waits for a second person").doesNotContain("Record your decision");
        var path = bo.path();
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        var address = "/pilots/" + at.pilot(id).reference();
        var nobody = scene.visitor(How.ofAnybody(script)).open(address + "?lang=en");
        assertThat(nobody.status()).isEqualTo(404);
        assertThat(clean(scene.officer(at.bex(), how).open(path)).choose("outcome", "SETTLED").press("Record your decision").text())
                .contains("Settled, not started");

        var sam = clean(scene.officer(at.sam(), how).open(path).follow("Northvale")).press("Record this view");
        assertThat(sam.error("opinion")).isEqualTo("Select what your body thinks of it");
        sam.choose("opinion", "OBJECTS").type("reasons", "It takes the desk away.").press("Record this view");
        assertThat(sam.text()).contains("Objects to it", "Waits for what communities say");
        sam.type("voices", "Tell us where it goes.").press("Record what communities said");
        assertThat(sam.error("source")).isEqualTo("Enter from where you know");
        sam.type("source", "Two meetings in May").press("Record what communities said");
        assertThat(sam.text()).contains("Waits for the answer").doesNotContain("It starts here today");

        bo.open(sam.path()).type("answer", "The desk stays open on Mondays.").press("Record this answer");
        assertThat(bo.text()).contains("May start").doesNotContain("It starts here today");
        at.ago(id, 1);
        clean(bo.open(sam.path())).press("It starts here today");
        assertThat(bo.text()).contains("Started").doesNotContain("It starts here today");
        assertThat(clean(nobody.open(address + "?lang=en")).text()).contains("Objects to it", "It takes the desk away.", "Two meetings in May",
                "The desk stays open on Mondays.", "It has not been evaluated yet.");
        assertThat(clean(nobody.open(address + "?lang=cy")).text()).contains("Yn ei wrthwynebu", "Nid yw wedi’i werthuso eto.");
        bo.open(path).type("words", "The desk is needed.").press("Bring this pilot to an end");
        assertThat(nobody.open(address + "?lang=en").text()).contains("Brought to an end on", "The desk is needed.");
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void isEvaluatedByTwo(boolean withScript, Scene scene) {
        script = withScript;
        var at = Piloting.in(Scrutinised.in(scene.service(), scene.world(), scene.cast()));
        var id = at.ran();
        var how = How.script(script);
        var bo = clean(scene.officer(at.bo(), how).open("/our-pilots/" + id).follow("Evaluate this pilot"));
        assertThat(bo.text()).contains("30 of 40 (75%; 59% to 87%)", "Difference between the changes", "+28 points");
        bo.type("found", "More came in time.").type("limits", "One quarter is short.").press("Send it to a second person");
        assertThat(bo.error("decided")).isEqualTo("Select what is decided");
        bo.choose("decided", "GO_ON").type("why", "It seems to help.").press("Send it to a second person");
        assertThat(bo.text()).contains("Waits for a second person").doesNotContain("Record your decision");
        var address = "/pilots/" + at.pilot(id).reference() + "?lang=en";
        var nobody = scene.visitor(How.ofAnybody(script)).open(address);
        assertThat(nobody.text()).contains("It has not been evaluated yet.");
        clean(scene.officer(at.bex(), how).open(bo.path())).choose("outcome", "APPROVED").press("Record your decision");
        assertThat(clean(nobody.open(address)).text()).contains("Interim evaluation, published on", "More came in time.", "It goes on as it is",
                "30 of 40 (75%; 59% to 87%)", "does not say why", "and so nothing at all");
        assertThat(nobody.part(".concordat-chart").first().textContent()).contains("Where it was tried, before: 50%", "Where it was tried, meanwhile: 75%");
        assertThat(nobody.part(".concordat-chart__reach").count()).as("how far each may lie").isEqualTo(4);
    }

    /// Who approves numbers of which figures count the same is told what of them is published, and that is what is.
    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void isPublishedInSharesWhereFiguresCountTheSame(boolean withScript, Scene scene) {
        script = withScript;
        var at = Piloting.in(Scrutinised.in(scene.service(), scene.world(), scene.cast()));
        var id = at.over("told-one-body");
        for (var body : List.of(at.at().force(), at.besideForce())) {
            at.count("told-one-body", Piloting.BEFORE, body, "one", 26);
            at.count("told-one-body", Piloting.DURING, body, "one", 11);
            at.count("told-one-body", Piloting.DURING, body, "more", 15);
        }
        var evaluation = at.evaluated(id);
        var how = How.script(script);
        assertThat(clean(scene.officer(at.bex(), how).open("/our-pilots/" + id + "/evaluations/" + evaluation)).text()).contains("11 of 26 (42%",
                "Of “Disclosures to one body alone” anybody reads about 100% before and about 40% meanwhile where it was tried",
                "Write none of these counts in your own words").contains("Is it published?");
        assertThat(scene.officer(at.sam(), how).open("/our-pilots/" + id + "/evaluations/" + evaluation).status()).isEqualTo(404);
        at.evaluations().approve(at.in(at.bex()), id, evaluation, UUID.randomUUID());
        var nobody = scene.visitor(How.ofAnybody(script)).open("/pilots/" + at.pilot(id).reference() + "?lang=en");
        assertThat(clean(nobody).text()).contains("About 100%", "About 40%", "About -60 points", "each share is told to the nearest 5%")
                .doesNotContain("of 26", "42%");
        assertThat(nobody.part(".concordat-chart__reach").count()).as("how far each may lie").isZero();
    }

    /// With nothing on it for axe to find, which is a script itself.
    private Visitor clean(Visitor visitor) {
        assertThat(script ? Axe.faults(visitor.page()) : List.of()).isEmpty();
        return visitor;
    }
}
