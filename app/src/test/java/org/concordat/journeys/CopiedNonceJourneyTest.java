package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.journeys.Scene.How;
import org.concordat.sampling.Sampled;
import org.junit.jupiter.api.Test;

/// Whoever enters the hash of a colleague's nonce is told so beside what they typed, and enters their own.
@Journey
class CopiedNonceJourneyTest {

    @Test
    void aNonceIsNotCopied(Scene scene) {
        var at = Sampled.in(scene.service(), scene.world(), scene.cast());
        var round = "/samples/" + at.planned();
        var sams = "a".repeat(64);
        scene.officer(at.sam(), How.script(false)).open(round).type("hash", sams).press("Commit to your nonce");
        var tess = scene.officer(at.tess(), How.script(false)).open(round).type("hash", sams).press("Commit to your nonce");
        assertThat(tess.error("hash")).isEqualTo("A colleague has committed to the same nonce: make up your own");
        assertThat(tess.text()).doesNotContain("What was rolled?");
        tess.type("hash", "b".repeat(64)).press("Commit to your nonce");
        assertThat(tess.text()).contains("What was rolled?");
    }
}
