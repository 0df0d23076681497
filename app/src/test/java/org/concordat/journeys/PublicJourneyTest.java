package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route.FulfillOptions;
import org.concordat.complaints.Complaining;
import org.concordat.intake.Letterbox;
import org.concordat.intake.Worried;
import org.concordat.journeys.Scene.How;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A worried parent shares a concern, and sees that an officer has it; somebody about whom a mistake was made says so, is answered, and
/// comes back for the answer. Each goes on a phone that runs no script and at a desk, and axe looks at each page on the way.
@Journey
class PublicJourneyTest {

    private static final String REFERENCE = ".govuk-panel strong";
    private static final String SECRET = ".govuk-summary-list__value";

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void aWorriedParentSharesAConcernAndSeesThatItHasCome(boolean script, Scene scene) {
        var worried = Worried.in(scene.service(), scene.world(), scene.cast());
        scene.service().getBean(Letterbox.class).takeIn();   // what other tests left there
        var eye = eye(scene, script);
        var parent = clean(eye, scene.visitor(How.ofAnybody(script)).open("/?lang=en"));
        clean(eye, parent.follow("Share a concern"));
        assertThat(parent.part("main h1 + *").innerText()).as("danger comes first").contains("Call 999. Do not use this form.");
        clean(eye, parent.follow("A person"));
        assertThat(parent.part("main h1 + *").innerText()).contains("Call 999. Do not use this form.");

        clean(eye, parent.press("Continue"));
        assertThat(parent.error("name")).isEqualTo("Enter the name of the person, or what they are called");
        assertThat(parent.error("seen")).isEqualTo("Enter what you saw or heard");
        parent.type("name", "Jo Example").choose("ageBand", "UNDER_18").type("seen", "They said that they would go.\nTwice.")
                .type("worry", "They mean it.").select("area", worried.area()).type("reach", "01632 960001");
        clean(eye, parent.press("Continue"));
        assertThat(parent.error("urgent")).isEqualTo("Select if it could do harm to wait");
        assertThat(parent.typed("seen").replace("\r", "")).as("kept as it was typed").isEqualTo("They said that they would go.\nTwice.");
        assertThat(parent.chosen("ageBand", "UNDER_18")).isTrue();

        clean(eye, parent.choose("urgent", "no").press("Continue"));
        assertThat(parent.text()).contains("Check your answers before you send them", "It goes to Northvale Police", "Twice.");
        parent.press("Change the answers").type("worry", "They mean it this time.").press("Continue");
        assertThat(parent.text()).contains("They mean it this time.");
        clean(eye, parent.press("Send it"));
        assertThat(parent.heading()).isEqualTo("Concern sent");
        assertThat(parent.text()).contains("Northvale Police has it.", "shown this once", "If anyone is in danger, call 999.").doesNotContain("Jo Example");
        var reference = parent.part(REFERENCE).first().innerText();
        var secret = parent.part(SECRET).first().innerText();
        assertThat(reference).matches("C-[0-9A-Z]{4}-[0-9A-Z]{4}");

        clean(eye, parent.follow("See if your concern has come in").type("reference", reference).type("secret", "AAAA AAAA AAAA AAAA").press("Look"));
        assertThat(parent.error("reference")).startsWith("There is no concern with this reference");
        clean(eye, parent.type("secret", secret).press("Look"));
        assertThat(parent.text()).contains("It has come in. An officer has yet to get it.");
        scene.service().getBean(Letterbox.class).takeIn();
        parent.open("/share-a-concern/sent").type("reference", reference).type("secret", secret).press("Look");
        assertThat(parent.text()).contains("An officer of the force has it.", "We cannot say more here").doesNotContain("Jo Example");
        assertThat(scene.officer(worried.pat()).open("/cases").text()).as("with the officer who leads").contains(reference);
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void aMistakeIsSaidAnsweredAndReadByTheWayBack(boolean script, Scene scene) {
        var at = Complaining.in(scene.service(), scene.world(), scene.cast());
        at.takeIn();   // what other tests left there
        var eye = eye(scene, script);
        var wronged = clean(eye, scene.visitor(How.ofAnybody(script)).open("/?lang=en").follow("Complain, or say that a mistake"));
        clean(eye, wronged.follow("You made a mistake about me"));
        clean(eye, wronged.press("Continue"));
        assertThat(wronged.error("body")).isEqualTo("Select who it is about");
        assertThat(wronged.error("name")).isEqualTo("Enter your name");
        wronged.select("body", at.force().toString()).type("name", "Jo Example").type("happened", Complaining.WRONG)
                .type("wanted", "Put it right.");
        clean(eye, wronged.press("Continue"));
        assertThat(wronged.text()).contains("Northvale Police", Complaining.WRONG);
        clean(eye, wronged.press("Send it"));
        assertThat(wronged.heading()).isEqualTo("Complaint sent");
        assertThat(wronged.text()).contains("within 30 days", "Standards and Compliance Unit", "Information Commissioner");
        var reference = wronged.part(REFERENCE).first().innerText();
        var secret = wronged.part(SECRET).first().innerText();
        at.takeIn();

        var olu = scene.officer(at.olu()).open("/home").follow("Complaints").follow(reference);
        assertThat(olu.text()).contains(Complaining.WRONG, "Nothing has been said yet.");
        olu.press("Say that you have it");
        clean(eye, comesBack(wronged, reference, secret));
        assertThat(wronged.text()).contains("They have it, and look into it.", "They have to answer by").doesNotContain("They have answered.");
        olu.follow("Answer").press("Send this answer");
        assertThat(olu.error("outcome")).isEqualTo("Select what you found");
        olu.choose("outcome", "UPHELD").choose("told", "TELL").type("words", "It was another person of that name.").press("Send this answer");
        assertThat(olu.text()).contains("It was another person of that name.");

        clean(eye, comesBack(wronged, reference, secret));
        assertThat(wronged.text()).contains("They have answered.", "It was done wrong, and we are sorry", "It was another person of that name.",
                "Who else you can tell").doesNotContain("Jo Example");
    }

    /// One with script, whatever the device has otherwise.
    private static Visitor eye(Scene scene, boolean script) {
        var how = How.ofAnybody(script);
        return scene.visitor(new How(how.width(), how.height(), true));
    }

    private static Visitor comesBack(Visitor it, String reference, String secret) {
        return it.open("/?lang=en").follow("Complain, or say").follow("See what came of your complaint").type("reference", reference)
                .type("secret", secret).press("Look");
    }

    /// That axe finds nothing, and that nothing leads sideways. Axe is a script itself: what was sent to a browser without one is given to
    /// another that looks with it.
    private static Visitor clean(Visitor eye, Visitor visitor) {
        var page = eye.page();
        page.route(visitor.page().url(), route -> route.fulfill(new FulfillOptions().setContentType("text/html;charset=UTF-8").setBody(visitor.source())));
        eye.open(visitor.page().url());
        page.unrouteAll();
        assertThat(Axe.faults(page)).as("on " + visitor.path()).isEmpty();
        assertThat(visitor.part("body").evaluate("it => it.scrollWidth <= innerWidth")).as(visitor.path()).isEqualTo(true);
        return visitor;
    }
}
