package org.concordat.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.NoLongerInOffice;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ConcordatTest
class BodiesTest {

    @Autowired
    Bodies bodies;

    @Autowired
    Officers officers;

    @Autowired
    Offices offices;

    @Autowired
    Acting acting;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    Founders founders;
    Founders.Staffed school;

    @BeforeEach
    void aSchoolWithTwoAdministrators() {
        founders = Founders.of(context);
        school = founders.body(BodyKind.SCHOOL);
    }

    @Test
    void areFoundByTheirKinds() {
        var college = founders.body(BodyKind.COLLEGE_OR_UNIVERSITY).body();
        var of = bodies.all(founders.today(), BodyKind.SCHOOL, BodyKind.NATIONAL_BOARD);
        assertThat(of).extracting(Body::kind).containsOnly(BodyKind.SCHOOL, BodyKind.NATIONAL_BOARD);
        assertThat(of).isEqualTo(bodies.all(founders.today()).stream()
                .filter(it -> it.kind() == BodyKind.SCHOOL || it.kind() == BodyKind.NATIONAL_BOARD).toList());
        assertThat(of).extracting(Body::id).contains(school.body()).doesNotContain(college);
        assertThat(bodies.all(founders.today())).extracting(Body::id).contains(school.body(), college);
    }

    @Test
    void hasTheNameOfTheDay() {
        var today = founders.today();
        var before = bodies.find(school.body(), today).orElseThrow().name();
        var act = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            bodies.rename(founders.one(), act, school.body(), "Hill Academy", today, "A test");
        }
        assertThat(bodies.find(school.body(), today.minusDays(1)).orElseThrow().name()).isEqualTo(before);
        assertThat(bodies.find(school.body(), today).orElseThrow().name()).isEqualTo("Hill Academy");
        assertThat(founders.trail(founders.one(), school.body().value()))
                .containsExactly("partnership.body.registered", "partnership.body.renamed");
    }

    @Test
    void isThereFromItsFirstDayUntilTheDayOfItsEnd() {
        var today = founders.today();
        var first = today.minusYears(1);
        assertThat(bodies.find(school.body(), first.minusDays(1))).isEmpty();
        assertThat(bodies.find(school.body(), first)).isPresent();
        assertThat(bodies.end(founders.one(), school.body(), today.plusDays(2)))
                .isEqualTo(new Closure.Ends(today.plusDays(2)));
        assertThat(bodies.find(school.body(), today.plusDays(1))).isPresent();
        assertThat(bodies.find(school.body(), today.plusDays(2))).isEmpty();
        assertThat(bodies.end(founders.one(), school.body(), today.plusDays(9)))
                .isEqualTo(new Closure.SaidBefore(today.plusDays(2)));
        clock.advance(Duration.ofDays(2));
        assertThatThrownBy(() -> acting.as(founders.now(school.one()), Viewer::roles))
                .isInstanceOf(NoLongerInOffice.class);
    }

    /// Its cases have somebody who answers for them at every moment: in a force that the law leads to, and that is there.
    @Test
    void aPoliceForceEndsWhereAnotherFollows() {
        var force = founders.body(BodyKind.POLICE_FORCE).body();
        var next = founders.body(BodyKind.POLICE_FORCE).body();
        var day = founders.today().plusDays(2);
        assertThat(bodies.end(founders.one(), force, day)).isInstanceOfSatisfying(Closure.Refused.class, it ->
                assertThat(it.decision().rules()).isEqualTo("partnership.a-force-is-followed"));
        assertThat(bodies.succeed(founders.one(), following(force, school.body(), day))).isInstanceOfSatisfying(Registration.Refused.class, it ->
                assertThat(it.decision().rules()).isEqualTo("partnership.a-force-is-followed"));
        assertThat(bodies.find(force, day)).isPresent();
        assertThat(bodies.succeed(founders.one(), following(force, next, day))).isInstanceOf(Registration.Made.class);
        assertThat(bodies.find(force, day)).isEmpty();
        assertThat(bodies.end(founders.one(), next, day.plusDays(1))).as("nobody would follow either").isInstanceOf(Closure.Refused.class);
        assertThat(bodies.succeed(founders.one(), following(next, force, day.plusDays(1)))).as("nor where they follow each other")
                .isInstanceOf(Registration.Refused.class);
        assertThat(bodies.succeed(founders.one(), following(next, founders.body(BodyKind.POLICE_FORCE).body(), day.plusDays(1))))
                .isInstanceOf(Registration.Made.class);
    }

    private static Succession following(BodyId body, BodyId successor, LocalDate day) {
        return new Succession(UUID.randomUUID(), body, successor, YearMonth.from(day), day, Succession.Standing.ENACTED, "By order", "A test");
    }

    @Test
    void wasNotKnownToEndBeforeThatWasSaid() {
        var today = founders.today();
        clock.advance(Duration.ofDays(10));
        bodies.end(founders.now(founders.one()), school.body(), today.plusDays(1));
        var day = today.plusDays(5);
        assertThat(read(AsOf.on(day)).inBeing()).isFalse();
        assertThat(read(AsOf.on(day, day)).inBeing()).isTrue();
        assertThat(bodies.read(founders.one(), school.body(), AsOf.on(day, today.minusDays(1)))).isEmpty();
    }

    @Test
    void theBoardAloneKeepsTheBodies() {
        var act = UUID.randomUUID();
        assertThat(bodies.register(school.one(), act, wording("Another School", BodyKind.SCHOOL)))
                .isInstanceOfSatisfying(Registration.Refused.class, refused -> assertThat(refused.decision().rules())
                        .isEqualTo("partnership.board-keeps-the-bodies"));
        assertThat(founders.trail(school.one(), act)).containsExactly("partnership.body.register.refused");
        assertThat(bodies.find(new BodyId(act), founders.today())).isEmpty();
    }

    @Test
    void aRepeatedRegistrationHappensOnceAndAnotherOfThatIdNever() {
        var act = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(bodies.register(founders.one(), act, wording("Hill School", BodyKind.SCHOOL)))
                    .isEqualTo(new Registration.Made(act));
        }
        assertThat(founders.trail(founders.one(), act)).containsExactly("partnership.body.registered");
        assertThat(bodies.register(founders.one(), act, wording("Dale School", BodyKind.SCHOOL)))
                .isEqualTo(new Registration.Unknown());
    }

    /// Decision 0157: no overseer of an area reaches through it what is overseen nationally.
    @Test
    void aNationalBodyIsEnteredWithNoArea() {
        for (var kind : List.of(BodyKind.SECURITY_SERVICE, BodyKind.INVESTIGATORY_POWERS_COMMISSIONER)) {
            var act = UUID.randomUUID();
            assertThat(bodies.register(founders.one(), act, new Bodies.Wording(kind, null, "National", "ENGLAND", founders.today(),
                    Set.of("E23000003"), "A test"))).isEqualTo(new Registration.ServesNoArea());
            assertThat(founders.trail(founders.one(), act)).containsExactly("partnership.body.register.refused");
        }
    }

    @Test
    void aSecondForceInAnAreaIsRefusedWithItsReasonInTheLedger() {
        var act = UUID.randomUUID();
        var second = new Bodies.Wording(BodyKind.POLICE_FORCE, null, "Second", "ENGLAND", founders.today(),
                Set.of("E23000003"), "A test");
        assertThat(bodies.register(founders.one(), act, second)).isEqualTo(new Registration.Overlaps());
        assertThat(founders.trail(founders.one(), act)).containsExactly("partnership.body.register.refused");
    }

    @Test
    void whatIsLawEndsTheOneAndGivesItsAreasToTheOther() {
        var today = founders.today();
        var follower = UUID.randomUUID();
        var first = UUID.randomUUID();
        bodies.register(founders.one(), first, council("Old Council", Set.of("E23000003")));
        bodies.register(founders.one(), follower, council("New Council", Set.of()));
        var before = new BodyId(first);
        var area = bodies.read(founders.one(), before, AsOf.on(today)).orElseThrow().areas().getFirst();
        var day = LocalDate.of(2027, 5, 10);
        var succession = new Succession(UUID.randomUUID(), before, new BodyId(follower), YearMonth.from(day), day,
                Succession.Standing.ENACTED, "By order", "A test");
        for (int i = 0; i < 2; i++) {
            assertThat(bodies.succeed(founders.one(), succession)).isEqualTo(new Registration.Made(succession.id()));
        }
        assertThat(bodies.find(before, day)).isEmpty();
        assertThat(bodies.find(before, day.minusDays(1))).isPresent();
        assertThat(bodies.read(founders.one(), new BodyId(follower), AsOf.on(day)).orElseThrow().areas())
                .containsExactly(area);
        assertThat(bodies.successions(new BodyId(follower))).extracting(Succession::body).containsExactly(before);
    }

    @Test
    void isFoundByKindRegionAndWordsInPages() {
        var today = AsOf.on(founders.today());
        var forces = bodies.list(school.one(), new BodyFilter(BodyKind.POLICE_FORCE, "Wales", null), today, 1);
        assertThat(forces.rows()).extracting(Body::name).containsExactly("Dyfed-Powys Police", "Gwent Police",
                "North Wales Police", "South Wales Police");
        assertThat(bodies.list(school.one(), new BodyFilter(null, null, "DEVON &"), today, 1).rows())
                .extracting(Body::name).containsExactly("Devon & Cornwall Police");
        assertThat(bodies.list(school.one(), new BodyFilter(null, null, "%"), today, 1).rows()).isEmpty();
        var all = bodies.list(school.one(), BodyFilter.ALL, today, 2);
        assertThat(all.rows()).hasSize(Listing.ROWS);
        assertThat(all.pages()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void showsOfficersToThoseWhoAdministerThem() {
        var elsewhere = founders.body(BodyKind.COLLEGE_OR_UNIVERSITY);
        assertThat(read(AsOf.on(founders.today())).officers()).hasSize(2);
        var seen = bodies.read(elsewhere.one(), school.body(), AsOf.on(founders.today())).orElseThrow();
        assertThat(seen.officers()).isEmpty();
        assertThat(seen.maySeeOfficers()).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void anOfficerWhoLeftCanNoLongerAct() {
        var officer = founders.officer(school.one(), school.body(), "Sam Example");
        var tomorrow = founders.today().plusDays(1);
        assertThat(officers.leave(school.other(), officer, tomorrow)).isEqualTo(new Closure.Ends(tomorrow));
        assertThat(officers.leave(school.other(), officer, tomorrow)).isEqualTo(new Closure.Ends(tomorrow));
        assertThat(officers.leave(school.one(), officer, tomorrow.plusDays(1)))
                .isEqualTo(new Closure.SaidBefore(tomorrow));
        assertThat(acting.as(founders.now(new SignedIn(officer, clock.instant())), Viewer::body))
                .isEqualTo(school.body());
        clock.advance(Duration.ofDays(1));
        assertThatThrownBy(() -> acting.as(founders.now(new SignedIn(officer, clock.instant())), Viewer::body))
                .isInstanceOf(NoLongerInOffice.class);
        assertThat(founders.trail(school.one(), officer.value()))
                .containsExactly("partnership.officer.registered", "partnership.officer.left");
    }

    @Test
    void theBoardEntersTheFirstOfficersOfABodyAndThenStepsBack() {
        var act = UUID.randomUUID();
        assertThat(officers.register(founders.one(), act, school.body(), "Sam Example", founders.today()))
                .isInstanceOf(Registration.Refused.class);
        assertThat(officers.find(new OfficerId(act))).isEmpty();
        List<Holder> holders = acting.as(school.one(), viewer -> context.getBean(Appointments.class)
                .holding(Set.of(school.body()), Set.of(Role.ADMINISTRATOR), clock.instant()));
        assertThat(holders).hasSize(2);
    }

    @Test
    void anOfficeHasOneHolderAtATime() {
        var today = founders.today();
        var office = UUID.randomUUID();
        offices.register(school.one(), office, school.body(), "Head teacher", today.minusYears(1), "A test");
        var first = UUID.randomUUID();
        assertThat(offices.appoint(school.one(), first, office, holder("Ash First", today.minusDays(9))))
                .isEqualTo(new Registration.Made(first));
        assertThat(offices.appoint(school.one(), first, office, holder("Ash First", today.minusDays(9))))
                .isEqualTo(new Registration.Made(first));
        assertThat(offices.appoint(school.one(), UUID.randomUUID(), office, holder("Kit Next", today)))
                .isInstanceOf(Registration.Made.class);
        assertThat(holderOn(today.minusDays(10))).isNull();
        assertThat(holderOn(today.minusDays(1))).isEqualTo("Ash First");
        assertThat(holderOn(today)).isEqualTo("Kit Next");
        assertThat(offices.appoint(school.other(), UUID.randomUUID(), office, holder("Sam Early", today.minusDays(5))))
                .isEqualTo(new Registration.Overlaps());
        assertThat(offices.vacate(school.one(), office, today.plusDays(3)))
                .isEqualTo(new Closure.Ends(today.plusDays(3)));
        assertThat(holderOn(today.plusDays(3))).isNull();
        assertThat(offices.read(school.one(), office, AsOf.on(today)).orElseThrow().tenures()).hasSize(2);
    }

    private String holderOn(LocalDate day) {
        return acting.as(school.one(), viewer -> offices.ofBody(school.body(), day)).getFirst().tenure()
                .map(Tenure::holder).orElse(null);
    }

    private static Offices.Wording holder(String name, LocalDate from) {
        return new Offices.Wording(name, null, from, "A test");
    }

    private BodyAsOf read(AsOf asOf) {
        return bodies.read(founders.one(), school.body(), asOf).orElseThrow();
    }

    private Bodies.Wording council(String name, Set<String> areas) {
        return new Bodies.Wording(BodyKind.LOCAL_AUTHORITY, null, name, "ENGLAND", founders.today(), areas, "A test");
    }

    private Bodies.Wording wording(String name, BodyKind kind) {
        return new Bodies.Wording(kind, null, name, "ENGLAND", founders.today(), Set.of(), "A test");
    }
}
