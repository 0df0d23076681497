package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.journeys.Scene.How;
import org.concordat.sharing.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What cannot be right gets a clear error beside its field, keeps what was typed, and changes nothing.
@Journey
class BadInputTest {

    private static final String SAVE = "Save and continue";
    private static final String SAVED = "Has been in touch with a recruiter online.";

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("empty", "", "Enter the words that travel"),
                Arguments.of("blank", " \n ", "Enter the words that travel"),
                Arguments.of("overlong", "x".repeat(8001), "The words that travel must be 8,000 characters or less"),
                Arguments.of("control", "a\u0007b", "must not include invisible or direction-changing characters"),
                Arguments.of("bidirectional", "a\u202Eb", "must not include invisible or direction-changing characters"),
                Arguments.of("markup", "see <script>alert(1)</script>", "must not include HTML"),
                Arguments.of("marked above", "UK SECRET\nthe rest", "SECRET"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void wrongTextIsRefusedBesideItsFieldAndKept(String what, String text, String message, Scene scene) {
        var id = scene.drafted();
        var before = scene.world().trail(id.value());
        var ann = scene.officer(scene.cast().ann()).open("/drafts/" + id + "/content").type("title", "Another title")
                .type("words", text).press(SAVE);
        assertThat(ann.status()).isEqualTo(422);
        assertThat(ann.error("words")).contains(message);
        assertThat(ann.typed("words")).isEqualTo(text);
        assertThat(ann.typed("title")).isEqualTo("Another title");
        assertThat(ann.part("main script").count()).as("nothing typed became markup").isZero();

        ann.open("/drafts/" + id + "/content");
        assertThat(ann.typed("words")).isEqualTo(SAVED);
        assertThat(ann.typed("title")).isEqualTo("A concern about online contact");
        assertThat(scene.world().trail(id.value()).stream().filter(entry -> entry.startsWith("sharing.draft.saved ")))
                .hasSameSizeAs(before.stream().filter(entry -> entry.startsWith("sharing.draft.saved ")).toList());
    }

    static Stream<Arguments> dates() {
        return Stream.of(
                Arguments.of("no such day", "reviewOn", List.of("31", "2", "2027"), "The review date must be a real date"),
                Arguments.of("no month", "reviewOn", List.of("1", "", "2027"), "The review date must include a month"),
                Arguments.of("no number", "answerDue", List.of("one", "2", "2027"),
                        "The date an answer is due must be a real date"),
                Arguments.of("past", "answerDue", List.of("1", "2", "2026"),
                        "The date an answer is due must be today or in the future"),
                Arguments.of("after the last day", "reviewOn", List.of("1", "2", "2028"),
                        "The review date must be the same as or before the last day"),
                Arguments.of("too long", "expiresOn", List.of("1", "2", "2030"), "The last day must be 23 November 2028"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dates")
    void wrongDatesAreRefusedBesideTheirFieldAndKept(String what, String field, List<String> typed, String message,
            Scene scene) {
        var id = scene.drafted();
        var ann = scene.officer(scene.cast().ann()).open("/drafts/" + id + "/dates");
        var saved = ann.typed(field + "-day") + ann.typed(field + "-month") + ann.typed(field + "-year");
        ann.type(field, typed.get(0), typed.get(1), typed.get(2)).press(SAVE);
        assertThat(ann.status()).isEqualTo(422);
        assertThat(ann.error(field)).startsWith(message);
        assertThat(List.of(ann.typed(field + "-day"), ann.typed(field + "-month"), ann.typed(field + "-year")))
                .isEqualTo(typed);
        ann.open("/drafts/" + id + "/dates");
        assertThat(ann.typed(field + "-day") + ann.typed(field + "-month") + ann.typed(field + "-year")).isEqualTo(saved);
    }

    @Test
    void otherPeoplesThingsAreAnsweredAsIfTheyDidNotExist(Scene scene) {
        var cast = scene.cast();
        var anns = scene.drafted();
        var his = scene.composing().drafted(cast.amir(), cast.sections(scene.today()));
        var amir = scene.officer(cast.amir()).open("/drafts/" + new UUID(7, 7));
        var nothing = amir.text();
        assertThat(amir.open("/drafts/" + anns).status()).isEqualTo(404);
        assertThat(amir.text()).isEqualTo(nothing);

        amir.open("/drafts/" + his + "/content").type("words", "Not mine to write.");
        amir.part("main form").evaluate("(form, to) => form.setAttribute('action', to)", "/drafts/" + anns + "/content");
        amir.press(SAVE);
        assertThat(amir.status()).isEqualTo(404);
        assertThat(amir.text()).isEqualTo(nothing);
        assertThat(scene.officer(cast.ann()).open("/drafts/" + anns + "/content").typed("words")).isEqualTo(SAVED);
    }

    @Test
    void aChoiceThatWasNotOfferedIsNoChoice(Scene scene) {
        var cast = scene.cast();
        var id = scene.drafted();
        var ann = scene.officer(cast.ann()).open("/drafts/" + id + "/audience").select("role", "PANEL_CHAIR")
                .type("reason", "Chairs the panel.");
        ann.part("main select[name=body]").evaluate(
                "(list, body) => { list.options[0].value = body; list.selectedIndex = 0 }", cast.council().toString());
        ann.press("Add");
        assertThat(ann.error("body"))
                .isEqualTo("Select a body from what is shown here: this form does not offer what was sent");
        assertThat(ann.typed("reason")).isEqualTo("Chairs the panel.");
        assertThat(scene.world().trail(id.value())).contains("access.form.send.refused Ann");
    }

    @Test
    void whatIsSentTwiceHappensOnce(Scene scene) {
        var cast = scene.cast();
        var ann = scene.officer(cast.ann()).open("/drafts");
        var form = FormData.create().set("_csrf", ann.hidden("/drafts", "_csrf"))
                .set("once", ann.hidden("/drafts", "once")).set("officer", ann.hidden("/drafts", "officer"));
        var request = ann.page().context().request();
        var first = request.post(scene.address() + "/drafts", RequestOptions.create().setMaxRedirects(0).setForm(form));
        var second = request.post(scene.address() + "/drafts", RequestOptions.create().setMaxRedirects(0).setForm(form));
        assertThat(first.status()).isEqualTo(303);
        assertThat(second.headers().get("location")).as("answered as the first time").isEqualTo(first.headers().get("location"));
        assertThat(scene.world().trailOf(cast.ann())).containsOnlyOnce("sharing.draft.started Ann");
    }

    @Test
    void aButtonPressedTwiceInHasteApprovesOnce(Scene scene) {
        var id = scene.proposed();
        var bryn = scene.officer(scene.cast().bryn(), How.WITHOUT_SCRIPT).open("/approvals/" + id + "/approve");
        bryn.part("main form button").dblclick();
        bryn.page().waitForURL("**/decided");
        assertThat(bryn.text()).contains("Disclosure approved");
        assertThat(scene.world().trail(id.value())).containsOnlyOnce("sharing.disclosure.approved Bryn");
    }
}
