package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.concordat.assurance.Watched;
import org.concordat.journeys.Scene.How;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.Scrutinised;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A member of the national board opens the board from home, finds what is amiss first, follows a cell to what it was counted from and
/// that to the matter itself, and looks at the quarter before; a scrutiny officer finds their own area in the same form.
@Journey
class BoardJourneyTest {

    private boolean script;

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void whatIsAmissIsFollowedToItsEvidence(boolean withScript, Scene scene) {
        script = withScript;
        var at = Scrutinised.in(scene.service(), scene.world(), scene.cast());
        var board = Watched.in(at);
        var matter = at.raised(MatterKind.QUESTION);
        board.on("2026-12-22");
        var answers = "/board/" + board.code() + "/answers?quarter=2026-Q4";

        var bo = clean(scene.officer(at.bo(), How.script(script)).open("/home").follow("The board"));
        assertThat(bo.heading()).isEqualTo("The board");
        assertThat(bo.text()).contains("Are all areas able to offer oversight?", "No: ", "Those that can show least come first.");
        assertThat(exceptions(bo)).hasSizeGreaterThan(43).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(bo.part("a[href='" + answers + "']").innerText()).startsWith("No, for 1 of 1");

        clean(bo.press(bo.part("a[href='" + answers + "']")));
        assertThat(bo.heading()).isEqualTo("Are findings, questions and directions answered on time?");
        assertThat(bo.text()).contains("October to December 2026", "No, for 1 of 1", "Northvale Police", "21 December 2026", "Overdue");
        bo.follow("Question");
        assertThat(bo.path()).isEqualTo("/matters/" + matter);
        assertThat(bo.status()).isEqualTo(200);
        assertThat(bo.text()).contains("Of ten requests four were answered after their day.");

        bo.open("/board/" + board.code());
        assertThat(bo.text()).contains("It cannot show everything that is asked");
        clean(bo.follow("July to September 2026"));
        assertThat(bo.part("tr:has(a[href='" + answers.replace("2026-Q4", "2026-Q3") + "'])").innerText()).contains("Yes: nothing was due");
        bo.open("/board").follow("July to September 2026");
        assertThat(bo.text()).contains("July to September 2026", "Are all areas able to offer oversight?");
        assertThat(bo.part("a[href='" + answers.replace("2026-Q4", "2026-Q3") + "']").innerText()).startsWith("Yes: nothing was due");

        var sam = clean(scene.officer(at.sam(), How.script(script)).open("/home").follow("The board"));
        assertThat(sam.text()).contains("Is your area able to offer oversight?", "No: it cannot show everything that is asked.");
        assertThat(exceptions(sam)).as("their own area alone").hasSize(1);
        sam.press(sam.part("a[href='" + answers + "']"));
        assertThat(clean(sam.follow("Question")).path()).isEqualTo("/matters/" + matter);
    }

    /// As they stand in the table.
    private static List<Integer> exceptions(Visitor visitor) {
        return visitor.part("tbody td:nth-child(2)").allInnerTexts().stream().map(Integer::valueOf).toList();
    }

    /// With nothing on it for axe to find, which is a script itself.
    private Visitor clean(Visitor visitor) {
        assertThat(script ? Axe.faults(visitor.page()) : List.of()).isEmpty();
        return visitor;
    }
}
