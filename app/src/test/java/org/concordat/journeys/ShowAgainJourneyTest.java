package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.journeys.Scene.How;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An administrator who showed who they are too long ago is asked to show it again, and loses nothing of what they wrote.
@Journey
class ShowAgainJourneyTest {

    private static final Duration TOO_LONG = Duration.ofMinutes(16);

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void whatWasWrittenIsThereAfterwards(boolean script, Scene scene) {
        var police = scene.cast().police();
        var alex = administrator(scene, "Alex", script).open("/bodies/" + police + "/officers/new")
                .type("name", "Noor Newcomer").type("from", scene.today().minusDays(1));
        var session = cookie(alex);
        scene.clock().advance(TOO_LONG);
        alex.press("Register");
        assertThat(alex.status()).isEqualTo(403);
        assertThat(alex.text()).contains("Nothing was changed").contains("What you wrote is kept");
        alex.follow("Show again who you are").press("I am Alex");
        assertThat(alex.path()).isEqualTo("/bodies/" + police + "/officers/new");
        assertThat(alex.typed("name")).isEqualTo("Noor Newcomer");
        assertThat(cookie(alex)).as("the session has another id").isNotEqualTo(session);
        alex.press("Register");
        assertThat(alex.heading()).isEqualTo("Noor Newcomer");
        var noor = OfficerId.of(alex.path().substring("/officers/".length()));
        assertThat(scene.world().trail(noor.value())).contains("partnership.officer.registered Alex");
        assertThat(scene.world().trail(police.value())).contains("partnership.officer.register.refused Alex");
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void itIsAskedBeforeTheyWrite(boolean script, Scene scene) {
        var form = "/officers/" + scene.cast().ann() + "/leave";
        var alex = administrator(scene, "Alex", script);
        scene.clock().advance(TOO_LONG);
        alex.open("/officers/" + scene.cast().ann());
        assertThat(alex.text()).as("the way is still shown").contains("Say when they leave");
        alex.open(form);
        assertThat(alex.status()).isEqualTo(403);
        assertThat(alex.text()).doesNotContain("What you wrote is kept");
        alex.follow("Show again who you are").press("I am Alex");
        assertThat(alex.path()).isEqualTo(form);
        assertThat(alex.status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void theSecondPersonIsAskedToo(boolean script, Scene scene) {
        var alex = administrator(scene, "Alex", script);
        var blake = administrator(scene, "Blake", script);
        alex.open("/officers/" + scene.cast().ann() + "/roles/new").choose("role", "APPROVER")
                .type("from", scene.today()).type("trained", scene.today().plusYears(1)).type("reason", "Cover")
                .press("Continue").press("Propose this change");
        var change = alex.path();
        scene.clock().advance(TOO_LONG);
        blake.open(change).press("Approve this change");
        assertThat(blake.heading()).isEqualTo("Show again who you are");
        blake.follow("Show again who you are").press("I am Blake");
        assertThat(blake.path()).isEqualTo(change);
        assertThat(blake.press("Approve this change").text()).contains("Blake");
        assertThat(scene.world().trail(UUID.fromString(change.substring("/role-changes/".length()))))
                .contains("partnership.role.approve.refused Blake");
    }

    private static Visitor administrator(Scene scene, String name, boolean script) {
        return scene.officer(scene.world().officer(scene.cast().police(), name, Role.ADMINISTRATOR), How.script(script));
    }

    private static String cookie(Visitor visitor) {
        return visitor.page().context().cookies().stream().filter(it -> it.name.equals("concordat")).findFirst()
                .orElseThrow().value;
    }
}
