package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.concordat.journeys.Scene.How;
import org.concordat.scrutiny.National;
import org.concordat.scrutiny.Scrutinised;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The Investigatory Powers Commissioner's officer raises a finding with the Security Service, whose responder answers, and plans a sample of
/// what it disclosed; a scrutiny officer of a police area finds that body in no form, and anybody reads what was asked.
@Journey
class NationalOversightJourneyTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void aNationalOriginatorIsOverseenByTheCommissioner(boolean script, Scene scene) {
        var it = National.in(Scrutinised.in(scene.service(), scene.world(), scene.cast()));
        var at = it.at();
        it.disclosed(3, "2026-10-05T09:00:00Z");
        var ira = clean(script, scene.officer(it.ira(), How.script(script)).open("/home")).follow("Scrutiny");
        assertThat(ira.text()).contains("Finding", "Recommendation").doesNotContain("Strategic direction");
        clean(script, ira.follow("Finding"));
        assertThat(ira.text()).contains("It is no direction", "Northvale Security Service", "Northvale Headquarters").doesNotContain("Larkrise School");
        assertThat(ira.source()).doesNotContain(at.force().toString(), at.cast().school().toString());
        ira.select("to", it.service().toString()).type("title", National.TITLE).type("words", "Of three disclosures two say no purpose.")
                .type("measured", "2026-10").choose("public", "yes").press("Raise it");
        assertThat(ira.text()).contains("Waits for an answer");
        var matter = reference(scene, "scrutiny.matter", ira.path());

        var syd = clean(script, scene.officer(it.syd(), How.script(script)).open("/home").follow("Scrutiny").follow(National.TITLE).follow("Answer"));
        syd.choose("outcome", "ACCEPTED").type("words", "It will be said each time.").type("by", scene.today().plusDays(20)).press("Send this answer");
        assertThat(syd.text()).contains("Accepted: to be done");

        clean(script, ira.open("/home").follow("Samples").follow("Plan a round")).press("Plan this round");
        assertThat(ira.error("body")).isEqualTo("Select the body");
        ira.choose("body", it.service().toString()).type("from-month", "2026-10").type("last-month", "2026-10").choose("division", "GATEWAY")
                .type("size", "2").press("Plan this round");
        assertThat(clean(script, ira).text()).as("a gateway is called as the law is").contains("Through Security Service Act 1989 s.2(2)(a)")
                .doesNotContain("ssa-1989-s2");
        ira.press("Plan this round");
        assertThat(ira.text()).contains("Through Security Service Act 1989 s.2(2)(a)").doesNotContain("Through ssa-1989-s2");
        ira.open("/samples/new").choose("body", it.service().toString()).type("from-month", "2026-10").type("last-month", "2026-10")
                .choose("division", "NOT").type("size", "2").press("Plan this round");
        assertThat(clean(script, ira).text()).contains("Disclosures that were approved, of Northvale Security Service", "2 of 3");
        var round = reference(scene, "sampling.round", ira.path());
        ira.open("/samples");
        assertThat(ira.part("tbody tr").first().innerText()).contains("Northvale Security Service", "By a draw");
        local(scene, script, it);
        var reader = clean(script, scene.visitor(How.ofAnybody(script)).open("/areas").follow("National bodies and who oversees them"));
        assertThat(clean(script, reader.follow("What is asked of national bodies")).heading()).isEqualTo("What is asked of national bodies");
        assertThat(clean(script, reader.open("/areas/national/matters/" + matter)).text()).contains(National.TITLE, "It will be said each time.");
        assertThat(clean(script, reader.open("/areas/national/samples/" + round + "?lang=cy")).text()).contains("Datgeliadau: Northvale Security Service");
    }

    private static String reference(Scene scene, String table, String path) {
        return scene.world().jdbc().sql("select reference from " + table + " where id = ?").param(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                .query(String.class).single();
    }

    /// In no form that Sam is offered, and in nothing that they list.
    private static void local(Scene scene, boolean script, National it) {
        var sam = scene.officer(it.at().sam(), How.script(script));
        for (var page : List.of("/matters/new?kind=finding", "/matters/new?kind=question", "/matters/new?kind=recommendation",
                "/matters/new?kind=direction", "/matters?which=all", "/samples", "/samples/new", "/oversight/entries?month=2026-10", "/oversight?month=2026-10")) {
            assertThat(sam.open(page).source()).as(page).doesNotContain("Northvale Security Service", it.service().toString(), "Northvale Headquarters");
        }
    }

    /// With nothing on it for axe to find, which is a script itself.
    private static Visitor clean(boolean script, Visitor it) {
        assertThat(script ? Axe.faults(it.page()) : List.of()).isEmpty();
        return it;
    }
}
