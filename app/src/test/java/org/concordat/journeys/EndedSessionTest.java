package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.journeys.Scene.How;
import org.concordat.journeys.pages.SignIn;
import org.concordat.sharing.DisclosureId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A session that ended while its officer was writing loses nothing of theirs, and shows it to nobody else.
@Journey
class EndedSessionTest {

    private static final String SAVE = "Save and continue";
    private static final String WRITTEN = "Half an hour’s careful words.\nAnd a second line.";

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void theWordsAreStillThereAfterSigningIn(boolean script, Scene scene) {
        var id = scene.drafted();
        var ann = writing(scene, id, How.script(script));
        ann.page().context().clearCookies();
        ann.press(SAVE);
        assertThat(ann.path()).isEqualTo("/sign-in");
        assertThat(ann.text()).contains("what you wrote will still be there");

        new SignIn(ann).as(scene.cast().ann(), "Ann Originating officer");
        assertThat(ann.path()).isEqualTo("/drafts/" + id + "/content");
        assertThat(ann.typed("words")).isEqualTo(WRITTEN);
        assertThat(ann.part(".govuk-notification-banner").innerText()).contains("still here");
        ann.press(SAVE);
        assertThat(ann.path()).isEqualTo("/drafts/" + id);
        assertThat(ann.open("/drafts/" + id + "/content").typed("words")).isEqualTo(WRITTEN);
    }

    @Test
    void nobodyElseWhoSignsInThereSeesThem(Scene scene) {
        var id = scene.drafted();
        var browser = writing(scene, id, How.USUALLY);
        browser.page().context().clearCookies();
        browser.press(SAVE);
        new SignIn(browser).as(scene.cast().amir(), "Amir Originating officer");
        assertThat(browser.path()).isEqualTo("/home");
        assertThat(browser.open("/drafts/" + id + "/content").status()).isEqualTo(404);
    }

    @Test
    void aFormWithoutItsTokenDoesNothingAndKeepsWhatWasWritten(Scene scene) {
        var id = scene.drafted();
        var ann = writing(scene, id, How.USUALLY);
        ann.part("main form input[name=_csrf]").evaluate("input => { input.value = 'forged' }");
        ann.press(SAVE);
        assertThat(ann.path()).isEqualTo("/drafts/" + id + "/content");
        assertThat(ann.typed("words")).isEqualTo(WRITTEN);
        assertThat(ann.open("/drafts/" + id + "/content").typed("words")).as("nothing was saved")
                .isEqualTo("Has been in touch with a recruiter online.");
    }

    private static Visitor writing(Scene scene, DisclosureId id, How how) {
        return scene.officer(scene.cast().ann(), how).open("/drafts/" + id + "/content").type("words", WRITTEN);
    }
}
