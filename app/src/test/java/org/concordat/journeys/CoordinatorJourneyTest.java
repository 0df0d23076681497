package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.journeys.Scene.How;
import org.concordat.panels.Acted;
import org.concordat.panels.AtPanel;
import org.concordat.panels.Consent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The coordinator of a panel comes to its meeting and gives a view of their own; afterwards they see how support goes on, record a session,
/// and do what the chair has given them to do.
@Journey
class CoordinatorJourneyTest {

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void keepsSupportGoing(boolean script, Scene scene) {
        var at = AtPanel.in(scene.service(), scene.world(), scene.cast());
        var cole = scene.world().officer(at.panel(), "Cole", Role.COORDINATOR);
        var item = at.sitting(scene.today(), cole);
        at.asked(item);
        var coordinator = scene.officer(cole, How.script(script)).open("/meetings");
        assertThat(coordinator.text()).doesNotContain("Call a meeting");
        coordinator.open("/agenda-items/" + item).press("Send");
        assertThat(coordinator.error("gives")).isEqualTo("Select whether you give a view");
        assertThat(coordinator.text()).doesNotContain("Enter your view");
        coordinator.choose("gives", "yes").type("view", "The school can keep a place.").press("Send");
        assertThat(coordinator.text()).contains("The school can keep a place.").doesNotContain("Decide");
        for (var each : List.of(at.chris(), at.cara(), at.pat())) {
            at.views().decline(at.in(each), item);
        }
        at.decided(item, AtPanel.adopt());
        for (var state : List.of(Consent.State.ASKED, Consent.State.GIVEN)) {
            assertThat(at.supports().consent(at.in(at.chris()), item, UUID.randomUUID(), state, "In writing.", scene.today(), cole))
                    .isEqualTo(new Acted.Done(item.value()));
        }
        at.planned(item, "A mentor meets the person each week.");
        var action = UUID.randomUUID();
        at.supports().set(at.in(at.chris()), item, action, "Find a room.", cole, scene.today());

        coordinator.open("/agenda-items/" + item).follow("Consent, plan and actions");
        assertThat(coordinator.text()).contains("A mentor meets the person each week.").doesNotContain("Write the plan");
        coordinator.press("Record the session");
        assertThat(coordinator.error("held")).isEqualTo("Select whether it was held");
        coordinator.type("session", scene.today()).choose("held", "HELD").press("Record the session");
        assertThat(coordinator.text()).contains("Held").contains("Cole");
        coordinator.open("/meetings").follow("Find a room.").type("evidence", "The library has one.").press("It is done");
        assertThat(coordinator.text()).contains("The library has one.");
        assertThat(scene.world().trail(at.seen(cole, item).of().of().value())).containsSubsequence("panels.view.given Cole",
                "panels.action.set Chris", "panels.support.read Cole", "panels.session.recorded Cole", "panels.action.completed Cole");
    }
}
