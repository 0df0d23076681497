package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.journeys.Scene.How;
import org.concordat.requests.AskingOpenly;
import org.concordat.requests.RequestId;
import org.concordat.sharing.Cast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A safeguarding lead asks two bodies openly; a second person lets it leave; one body refuses and says why, the other
/// prepares a disclosure; and the asker sees who is silent.
@Journey
class RequestJourneyTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void isAskedApprovedAndRefused(boolean script, Scene scene) {
        var cast = scene.cast();
        var asking = AskingOpenly.of(scene.service(), scene.world(), cast);
        var cara = scene.officer(cast.cara(), How.script(script));
        asks(cara, asking);
        assertThat(cara.heading()).isEqualTo("Waiting for a second person");
        cara.follow("See who has answered");
        assertThat(cara.text()).contains("Waits for a second person to approve it");
        var path = cara.path();
        var reference = new RequestId(UUID.fromString(path.substring("/requests/".length()))).reference();
        assertThat(cara.text()).contains(reference);

        var ada = scene.officer(asking.ada(), How.script(script));
        ada.open("/home").follow("Requests to approve");
        assertThat(ada.text()).contains(reference);
        ada.follow("23 November 2026");
        assertThat(ada.text()).contains("Jo Example").contains("What have you recorded?").contains("Northvale Council");
        ada.press("Decide");
        assertThat(ada.error("decision")).isEqualTo("Select whether it leaves");
        ada.choose("decision", "APPROVE").press("Decide");
        assertThat(ada.text()).contains("No answer yet").contains("Waiting: due 7 December 2026").doesNotContain("Silent");

        var dora = scene.officer(asking.dora(), How.script(script));
        dora.open("/home").follow("Requests to your body, to answer");
        assertThat(second(dora)).isEqualTo("State");
        assertThat(dora.text()).contains(reference);
        dora.follow("7 December 2026");
        assertThat(dora.text()).contains("Jo Example").contains("Nobody yet").doesNotContain("Northvale Council");
        dora.press("Take it");
        assertThat(dora.text()).contains("Dora").contains("Have an originating officer compose a disclosure");
        dora.follow("Have an originating officer compose a disclosure").press("Hand it over");
        assertThat(dora.error("composer")).isEqualTo("Select who is to compose it");
        dora.choose("composer", cast.ann().toString()).press("Hand it over");
        assertThat(dora.text()).contains("Handed, to compose a disclosure, to").contains("Ann");
        var ann = scene.officer(cast.ann(), How.script(script));
        ann.open("/home").follow("Requests to your body, handed to you to compose an answer").follow("7 December 2026");
        assertThat(ann.text()).contains("Start a disclosure").doesNotContain("Nothing is held");
        dora.follow("Refuse, and say why").press("Refuse");
        assertThat(dora.error("kind")).isEqualTo("Select what kind of reason it is");
        dora.choose("kind", "LEGAL").type("reason", "We await advice.").type("reviewOn", scene.today()).press("Refuse");
        assertThat(dora.error("reviewOn")).contains("must be after today, and by 23 May 2027");
        dora.type("reviewOn", scene.today().plusDays(30)).press("Refuse");
        assertThat(dora.text()).contains("Refused: legal");

        assertThat(cara.open(path).text()).contains("Refused: legal").contains("We await advice.")
                .contains("To be looked at again on 23 December 2026").contains("Waiting: due 7 December 2026").doesNotContain("Silent");
        cara.press("Remind it");
        assertThat(cara.error("body")).isEqualTo("Select a body to remind");
        cara.choose("body", cast.council().toString()).press("Remind it");
        assertThat(cara.text()).contains("Reminded on 23 November 2026");
        cara.open("/requests?filter=silent");
        assertThat(cara.text()).contains("Northvale Council").doesNotContain("We await advice.");
        assertThat(second(cara)).isEqualTo("State");
        cara.open(path).follow("Withdraw it from those who have not answered").press("Withdraw it");
        assertThat(cara.error("reason")).isEqualTo("Enter the reason");
        cara.type("reason", "The pupil has moved.").press("Withdraw it");
        assertThat(cara.text()).contains("Withdrawn");
        assertThat(scene.officer(cast.sam()).open("/oversight").text()).contains("Asking openly what is held")
                .contains("What is not answered yet includes what is not yet due").doesNotContain("Silent")
                .doesNotContain("Jo Example");
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void anOriginatingOfficerPreparesADisclosure(boolean script, Scene scene) {
        var cast = scene.cast();
        var asking = AskingOpenly.of(scene.service(), scene.world(), cast);
        RequestId id = asking.sent("Jo Example");
        var dee = scene.officer(scene.world().officer(cast.police(), "Dee", Role.DISCLOSURE_OFFICER, Role.ORIGINATOR),
                How.script(script));
        dee.open("/requests-to-us/" + id).press("Take it").press("Start a disclosure");
        assertThat(dee.path()).startsWith("/drafts/");
        assertThat(dee.open(dee.path() + "/subject").typed("name")).isEqualTo("Jo Example");
        assertThat(dee.open("/requests-to-us/" + id).text()).contains("Being prepared");
        assertThat(scene.officer(cast.cara(), How.script(script)).open("/requests/" + id).text()).contains("Being prepared");
        dee.press("Give it back to your colleagues");
        assertThat(dee.text()).contains("Nobody yet");
        assertThat(dee.open("/requests-to-us/" + new RequestId(UUID.randomUUID())).status()).isEqualTo(404);
    }

    /// The heading that is seen on a small screen beside the first.
    private static String second(Visitor visitor) {
        return visitor.part(".concordat-table[role=region][tabindex='0'] thead th:nth-child(2)").innerText();
    }

    private static void asks(Visitor cara, AskingOpenly asking) {
        cara.open("/home").open("/requests").press("Ask other bodies").press("Save and continue");
        assertThat(cara.error("about")).isEqualTo("Select what you ask about");
        cara.choose("about", "PERSON").type("name", "Jo Example").choose("ageBand", "UNDER_18")
                .type("source", "School register").press("Save and continue");
        assertThat(cara.error("question")).isEqualTo("Enter your question");
        cara.type("question", "What have you recorded?").choose("names", "yes").choose("urgent", "no")
                .press("Save and continue");
        cara.press("Save and continue");
        assertThat(cara.error("bodies")).isEqualTo("Select at least one body to ask");
        cara.choose("bodies", asking.cast().police().toString()).choose("bodies", asking.cast().council().toString())
                .choose("purpose", Cast.PREVENT.slug()).press("Save and continue");
        var way = asking.agreement() + " " + Cast.CHANNEL.slug();
        cara.choose("asking", way).choose("answering", way).press("Save and continue");
        for (var field : List.of("necessity", "aim", "connection", "lessIntrusive", "fairBalance")) {
            cara.type(field, "Because of it.");
        }
        for (var need : cara.part("main textarea[name^='need-']").all()) {
            need.fill("As the law has it.");
        }
        cara.press("Save and continue");
        assertThat(cara.heading()).isEqualTo("Check what you ask");
        assertThat(cara.text()).contains("someone else in your body approves it");
        cara.press("Propose it");
    }
}
