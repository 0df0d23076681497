package org.concordat.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.COORDINATOR;
import static org.concordat.access.Role.ORIGINATOR;
import static org.concordat.access.Role.PANEL_CHAIR;
import static org.concordat.access.Role.PREVENT_OFFICER;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ConcordatTest
class ActingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TRAINED = LocalDate.of(2027, 1, 1);

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Acting acting;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    private World world;
    private BodyId body;
    private OfficerId officer;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        body = world.body(BodyKind.SCHOOL, "Larkrise School");
        officer = world.officer(body, "Ann");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theDatabaseSaysWhoIsLooking() {
        var viewer = at(NOW);
        assertThat(viewer.name()).isEqualTo("Ann");
        assertThat(viewer.body()).isEqualTo(body);
        assertThat(viewer.bodyName()).isEqualTo("Larkrise School");
        assertThat(viewer.bodyKind()).isEqualTo(BodyKind.SCHOOL);
        assertThat(viewer.roles()).isEmpty();
        assertThat(viewer.inForce()).isEmpty();
    }

    @Test
    void rolesAreThoseOfTheViewersMoment() {
        var from = LocalDate.of(2026, 2, 1);
        world.role(officer, ORIGINATOR, Between.from(from), TODAY, World.LAID);
        world.role(officer, APPROVER, Between.from(from), TODAY.minusDays(1), World.LAID);
        world.role(officer, PANEL_CHAIR, new Between(from, TODAY), TRAINED, World.LAID);
        world.role(officer, PREVENT_OFFICER, Between.from(TODAY.plusDays(1)), TRAINED, World.LAID);
        world.role(officer, COORDINATOR, Between.from(from), TRAINED, NOW.plusSeconds(1));
        assertThat(at(NOW).roles()).containsExactly(ORIGINATOR);
        assertThat(at(NOW.minusSeconds(86_400)).roles()).containsExactlyInAnyOrder(ORIGINATOR, APPROVER, PANEL_CHAIR);
        assertThat(at(NOW.plusSeconds(86_400)).roles()).containsExactlyInAnyOrder(PREVENT_OFFICER, COORDINATOR);
    }

    @Test
    void theLatestDecisionOnARoleIsWhatIsTrue() {
        world.role(officer, ORIGINATOR, Between.from(LocalDate.of(2026, 2, 1)), TRAINED, World.LAID);
        world.role(officer, ORIGINATOR, new Between(TODAY, TODAY), TRAINED, NOW);
        assertThat(at(NOW.minusSeconds(1)).roles()).containsExactly(ORIGINATOR);
        assertThat(at(NOW).roles()).isEmpty();
    }

    @Test
    void agreementsAreThoseInForceAtTheViewersMoment() {
        var other = world.body(BodyKind.LOCAL_AUTHORITY, "Northvale Council");
        var agreement = world.agreement(Set.of(Cast.PREVENT), Set.of(Cast.CHANNEL), body, other);
        world.agreement(Set.of(Cast.PREVENT), Set.of(Cast.CHANNEL), other);
        assertThat(at(NOW).inForce()).containsExactly(agreement);
        var suspension = world.suspend(agreement, NOW);
        assertThat(at(NOW).inForce()).isEmpty();
        assertThat(at(NOW.minusSeconds(1)).inForce()).containsExactly(agreement);
        world.resume(agreement, suspension, NOW.plusSeconds(5));
        assertThat(at(NOW.plusSeconds(5)).inForce()).containsExactly(agreement);
        world.end(agreement, NOW.plusSeconds(9));
        assertThat(at(NOW.plusSeconds(9)).inForce()).isEmpty();
    }

    @Test
    void theBindingIsForgottenAfterTheTransaction() {
        var inside = acting.as(new SignedIn(officer, NOW), viewer -> bound());
        assertThat(inside).isEqualTo(officer.value().toString());
        for (int i = 0; i < 12; i++) {   // whichever connection of the pool it was
            assertThat(transaction.<String>execute(status -> bound())).isEmpty();
        }
        assertThatThrownBy(() -> acting.as(new SignedIn(officer, NOW), viewer -> {
            throw new IllegalStateException("failed");
        })).hasMessage("failed");
        assertThat(transaction.<String>execute(status -> bound())).isEmpty();
    }

    @Test
    void whoIsNotInOfficeIsNobody() {
        assertThatThrownBy(() -> at(new OfficerId(UUID.randomUUID()), NOW)).isInstanceOf(NoLongerInOffice.class);
        world.leaves(officer, TODAY);
        assertThatThrownBy(() -> at(NOW)).isInstanceOf(NoLongerInOffice.class);
        assertThat(at(NOW.minusSeconds(86_400)).name()).isEqualTo("Ann");
    }

    @Test
    void aPurposeIsKnownFromWhenItIsStatedUntilTheEnd() {
        acting.as(new SignedIn(officer, NOW), viewer -> {
            assertThat(setting("concordat.purpose")).isEmpty();
            assertThat(acting.stating(viewer, Cast.PREVENT).purpose()).isEqualTo(Cast.PREVENT);
            assertThat(setting("concordat.purpose")).isEqualTo("prevent-support");
            return viewer;
        });
        assertThat(transaction.<String>execute(status -> setting("concordat.purpose"))).isEmpty();
    }

    private Viewer at(Instant moment) {
        return at(officer, moment);
    }

    private Viewer at(OfficerId who, Instant moment) {
        return acting.as(new SignedIn(who, moment), viewer -> viewer);
    }

    private String bound() {
        return setting("concordat.officer");
    }

    private String setting(String name) {
        return jdbc.sql("select coalesce(current_setting(?, true), '')").param(name).query(String.class).single();
    }
}
