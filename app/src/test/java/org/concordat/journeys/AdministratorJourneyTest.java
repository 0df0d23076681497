package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.journeys.Scene.How;
import org.concordat.journeys.pages.SignIn;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An administrator registers an officer and proposes a role for them; another approves it; then the officer can work.
@Journey
class AdministratorJourneyTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void aRoleIsGivenByTwoPeople(boolean script, Scene scene) {
        var how = How.script(script);
        var police = scene.cast().police();
        var alex = scene.officer(scene.world().officer(police, "Alex", Role.ADMINISTRATOR), how).open("/admin");
        var blake = scene.officer(scene.world().officer(police, "Blake", Role.ADMINISTRATOR), how);
        alex.open("/bodies/" + police + "/officers/new").press("Register");
        assertThat(alex.error("name")).isEqualTo("Enter the name");
        alex.type("name", "Noor Newcomer").type("from", scene.today().minusDays(1)).press("Register");
        var noor = OfficerId.of(alex.path().substring("/officers/".length()));

        alex.open("/officers/" + noor + "/roles/new").choose("role", "ORIGINATOR").type("from", scene.today())
                .type("until", scene.today().minusDays(1)).type("trained", scene.today().plusYears(1))
                .type("reason", "New post").press("Continue");
        assertThat(alex.error("until")).contains("must be the same as or after the first day");
        alex.type("until", "", "", "").press("Continue");
        assertThat(alex.text()).contains("Originating officer").contains("Nothing changes until another administrator");
        alex.press("Propose this change");
        var change = UUID.fromString(alex.path().substring("/role-changes/".length()));
        assertThat(alex.text()).contains("Why you cannot approve it");

        blake.open("/admin").open("/role-changes/" + change);
        alex.open("/role-changes/" + change);
        blake.press("Approve this change");
        assertThat(blake.text()).contains("Blake");

        var newcomer = new SignIn(scene.visitor(how).open("/sign-in")).as(noor, "Noor Newcomer");
        assertThat(newcomer.path()).isEqualTo("/home");
        newcomer.open("/drafts").press("Start a new disclosure");
        assertThat(newcomer.path()).startsWith("/drafts/");

        assertThat(scene.world().trail(noor.value()).stream().filter(entry -> !entry.contains(".read "))).containsExactly(
                "partnership.officer.registered Alex", "partnership.role.proposed Alex",
                "partnership.role.approved Blake");
        assertThat(scene.world().trailOf(noor)).startsWith("access.signed-in Noor Newcomer")
                .contains("sharing.draft.started Noor Newcomer");
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void ofTwoWhoDecideOnARoleOneIsTold(boolean script, Scene scene) {
        var how = How.script(script);
        var cast = scene.cast();
        var alex = scene.officer(scene.world().officer(cast.police(), "Alex", Role.ADMINISTRATOR), how);
        var blake = scene.officer(scene.world().officer(cast.police(), "Blake", Role.ADMINISTRATOR), how);
        var casey = scene.officer(scene.world().officer(cast.police(), "Casey", Role.ADMINISTRATOR), how);
        alex.open("/officers/" + cast.ann() + "/roles/new").choose("role", "APPROVER").type("from", scene.today())
                .type("trained", scene.today().plusYears(1)).type("reason", "Cover").press("Continue")
                .press("Propose this change");
        var path = alex.path();
        blake.open(path);
        casey.open(path).type("reason", "Not yet trained");
        blake.press("Approve this change");
        casey.press("Decline this change");
        assertThat(casey.text()).contains("Someone else decided first. Your decision changes nothing.");
        assertThat(scene.world().trail(UUID.fromString(path.substring("/role-changes/".length()))))
                .noneMatch(entry -> entry.contains("declined"));
    }
}
