package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.access.Role;
import org.concordat.journeys.Scene.How;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Someone sees that something waits, follows it, and says how they want to be told; two administrators have their body's
/// own system told.
@Journey
class NoticesJourneyTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void leadsToWhatWaitsAndIsSeen(boolean script, Scene scene) {
        var id = scene.sent();
        var carl = scene.officer(scene.cast().carl(), How.script(script)).open("/home").follow("Notices you have not seen");
        assertThat(carl.heading()).isEqualTo("Notices");
        assertThat(carl.text()).contains("A disclosure waits to be opened", "7 December 2026", "New").doesNotContain("D-", "Northvale");
        carl.follow("A disclosure waits to be opened");
        assertThat(carl.path()).isEqualTo("/inbox/" + id);
        assertThat(carl.open("/notices").text()).contains("Seen");
        assertThat(carl.open("/home").text()).doesNotContain("Notices you have not seen");
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void saysHowTheyWantToBeTold(boolean script, Scene scene) {
        var cast = scene.cast();
        var cara = scene.officer(cast.cara(), How.script(script)).open("/notices").follow("How you are told");
        cara.type("address", "cara at school").choose("pace", "DAILY").select("quietFrom", "19:00").press("Save");
        assertThat(cara.error("address")).startsWith("Enter an email address in the correct format");
        assertThat(cara.error("quietUntil")).isEqualTo("Select both hours, or neither");
        assertThat(cara.typed("address")).isEqualTo("cara at school");
        cara.type("address", "cara@larkrise.example").select("quietUntil", "07:00").type("awayFrom", scene.today())
                .select("deputy", cast.carl().toString()).press("Save");
        assertThat(cara.error("awayUntil")).isEqualTo("Enter both the first and the last day away");
        cara.type("awayUntil", scene.today().plusDays(5)).press("Save");
        assertThat(cara.path()).isEqualTo("/notices/settings");
        assertThat(cara.typed("address")).isEqualTo("cara@larkrise.example");
        assertThat(cara.chosen("pace", "DAILY")).isTrue();
        assertThat(cara.typed("deputy")).isEqualTo(cast.carl().toString());
        assertThat(scene.world().trailOf(cast.cara())).contains("notices.wish.stated Cara", "notices.deputy.named Cara");
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void aWebhookTakesTwoAdministrators(boolean script, Scene scene) {
        var school = scene.cast().school();
        var alex = scene.officer(scene.world().officer(school, "Alex", Role.ADMINISTRATOR), How.script(script)).open("/hooks");
        alex.type("address", "larkrise").press("Register");
        assertThat(alex.error("address")).isEqualTo("Enter an address that begins with https://");
        alex.type("address", "http://larkrise.example/in").press("Register");
        assertThat(alex.error("address")).contains("begins with https");
        assertThat(alex.typed("address")).isEqualTo("http://larkrise.example/in");
        alex.type("address", "https://169.254.169.254/").press("Register");
        assertThat(alex.error("address")).contains("anybody on the internet can reach");
        assertThat(alex.typed("address")).isEqualTo("https://169.254.169.254/");
        alex.open("/hooks").type("address", "https://larkrise.example/in").press("Register");
        assertThat(alex.text()).contains("Waits for a second administrator", "Another administrator of your body approves it")
                .doesNotContain("Approve this webhook");
        var hook = alex.path();
        assertThat(alex.open(hook + "/events/1").status()).isEqualTo(404);
        assertThat(alex.open(hook + "/events/" + hook.substring("/hooks/".length())).status()).isEqualTo(404);
        var blake = scene.officer(scene.world().officer(school, "Blake", Role.ADMINISTRATOR), How.script(script)).open(hook);
        blake.press("Approve this webhook");
        assertThat(blake.text()).contains("Events are sent to it");
        blake.press("Make a new secret");
        assertThat(blake.text()).contains("whsec_");
        assertThat(blake.open(hook).text()).doesNotContain("whsec_");
        var cara = scene.officer(scene.cast().cara(), How.script(script)).open(hook);
        assertThat(cara.status()).isEqualTo(404);
        blake.press("End this webhook");
        assertThat(blake.text()).contains("Ended").doesNotContain("Make a new secret");
    }
}
