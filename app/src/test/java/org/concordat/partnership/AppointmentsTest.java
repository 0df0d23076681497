package org.concordat.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.ADMINISTRATOR;
import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.ORIGINATOR;
import static org.concordat.access.Role.PREVENT_OFFICER;
import static org.concordat.access.Role.SCRUTINY_OFFICER;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Acting;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ConcordatTest
class AppointmentsTest {

    @Autowired
    Appointments appointments;

    @Autowired
    Officers officers;

    @Autowired
    Acting acting;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    Founders founders;
    Founders.Staffed force;
    OfficerId officer;

    @BeforeEach
    void aForceWithTwoAdministrators() {
        founders = Founders.of(context);
        force = founders.body(BodyKind.POLICE_FORCE);
        officer = founders.officer(force.one(), force.body(), "Sam Example");
    }

    @Test
    void takesTwoPeopleAndLeavesTheWholeTrail() {
        var change = UUID.randomUUID();
        assertThat(appointments.propose(force.one(), change, wording(ORIGINATOR)))
                .isEqualTo(new RoleProposal.Waits(change));
        assertThat(rolesOf(officer)).isEmpty();
        assertThat(appointments.approve(force.one(), change, UUID.randomUUID()))
                .isInstanceOfSatisfying(RoleDecision.Refused.class, refused -> assertThat(refused.decision().rules())
                        .isEqualTo("partnership.someone-else-decides"));
        assertThat(appointments.approve(force.other(), change, UUID.randomUUID()))
                .isInstanceOf(RoleDecision.Approved.class);
        assertThat(rolesOf(officer)).containsExactly(ORIGINATOR);
        assertThat(founders.trail(force.one(), officer.value())).containsExactly("partnership.officer.registered",
                "partnership.role.proposed", "partnership.role.approved");
        assertThat(founders.trail(force.one(), change)).containsExactly("partnership.role.approve.refused");
    }

    @Test
    void whoIsAppointedIsBoundWithTheRoleAtOnceAndUntilTheTrainingEnds() {
        founders.give(force.one(), force.other(), officer, APPROVER);
        assertThat(acting.as(now(officer), Viewer::roles)).containsExactly(APPROVER);
        assertThat(holders(APPROVER)).containsExactly(officer);
        clock.advance(Duration.ofDays(365));
        assertThat(acting.as(now(officer), Viewer::roles)).containsExactly(APPROVER);
        clock.advance(Duration.ofDays(1));
        assertThat(acting.as(now(officer), Viewer::roles)).isEmpty();
        assertThat(holders(APPROVER)).isEmpty();
    }

    @Test
    void readsWhatWasTrueAndWhatWasKnownOnAnEarlierDay() {
        var monday = founders.today();
        founders.give(force.one(), force.other(), officer, ORIGINATOR);
        clock.advance(Duration.ofDays(10));
        var later = founders.today();
        // On day 10 it is said that the role had ended on day 2 already.
        decideAs(new Appointments.Wording(officer, ORIGINATOR, new Between(monday, monday.plusDays(2)),
                monday.plusYears(1), "Moved on the Wednesday"));

        assertThat(held(monday.plusDays(1), later)).containsExactly(ORIGINATOR);
        assertThat(held(monday.plusDays(5), later)).isEmpty();                      // as is known now
        assertThat(held(monday.plusDays(5), monday.plusDays(5))).containsExactly(ORIGINATOR);   // as was known then
        assertThat(held(monday.plusDays(5), monday.minusDays(1))).isEmpty();

        var then = officers.read(founders.now(force.one()), officer, AsOf.on(later, monday)).orElseThrow();
        assertThat(then.history()).hasSize(1);
        var known = officers.read(founders.now(force.one()), officer, AsOf.on(later)).orElseThrow();
        assertThat(known.history()).hasSize(2);
        assertThat(known.roles()).singleElement().satisfies(it -> assertThat(it.current(later)).isFalse());
    }

