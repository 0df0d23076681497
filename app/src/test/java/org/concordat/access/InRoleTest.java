package org.concordat.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.ORIGINATOR;
import static org.concordat.access.Role.PANEL_CHAIR;

import java.util.Set;
import org.junit.jupiter.api.Test;

class InRoleTest {

    private static final Rule<String> APPOINTED = InRole.appointed("test.rule", "None", ORIGINATOR, APPROVER);
    private static final Rule<String> TRAINED = InRole.trained(ORIGINATOR, APPROVER);

    @Test
    void oneOfTheRolesIsEnough() {
        assertThat(APPOINTED.holds(viewer(Set.of(APPROVER), Set.of()), "")).isTrue();
        assertThat(TRAINED.holds(viewer(Set.of(APPROVER), Set.of()), "")).isTrue();
    }

    @Test
    void whoIsNotAppointedIsToldThatAndNothingOfTraining() {
        for (var viewer : Set.of(viewer(Set.of(), Set.of()), viewer(Set.of(PANEL_CHAIR), Set.of(PANEL_CHAIR)))) {
            assertThat(APPOINTED.holds(viewer, "")).isFalse();
            assertThat(TRAINED.holds(viewer, "")).isTrue();
        }
    }

    @Test
    void whoseTrainingHasEndedIsToldThatAndNothingOfTheRole() {
        assertThat(APPOINTED.holds(viewer(Set.of(PANEL_CHAIR), Set.of(ORIGINATOR)), "")).isTrue();
        assertThat(TRAINED.holds(viewer(Set.of(PANEL_CHAIR), Set.of(ORIGINATOR)), "")).isFalse();
    }

    @Test
    void anotherOfTheRolesCurrentMakesUpForOneThatHasLapsed() {
        assertThat(TRAINED.holds(viewer(Set.of(APPROVER), Set.of(ORIGINATOR)), "")).isTrue();
    }

    @Test
    void theReceivingRolesAreThoseThatReceive() {
        assertThat(InRole.receiving()).isNotEmpty().allMatch(Role::receives).contains(PANEL_CHAIR).doesNotContain(APPROVER);
    }

    private static Viewer viewer(Set<Role> roles, Set<Role> lapsed) {
        var it = Ann.VIEWER;
        return new Viewer(it.officer(), it.name(), it.body(), it.bodyName(), it.bodyKind(), it.nation(), roles, lapsed,
                it.inForce(), it.at(), it.provedAt(), null);
    }
}
