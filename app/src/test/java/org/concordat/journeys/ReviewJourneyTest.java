package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.concordat.journeys.Scene.How;
import org.concordat.scrutiny.Scrutinised;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A member of the national board enters a national review from a file: one with a mistake is refused with its row and its reason, and a
/// good one is put to the bodies; an area's officer follows one recommendation to its answer, which the board sees beside all areas.
@Journey
class ReviewJourneyTest {

    private static final String MISTAKEN = """
            number,title,recommendation,put_to
            4,Ask in time,Each school should ask in time.,School
            4,,Each school should answer in time.,Everybody
            """;
    private static final String GOOD = """
            number,title,recommendation,put_to
            4,Ask in time,Each school should ask in time.,School
            4a,Answer in time,"Each school, and each academy, should answer in time.",School
            """;

    private boolean script;

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void isEnteredFromAFileAndFollowedToAnAnswer(boolean withScript, Scene scene) {
        script = withScript;
        var how = How.script(script);
        var at = Scrutinised.in(scene.service(), scene.world(), scene.cast());
        var code = at.world().jdbc().sql("select code from partnership.area where id = ?").param(at.area()).query(String.class).single();
        var title = "A review of answers, " + code;
        var bo = scene.officer(at.bo(), how);
        var review = entered(bo, scene, title);

        var una = clean(scene.officer(at.una(), how).open("/home").follow("Scrutiny"));
        clean(una.follow("Answer in time"));
        assertThat(una.text()).contains("Each school, and each academy, should answer in time.", "Waits for an answer");
        una.follow("Answer").choose("outcome", "ACCEPTED").type("words", "By Easter.").press("Send this answer");
        assertThat(una.error("by")).isNotNull();
        una.type("by", scene.today().plusMonths(3)).press("Send this answer");
        assertThat(una.text()).contains("Accepted: to be done", "By Easter.");

        clean(bo.open(review).follow("4a. Answer in time"));
        assertThat(bo.part("tr:has-text('Larkrise School')").innerText()).contains("Accepted");
        assertThat(bo.press(bo.part("tr:has-text('Larkrise School') a")).text()).contains("By Easter.");

        var sam = scene.officer(at.sam(), how).open(review + "?area=" + code);
        assertThat(sam.part("tr:has-text('Answer in time')").innerText()).contains("Larkrise School", "Accepted");
        assertThat(clean(sam).part("tr:has-text('Ask in time')").innerText()).contains("Larkrise School").doesNotContain("Accepted");
    }

    /// By Bo, at the second try; its path.
    private String entered(Visitor bo, Scene scene, String title) {
        clean(bo.open("/home").follow("National reviews").follow("Enter a national review"));
        bo.type("title", title).type("publisher", "An inspectorate").type("published", scene.today().minusDays(9))
                .type("source", "https://example.org/review").type("csv", MISTAKEN).press("Continue");
        assertThat(bo.error("csv")).isEqualTo("The file has 3 faults: nothing was entered");
        assertThat(bo.part("table:has-text('What is wrong with the file') tbody tr").allInnerTexts()).satisfiesExactly(
                it -> assertThat(it).startsWith("3").contains("number", "stands in an earlier row too"),
                it -> assertThat(it).startsWith("3").contains("title", "Enter something: it is empty"),
                it -> assertThat(it).startsWith("3").contains("put_to", "Enter a kind of body that serves police areas, such as Police force"));
        clean(bo);
        assertThat(bo.typed("csv").strip()).as("what was chosen is kept").isEqualToNormalizingNewlines(MISTAKEN.strip());
        assertThat(bo.typed("title")).isEqualTo(title);
        assertThat(bo.typed("published-year")).isEqualTo(String.valueOf(scene.today().minusDays(9).getYear()));

        clean(bo.type("csv", GOOD).press("Continue"));
        assertThat(bo.heading()).isEqualTo("Check what the review recommends, and to whom");
        bo.press("Change the answers");
        assertThat(bo.typed("csv").strip()).isEqualToNormalizingNewlines(GOOD.strip());
        assertThat(bo.press("Continue").text()).contains(title, "An inspectorate", "4a", "Answer in time", "School");
        clean(bo.press("Put these to the bodies"));
        assertThat(bo.heading()).isEqualTo(title);
        assertThat(bo.text()).contains("4. Ask in time", "4a. Answer in time");
        return bo.path();
    }

    /// With nothing on it for axe to find, which is a script itself.
    private Visitor clean(Visitor visitor) {
        assertThat(script ? Axe.faults(visitor.page()) : List.of()).isEmpty();
        return visitor;
    }
}
