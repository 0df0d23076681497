package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.concordat.access.Role;
import org.concordat.journeys.Scene.How;
import org.concordat.sharing.Cast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A safeguarding lead asks the police what may exist about a pupil. The police say nothing, and of another pupil they
/// tell; the commissioner's scrutiny officer sees numbers.
@Journey
class AskingJourneyTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void asksAndHearsNothingOrIsTold(boolean script, Scene scene) {
        var cast = scene.cast();
        var sent = scene.sent();
        var reference = scene.world().jdbc().sql("select reference from sharing.disclosure where id = ?")
                .param(sent.value()).query(String.class).single();
        var cara = scene.officer(cast.cara(), How.script(script));
        asks(scene, cara, "Jo Example");
        assertThat(cara.heading()).isEqualTo("You have asked");
        assertThat(cara.text()).contains("by 30 November 2026").contains("Northvale Counter Terrorism Policing");
        cara.follow("See what you asked");
        var unanswered = cara.text();
        var first = cara.path();

        var dora = scene.officer(scene.world().officer(cast.police(), "Dora", Role.DISCLOSURE_OFFICER), How.script(script));
        dora.open("/home").follow("Asked of your body, to answer").follow("30 November 2026");
        assertThat(dora.text()).contains("Jo Example").contains("To keep the pupil safe").contains("Cara, Larkrise School");
        dora.follow("There is nothing to say").press("Say nothing");
        assertThat(dora.error("reason")).isEqualTo("Enter the reason");
        dora.type("reason", "We hold nothing.").press("Say nothing");
        assertThat(dora.text()).contains("Nothing said").contains("We hold nothing.");
        assertThat(cara.open(first).text()).isEqualTo(unanswered);

        asks(scene, cara, "Al Other");
        var second = cara.follow("See what you asked").path();
        var ann = scene.officer(cast.ann(), How.script(script));
        ann.open(second.replace("/inquiries", "/asked")).follow("Their body was sent it already:").type("reference", "D-0000-0000")
                .press("Tell them");
        assertThat(ann.error("reference")).contains("sent to the body that asks");
        ann.type("reference", reference).press("Tell them");
        assertThat(ann.text()).contains("Told");
        assertThat(cara.open(second).text()).contains("Told: see " + reference);
        cara.follow("Told: see");
        assertThat(cara.heading()).isEqualTo("Why are you opening this?");

        ann.open(first.replace("/inquiries", "/asked") + "/nothing");
        assertThat(ann.status()).isEqualTo(409);
        assertThat(scene.officer(cast.sam()).open("/oversight").text()).contains("How access is used")
                .doesNotContain("Jo Example").doesNotContain("Cara");
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void answersWithADisclosure(boolean script, Scene scene) {
        var cast = scene.cast();
        var cara = scene.officer(cast.cara(), How.script(script));
        asks(scene, cara, "Jo Example");
        var asked = cara.follow("See what you asked").path();
        var ann = scene.officer(cast.ann(), How.script(script));
        ann.open(asked.replace("/inquiries", "/asked")).press("Tell: start a disclosure");
        assertThat(ann.path()).startsWith("/drafts/");
        assertThat(ann.open(ann.path() + "/subject").typed("name")).isEqualTo("Jo Example");
    }

    private static void asks(Scene scene, Visitor cara, String name) {
        cara.open("/home").open("/inquiries").press("Ask what may exist").press("Save and continue");
        assertThat(cara.error("about")).isEqualTo("Select what you ask about");
        cara.choose("about", "PERSON").type("name", name).choose("ageBand", "UNDER_18").type("source", "School register")
                .press("Save and continue");
        cara.press("Save and continue");
        assertThat(cara.error("bodies")).isEqualTo("Select at least one body to ask");
        cara.choose("bodies", scene.cast().police().toString()).choose("purpose", Cast.PREVENT.slug())
                .press("Save and continue");
        cara.choose("way", scene.cast().agreement() + " " + Cast.CHANNEL.slug()).press("Save and continue");
        cara.type("necessity", "SECRET").press("Save and continue");
        assertThat(cara.error("necessity")).contains("SECRET or above");
        cara.type("necessity", "To keep the pupil safe");
        for (var field : List.of("aim", "connection", "lessIntrusive", "fairBalance")) {
            cara.type(field, "Because of it.");
        }
        for (var need : cara.part("main textarea[name^='need-']").all()) {
            need.fill("As the law has it.");
        }
        cara.press("Save and continue");
        assertThat(cara.heading()).isEqualTo("Check what you ask");
        cara.press("Ask");
    }
}
