package org.concordat.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Acting;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What the database refuses the application's own role, whatever the rules in Java may say.
@ConcordatTest
class RegisterWallTest {

    private static final String DECIDE = """
            insert into partnership.role_decision (change, proposed_by, officer, outcome, act, decided_by, decided_at)
            values (?, ?, ?, 'APPROVED', gen_random_uuid(), ?, '2026-11-23T09:00:00Z')
            """;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Acting acting;

    @Autowired
    Appointments appointments;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ApplicationContext context;

    Founders founders;
    Founders.Staffed force;
    OfficerId officer;
    UUID change;

    @BeforeEach
    void aChangeWaits() {
        founders = Founders.of(context);
        force = founders.body(BodyKind.POLICE_FORCE);
        officer = founders.officer(force.one(), force.body(), "Sam Example");
        change = proposed(force, officer, Role.ORIGINATOR);
    }

    @Test
    void acceptsTheSecondPerson() {
        decide(force.other(), change, force.one(), officer, force.other());
        assertThat(appointments.read(force.one(), change).orElseThrow().change().verdict()).isPresent();
    }

    @Test
    void refusesADecisionByWhoProposed() {
        refused("someone_else_decides", () -> decide(force.one(), change, force.one(), officer, force.one()));
    }

    @Test
    void refusesADecisionThatNamesAnotherProposer() {
        refused("foreign key", () -> decide(force.one(), change, force.other(), officer, force.one()));
    }

    @Test
    void refusesADecisionAboutOnesOwnRole() {
        var own = proposed(force, force.other().officer(), Role.ORIGINATOR);
        refused("nobody_decides_their_own_role",
                () -> decide(force.other(), own, force.one(), force.other().officer(), force.other()));
    }

    @Test
    void refusesADecisionInAnothersName() {
        refused("in the name of another", () -> decide(force.one(), change, force.one(), officer, force.other()));
    }

    @Test
    void refusesADecisionByNobodyOnceTheFirstAreMade() {
        refused("only the first administrators", () -> transactions.executeWithoutResult(status ->
                jdbc.sql(DECIDE).params(change, null, officer.value(), null).update()));
    }

    @Test
    void refusesADecisionByTheAdministratorOfAnotherBody() {
        var elsewhere = founders.body(BodyKind.SCHOOL);
        refused("does not administer", () -> decide(elsewhere.one(), change, force.one(), officer, elsewhere.one()));
    }

    @Test
    void refusesAProposalByOneWhoAdministersNothing() {
        var asked = new SignedIn(officer, TestClock.BEGINNING);
        refused("does not administer", () -> acting.as(asked, viewer -> jdbc.sql("""
                insert into partnership.role_change (id, officer, role, from_day, trained_until, reason, proposed_by,
                    proposed_at)
                values (gen_random_uuid(), ?, 'ADMINISTRATOR', '2026-11-23', '2027-11-23', 'Mine', ?,
                    '2026-11-23T09:00:00Z')
                """).params(officer.value(), officer.value()).update()));
    }

    @Test
    void refusesTrainingThatIsOver() {
        refused("training_is_current", () -> insertChange(Role.ORIGINATOR, LocalDate.of(2026, 11, 22)));
    }

    @Test
    void refusesARoleThatDoesNotSuitTheBody() {
        var unsuitable = insertChange(Role.SCRUTINY_OFFICER, LocalDate.of(2027, 11, 23));
        refused("does not suit", () -> decide(force.other(), unsuitable, force.one(), officer, force.other()));
    }

    @Test
    void refusesOversightBesideSharing() {
        var policing = founders.body(BodyKind.LOCAL_POLICING_BODY);
        var both = founders.officer(policing.one(), policing.body(), "Sam Both");
        var scrutiny = proposed(policing, both, Role.SCRUTINY_OFFICER);
        var sharing = proposed(policing, both, Role.PANEL_PARTNER);
        decide(policing.other(), scrutiny, policing.one(), both, policing.other());
        refused("oversight stands apart", () -> decide(policing.other(), sharing, policing.one(), both, policing.other()));
    }

    @Test
    void refusesASecondEnd() {
        var end = """
                update partnership.officer set until_day = ?, ended_at = '2026-11-23T09:00:00Z' where id = ?
                """;
        acting.as(force.one(), viewer -> jdbc.sql(end).params(LocalDate.of(2027, 1, 1), officer.value()).update());
        refused("said already", () -> acting.as(force.one(),
                viewer -> jdbc.sql(end).params(LocalDate.of(2028, 1, 1), officer.value()).update()));
    }

    @Test
    void refusesTwoForcesInOneArea() {
        int made = jdbc.sql("""
                insert into partnership.coverage (id, body, kind, area, from_day, source, recorded_at)
                values (gen_random_uuid(), ?, 'POLICE_FORCE', ?, '2026-11-23', 'A test', '2026-11-23T09:00:00Z')
                on conflict do nothing
                """).params(force.body().value(), ReferenceIds.area("E23000001")).update();
        assertThat(made).isZero();
    }

    @Test
    void refusesToChangeWhatWasSaid() {
        for (var statement : List.of("update partnership.body_name set name = 'Other'",
                "update partnership.officer set body = '" + force.body() + "'",
                "update partnership.role_change set trained_until = '2099-01-01'",
                "update partnership.role_decision set outcome = 'APPROVED'",
                "update partnership.succession set standing = 'ENACTED'",
                "delete from partnership.officer", "delete from partnership.role_decision",
                "truncate partnership.tenure")) {
            refused("permission denied", () -> jdbc.sql(statement).update());
        }
    }

    @Test
    void agreesWithTheRulesOnWhoOverseesAndWhoShares() {
        for (var role : Role.values()) {
            assertThat(asked("oversees", role)).as(role.name()).isEqualTo(AppointmentRules.oversees(role));
            assertThat(asked("shares", role)).as(role.name()).isEqualTo(AppointmentRules.shares(role));
        }
        assertThat(Arrays.stream(Role.values()).filter(AppointmentRules::oversees)).isNotEmpty();
    }

    private boolean asked(String function, Role role) {
        return jdbc.sql("select partnership." + function + "(?)").param(role.name()).query(Boolean.class).single();
    }

    private UUID insertChange(Role role, LocalDate trained) {
        var id = UUID.randomUUID();
        acting.as(force.one(), viewer -> jdbc.sql("""
                insert into partnership.role_change (id, officer, role, from_day, trained_until, reason, proposed_by,
                    proposed_at)
                values (?, ?, ?, '2026-11-23', ?, 'A test', ?, '2026-11-23T09:00:00Z')
                """).params(id, officer.value(), role.name(), trained, force.one().officer().value()).update());
        return id;
    }

    private UUID proposed(Founders.Staffed by, OfficerId about, Role role) {
        var id = UUID.randomUUID();
        assertThat(appointments.propose(by.one(), id, new Appointments.Wording(about, role,
                Between.from(founders.today()), founders.today().plusYears(1), "New post")))
                .isInstanceOf(RoleProposal.Waits.class);
        return id;
    }

    private void decide(SignedIn bound, UUID about, SignedIn proposer, OfficerId of, SignedIn decider) {
        acting.as(bound, viewer -> jdbc.sql(DECIDE).params(about, proposer.officer().value(), of.value(),
                decider.officer().value()).update());
    }

    private static void refused(String because, org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(DataAccessException.class).rootCause()
                .hasMessageContaining(because);
    }
}
