package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.concordat.journeys.Scene.How;
import org.concordat.sampling.Sampled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A round is planned, committed to, thrown for, revealed, drawn and judged by two, each step by those whose it is.
@Journey
class DrawJourneyTest {

    private static final String SAMS = "a nonce that Sam alone knows";
    private static final String TESSES = "a nonce that Tess alone knows";

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void fromItsPlanToTwoJudgements(boolean script, Scene scene) throws Exception {
        var at = Sampled.in(scene.service(), scene.world(), scene.cast());
        var sam = scene.officer(at.sam(), How.script(script)).open("/home").follow("Samples").follow("Plan a round");
        sam.choose("area", at.area().toString()).choose("sort", "CASE_DECISION").type("from-month", "2026-10").type("last-month", "2026-10")
                .choose("division", "NOT").type("size", "7").press("Plan this round");
        assertThat(sam.error("size")).as("and nothing that was typed is lost").isEqualTo("There are 6 to draw from in these months: enter no more than that");
        sam.type("from-month", "2019-01").type("last-month", "2019-02").press("Plan this round");
        assertThat(sam.error("from-month")).startsWith("There is nothing to draw from in these months");
        sam.choose("division", "MONTH").press("Plan this round");
        assertThat(sam.error("from-month")).as("divided").startsWith("There is nothing to draw from in these months");
        sam.type("from-month", "2026-10").type("last-month", "2026-10").choose("division", "NOT").type("size", "1").pressTwice("Plan this round");
        assertThat(sam.text()).contains("1 of 6, each with the same chance", "Nobody yet. Two commit before the dice are rolled.");
        var round = sam.path();
        sam.type("hash", "what I thought of").press("Commit to your nonce");
        assertThat(sam.error("hash")).startsWith("Enter the 64 characters");
        sam.type("hash", sha256(SAMS)).pressTwice("Commit to your nonce");
        assertThat(sam.text()).contains("Two officers or more commit to a nonce before the dice are rolled: 1 of them so far.");
        assertThat(sam.text()).doesNotContain("What was rolled?");
        var tess = scene.officer(at.tess(), How.script(script)).open(round).type("hash", sha256(TESSES)).press("Commit to your nonce");
        assertThat(tess.text()).contains("What was rolled?", "Not revealed yet", "The dice are rolled next, in public.");
        tess.type("digits", "314159").press("Enter the dice");
        assertThat(tess.error("digits")).startsWith("Enter at least 20 digits");
        tess.type("digits", Sampled.DIGITS).type("thrown-by", "Two members of the public").type("place", "The town hall, in the open")
                .pressTwice("Enter the dice");
        assertThat(tess.text()).contains("it can be drawn without, once one of them at least is revealed").doesNotContain("rolled again after");
        tess.type("nonce", TESSES).pressTwice("Reveal your nonce");
        assertThat(tess.text()).contains("it can be drawn without. What is missing is then entered in the log");
        assertThat(tess.text()).contains(TESSES, "The town hall, in the open").doesNotContain("The draw");
        sam.open(round).type("nonce", "a nonce that I made up since").press("Reveal your nonce");
        assertThat(sam.error("nonce")).isEqualTo("This is not the nonce that you committed to: enter it exactly as you made it up");
        sam.open(round).type("nonce", SAMS).press("Reveal your nonce");
        assertThat(sam.text()).contains("Every nonce is revealed: any of you may draw.");
        sam.pressTwice("Draw");
        assertThat(sam.text()).contains("The draw", "./concordat sample --seed", "What was drawn", "Not yet by you");
        var decision = sam.part("table a").last().innerText();
        judges(sam, decision, "APPROPRIATE");
        assertThat(sam.text()).contains("By you; another is awaited");
        judges(tess.open(round), decision, "WITH_OBSERVATIONS");
        assertThat(tess.text()).contains("Appropriate; Appropriate with observations");
        assertThat(tess.follow(decision).text()).contains("What was said of it", "It follows from what was weighed.")
                .doesNotContain("Chosen by the overseer");
    }

    private static void judges(Visitor visitor, String decision, String outcome) {
        visitor.follow(decision).choose("outcome", outcome).type("words", "It follows from what was weighed.").pressTwice("Record your judgement");
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
