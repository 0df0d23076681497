package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.concordat.journeys.Scene.How;
import org.concordat.measures.Measured;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.Scrutinised;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A scrutiny officer looks at the measures of their area and at one of them; a member of the national board finds the area among all.
@Journey
class MeasuresJourneyTest {

    private static final String FUNNEL = "svg[aria-label^='Areas by how many']";

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void measuresAreLookedAtInAnAreaAndAmongAll(boolean script, Scene scene) {
        var at = Scrutinised.in(scene.service(), scene.world(), scene.cast());
        var measured = Measured.in(at);
        at.raised(MatterKind.QUESTION);
        IntStream.rangeClosed(1, 5).forEach(days -> measured.took("cases-assessed", Measured.Q4.plus(-1), at.force(), days));
        measured.waits("cases-assessed", LocalDate.of(2026, 9, 1), at.force(), 2);
        measured.count("requests-answered", Measured.Q4.plus(-1), at.force(), "in-time", 1);
        measured.count("requests-answered", Measured.Q4.plus(-1), at.force(), "late", 29);
        measured.count("requests-answered", Measured.Q4.plus(-1), at.cast().school(), "in-time", 4);
        measured.count("requests-answered", Measured.Q4.plus(-1), measured.elsewhere("A region"), "in-time", 200);
        measured.count("requests-answered", Measured.Q4.plus(-1), measured.elsewhere("A region"), "in-time", 9);

        var sam = scene.officer(at.sam(), How.script(script)).open("/home").follow("Measures");
        assertThat(sam.text()).contains("October to December 2026, so far", "Efficient", "Effective", "Proportionate",
                "Responsive to local circumstances", "Nothing to count", "Nothing to show",
                "Past its day today", "Nothing is due");
        assertThat(sam.heading()).isEqualTo("Measures");
        sam.follow("July to September 2026").follow("Requests answered in time");
        assertThat(sam.text()).contains("5 of 34 (15%)", "5% to 31%", "Much lower", "Requests that the body answered by their day", "and nobody",
                "Waiting past its day today: none.");
        assertThat(sam.part("tbody a").count()).as("their own area alone").isOne();
        assertThat(sam.text()).contains("it was 5 of 34 (15%); allowing for chance, 5% to 31%. That is much lower than all together",
                "Another area by itself only the national board sees.").doesNotContain("Further right");
        assertThat(sam.part(FUNNEL).count()).as("no funnel is made of one").isZero();
        clean(sam, script);
        sam.open("/measures/cases-assessed?quarter=2026-Q3");
        assertThat(sam.text()).contains("Waiting past its day today: 2, the first since 1 September 2026.", "How long it took", "3 days", "5 days", "10 days");
        clean(sam, script);

        var bo = scene.officer(at.bo(), How.script(script)).open("/measures/requests-answered?quarter=2026-Q3");
        assertThat(bo.heading()).isEqualTo("Requests answered in time");
        assertThat(bo.part("tbody a").count()).isGreaterThan(43);
        assertThat(bo.part(FUNNEL).count()).isOne();
        clean(bo, script);
        bo.open("/measures/requests-answered?quarter=2026-Q3&area=" + measured.code());
        assertThat(bo.text()).contains("5 of 34 (15%)");
        bo.follow("All police areas");
        assertThat(bo.text()).contains("All police areas, July to September 2026");
        assertThat(bo.open("/measures/happiness").heading()).isEqualTo("Page not found");
    }

    /// Axe is a script itself: it looks where scripts run.
    private static void clean(Visitor visitor, boolean script) {
        if (script) {
            assertThat(Axe.faults(visitor.page())).isEmpty();
        }
    }
}
