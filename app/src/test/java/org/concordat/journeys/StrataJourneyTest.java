package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.journeys.Scene.How;
import org.concordat.sampling.Sampled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A scrutiny officer divides a population by month, and says of each how many are drawn.
@Journey
class StrataJourneyTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void aPopulationIsDividedAndEachStratumSaysHowMany(boolean script, Scene scene) {
        var at = Sampled.in(scene.service(), scene.world(), scene.cast());
        var sam = scene.officer(at.sam(), How.script(script)).open("/samples/new").press("Plan this round");
        assertThat(sam.error("division")).isEqualTo("Select whether it is divided");
        sam.choose("area", at.area().toString()).choose("sort", "EVERY").type("from-month", "2026-09").type("last-month", "2026-10")
                .choose("division", "MONTH").type("size", "2").press("Plan this round");
        assertThat(sam.heading()).isEqualTo("How many are drawn of each stratum?");
        assertThat(sam.text()).contains("September 2026", "There is none", "October 2026", "There are 6");
        assertThat(sam.typed("size-2026-10")).isEqualTo("2");
        sam.type("size-2026-09", "0").type("size-2026-10", "0").press("Plan this round");
        assertThat(sam.error("size-2026-09")).startsWith("In all, at least 1");
        sam.type("size-2026-10", "9").press("Plan this round");
        assertThat(sam.text()).contains("Strata, by month", "6, taken whole", "each with the same chance within its stratum");

        var area = scene.world().jdbc().sql("select name from partnership.area where id = ?").param(at.area()).query(String.class).single();
        assertThat(sam.open("/samples").part("tbody tr").first().innerText()).as("of which area it is, and that it is not drawn yet").contains(area, "By a draw")
                .doesNotContain("Drawn");
    }
}