    @Test
    void aRepeatedSubmitHappensOnce() {
        var change = UUID.randomUUID();
        var act = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(appointments.propose(force.one(), change, wording(ORIGINATOR)))
                    .isEqualTo(new RoleProposal.Waits(change));
        }
        for (int i = 0; i < 2; i++) {
            assertThat(appointments.approve(force.other(), change, act)).isInstanceOf(RoleDecision.Approved.class);
        }
        assertThat(founders.trail(force.one(), officer.value())).containsExactly("partnership.officer.registered",
                "partnership.role.proposed", "partnership.role.approved");
    }

    @Test
    void theSameFormIdFromSomebodyElseIsNobodys() {
        var change = UUID.randomUUID();
        appointments.propose(force.one(), change, wording(ORIGINATOR));
        assertThat(appointments.propose(force.other(), change, wording(APPROVER)))
                .isEqualTo(new RoleProposal.Unknown());
    }

    @Test
    void aDeclinedChangeChangesNothingAndKeepsItsReason() {
        var change = UUID.randomUUID();
        appointments.propose(force.one(), change, wording(ORIGINATOR));
        assertThat(appointments.decline(force.other(), change, UUID.randomUUID(), "Not yet trained"))
                .isInstanceOf(RoleDecision.Declined.class);
        assertThat(rolesOf(officer)).isEmpty();
        assertThat(appointments.read(force.one(), change).orElseThrow().change().verdict().orElseThrow())
                .satisfies(verdict -> {
                    assertThat(verdict.approved()).isFalse();
                    assertThat(verdict.reason()).isEqualTo("Not yet trained");
                });
    }

    @Test
    void ofTwoWhoDecideAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        var third = founders.officer(force.one(), force.body(), "Administrator Three");
        founders.give(force.one(), force.other(), third, ADMINISTRATOR);
        for (int round = 0; round < 5; round++) {
            var change = UUID.randomUUID();
            var someone = founders.officer(force.one(), force.body(), "Someone " + round);
            appointments.propose(force.one(), change, wording(someone, ORIGINATOR));
            var both = together(
                    () -> appointments.approve(force.other(), change, UUID.randomUUID()),
                    () -> appointments.decline(now(third), change, UUID.randomUUID(), "Not yet"));
            assertThat(both.stream().filter(RoleDecision.DecidedAlready.class::isInstance)).hasSize(1);
            boolean approved = both.stream().anyMatch(RoleDecision.Approved.class::isInstance);
            assertThat(rolesOf(someone)).isEqualTo(approved ? Set.of(ORIGINATOR) : Set.of());
            assertThat(founders.trail(force.one(), change)).containsExactly("partnership.role.decide.refused");
        }
    }

    @Test
    void oversightAndSharingApprovedAtOnceGiveOneOfThem() throws Exception {
        var policing = founders.body(BodyKind.LOCAL_POLICING_BODY);
        var third = founders.officer(policing.one(), policing.body(), "Administrator Three");
        founders.give(policing.one(), policing.other(), third, ADMINISTRATOR);
        var both = founders.officer(policing.one(), policing.body(), "Sam Both");
        var scrutiny = UUID.randomUUID();
        var sharing = UUID.randomUUID();
        appointments.propose(policing.one(), scrutiny, wording(both, SCRUTINY_OFFICER));
        appointments.propose(policing.one(), sharing, wording(both, PREVENT_OFFICER));
        var decided = together(
                () -> appointments.approve(policing.other(), scrutiny, UUID.randomUUID()),
                () -> appointments.approve(now(third), sharing, UUID.randomUUID()));
        assertThat(decided.stream().filter(RoleDecision.Approved.class::isInstance)).hasSize(1);
        assertThat(decided.stream().filter(RoleDecision.Refused.class::isInstance)).singleElement()
                .satisfies(it -> assertThat(((RoleDecision.Refused) it).decision().rules())
                        .isEqualTo("partnership.oversight-stands-apart"));
    }

    /// What is addressed to the role reaches whoever holds it in the body, so a body of providers has one.
    @Test
    void aBodyOfProvidersHasOneAlsoWhereTwoAreApprovedAtOnce() throws Exception {
        var mentors = founders.body(BodyKind.INTERVENTION_PROVIDER);
        var third = founders.officer(mentors.one(), mentors.body(), "Administrator Three");
        founders.give(mentors.one(), mentors.other(), third, ADMINISTRATOR);
        var changes = Stream.of("Ivy", "Omar").map(name -> {
            var change = UUID.randomUUID();
            appointments.propose(mentors.one(), change,
                    wording(founders.officer(mentors.one(), mentors.body(), name), Role.INTERVENTION_PROVIDER));
            return change;
        }).toList();
        var decided = together(
                () -> appointments.approve(mentors.other(), changes.getFirst(), UUID.randomUUID()),
                () -> appointments.approve(now(third), changes.getLast(), UUID.randomUUID()));
        assertThat(decided.stream().filter(RoleDecision.Approved.class::isInstance)).hasSize(1);
        assertThat(decided.stream().filter(RoleDecision.Refused.class::isInstance)).singleElement()
                .satisfies(it -> assertThat(((RoleDecision.Refused) it).decision().rules())
                        .isEqualTo("partnership.one-provider-in-a-body"));
    }

    @Test
    void whatIsAnothersAndWhatIsNotThereAnswerAlike() {
        var elsewhere = founders.body(BodyKind.POLICE_FORCE);
        var change = UUID.randomUUID();
        appointments.propose(force.one(), change, wording(ORIGINATOR));
        assertThat(appointments.approve(elsewhere.one(), change, UUID.randomUUID()))
                .isEqualTo(appointments.approve(elsewhere.one(), UUID.randomUUID(), UUID.randomUUID()));
        assertThat(appointments.propose(elsewhere.one(), UUID.randomUUID(), wording(ORIGINATOR)))
                .isEqualTo(appointments.propose(elsewhere.one(), UUID.randomUUID(),
                        wording(new OfficerId(UUID.randomUUID()), ORIGINATOR)));
        assertThat(appointments.read(elsewhere.one(), change)).isEmpty();
        assertThat(officers.read(elsewhere.one(), officer, AsOf.on(founders.today()))).isEmpty();
        assertThat(founders.trail(elsewhere.one(), change))
                .containsExactly("partnership.role.approve.refused", "partnership.officer.read.refused");
    }

    @Test
    void theBoardSeesWhatWaitsEverywhereAndABodyItsOwn() {
        var change = UUID.randomUUID();
        appointments.propose(force.one(), change, wording(ORIGINATOR));
        assertThat(appointments.waiting(force.other()).seen().orElseThrow()).extracting(RoleChange::id).containsExactly(change);
        assertThat(appointments.waiting(founders.one()).seen().orElseThrow()).extracting(RoleChange::id).contains(change);
        assertThat(appointments.waiting(founders.body(BodyKind.SCHOOL).one()).seen().orElseThrow()).isEmpty();
        assertThat(appointments.waiting(now(officer)).seen()).as("refused").isEmpty();
    }

    @Test
    void theFirstAdministratorsAreMadeOnce() {
        assertThat(context.getBean(FirstAdministrators.class).make(List.of("Third", "Fourth"), clock.instant())).isEmpty();
    }

    private void decideAs(Appointments.Wording wording) {
        var change = UUID.randomUUID();
        assertThat(appointments.propose(founders.now(force.one()), change, wording))
                .isInstanceOf(RoleProposal.Waits.class);
        assertThat(appointments.approve(founders.now(force.other()), change, UUID.randomUUID()))
                .isInstanceOf(RoleDecision.Approved.class);
    }

    private Appointments.Wording wording(Role role) {
        return wording(officer, role);
    }

    private Appointments.Wording wording(OfficerId about, Role role) {
        return new Appointments.Wording(about, role, Between.from(founders.today()), founders.today().plusYears(1),
                "New post");
    }

    private Set<Role> rolesOf(OfficerId about) {
        return acting.as(now(about), Viewer::roles);
    }

    private SignedIn now(OfficerId about) {
        return new SignedIn(about, clock.instant());
    }

    private List<OfficerId> holders(Role role) {
        return acting.as(founders.now(founders.one()), viewer -> appointments.holding(Set.of(force.body()), Set.of(role),
                clock.instant())).stream().map(Holder::officer).toList();
    }

    private List<Role> held(LocalDate day, LocalDate known) {
        return acting.as(founders.now(founders.one()), viewer -> appointments.held(officer, day,
                AsOf.on(day, known).known())).stream().map(RoleHeld::role).toList();
    }

    private static List<RoleDecision> together(Callable<RoleDecision> one, Callable<RoleDecision> other)
            throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> {
                start.await();
                return one.call();
            });
            var second = threads.submit(() -> {
                start.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        }
    }
}
