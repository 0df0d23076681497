package org.concordat.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.access.NoLongerInOffice;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.casework.Accountable;
import org.concordat.casework.CaseId;
import org.concordat.casework.Cases;
import org.concordat.casework.Casework;
import org.concordat.casework.Choice;
import org.concordat.casework.Chronologies;
import org.concordat.casework.ClosureGround;
import org.concordat.casework.Handing;
import org.concordat.casework.Ownership;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.notices.Notices;
import org.concordat.panels.AtPanel;
import org.concordat.partnership.Holder;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Wall;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The cases of a police force that ends: never without somebody who answers for them, whether the one that follows says so or not, never
/// anybody else's, and never written anew.
@ConcordatTest
class CasesLeftTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Chronologies chronologies;
    @Autowired
    private DataSource app;

    private World world;
    private Casework work;
    private Leaving at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        work = Casework.in(service, world, Cast.in(world));
        at = Leaving.in(work);
    }

    @AfterEach
    void close() {
        world.close();
    }

    /// Ahead of the day: until it comes the case stands with its owner, and from it on, without a gap, with whoever took it on.
    @Test
    void takenOnInTimeEachHasOneWhoAnswersAtEveryMoment() {
        var id = work.handedOver();
        var hana = at.taken();
        assertThat(work.line(work.quinn(), id).accountable()).isEqualTo(new Accountable.Owner(work.quinn()));
        assertThatExceptionOfType(NoLongerInOffice.class).as("nothing of it is hers before").isThrownBy(() -> work.cases().find(work.in(hana), id));
        assertThat(work.cases().find(work.in(at.hana()), id)).as("nor as who she is").isEmpty();
        assertThat(refused(at.standIns().become(work.in(at.hana()), at.force()))).isEqualTo("succession.as-whom-you-stand-in");

        at.ended();
        assertThat(at.standIns().become(work.in(at.hana()), at.force())).isEqualTo(new Becoming.As(hana));
        assertThat(at.standIns().become(work.in(hana), at.force())).as("and back").isEqualTo(new Becoming.As(at.hana()));
        assertThat(work.line(hana, id).accountable()).isEqualTo(new Accountable.Lead(hana, work.quinn()));
        assertThat(work.listed(hana, Cases.Filter.MINE)).containsExactly(id);
        assertThat(work.listed(hana, Cases.Filter.ALARMS)).as("until she takes it").containsExactly(id);
        assertThat(work.handovers().take(work.in(hana), id, UUID.randomUUID())).isEqualTo(new Handing.Done(id));
        assertThat(work.cases().find(work.in(hana), id).orElseThrow().history()).extracting(Ownership::officer)
                .containsExactly(work.pat(), work.quinn(), hana);
        assertThat(work.line(hana, id).of().body()).as("history keeps its names").isEqualTo(at.force());
        assertThat(work.listed(hana, Cases.Filter.ALARMS)).isEmpty();
        for (var each : List.of(work.pat(), work.quinn(), work.robin())) {
            assertThatExceptionOfType(NoLongerInOffice.class).isThrownBy(() -> work.cases().find(work.in(each), id));
        }
        assertThat(world.trail(at.force().value())).containsSubsequence("succession.cases.taken Hana", "succession.stand-in.acts Hana");
    }

    /// What was begun goes on: decided, offered to a colleague who was let in, closed by two, and read in its order.
    @Test
    void theTwoGoOnWithWhatWasBegun() {
        var id = work.assessed(Choice.Assessment.SIGNPOST);
        var awaited = work.assessed(Choice.Assessment.PANEL);
        work.asked(awaited);
        var hana = at.taken();
        var will = at.letIn();
        at.ended();
        assertThat(work.handovers().take(work.in(hana), id, UUID.randomUUID())).isEqualTo(new Handing.Done(id));
        var act = UUID.randomUUID();
        assertThat(work.closing(hana, id, act, Set.of(ClosureGround.EXPLAINED))).isEqualTo(new Handing.Done(id));
        assertThat(work.closures().confirm(work.in(hana), act, UUID.randomUUID())).as("by a second person").isInstanceOf(Handing.Refused.class);
        assertThat(work.closures().confirm(work.in(will), act, UUID.randomUUID())).isEqualTo(new Handing.Done(id));
        assertThat(work.askings(hana, awaited).getFirst().lines()).as("what is outstanding is listed").hasSize(1);
        assertThat(work.handovers().take(work.in(hana), awaited, UUID.randomUUID())).isEqualTo(new Handing.Done(awaited));
        assertThat(work.handovers().accept(work.in(will), work.offered(awaited, hana, will), UUID.randomUUID())).isEqualTo(new Handing.Done(awaited));
        assertThat(chronologies.read(work.in(will), awaited, Optional.empty(), Optional.empty()).orElseThrow().entries()).hasSizeGreaterThan(5);
    }

    /// A panel's pack, with the papers that were to be seen by whoever answered for the case, and the panel's own step after it.
    @Test
    void whatIsBeforeAPanelGoesOn() {
        var panel = AtPanel.in(service, world, Cast.in(world));
        var there = Leaving.in(panel.work());
        var item = panel.put(panel.called(), panel.opened(), AtPanel.QUESTION, panel.reference(panel.told()));
        var before = panel.items().find(panel.in(panel.pat()), item).orElseThrow();
        var hana = there.taken();
        there.ended();
        var after = panel.items().find(panel.in(hana), item).orElseThrow();
        assertThat(after.papers()).isEqualTo(before.papers());
        assertThat(after.of()).isEqualTo(before.of());
        assertThat(panel.items().find(panel.in(there.hana()), item)).as("as who she is").isEmpty();
        assertThat(panel.items().find(panel.in(there.tom()), item)).isEmpty();
    }

    /// Nobody took them on: the lead of the force that follows does so after the end, and until then both teams are told.
    @Test
    void takenOnAfterItsEndNothingIsLost() {
        var id = work.handedOver();
        at.ended();
        assertThat(at.standIns().find(work.in(at.hana()), at.force()).orElseThrow().left())
                .returns(1, LeftCases::open).returns(Optional.empty(), LeftCases::keptIn).returns(Optional.of(at.merged()), LeftCases::follower);
        assertThat(at.standIns().answeredFor(work.in(at.hana()))).as("hers by law").extracting(LeftCases::body).containsExactly(at.force());
        assertThat(at.standIns().answeredFor(work.in(at.will()))).as("for he does not lead").isEmpty();
        assertThat(work.cases().find(work.in(at.hana()), id)).as("which opens nothing").isEmpty();
        var hana = at.taken();
        assertThat(at.standIns().answeredFor(work.in(at.hana()))).isEmpty();
        assertThat(work.line(hana, id).accountable()).isEqualTo(new Accountable.Lead(hana, work.quinn()));
    }

    /// Nobody did anything; and where one is no longer in post, the next is there. Where nobody is, the name that it stands under.
    @Test
    void theLeadOfTheForceThatFollowsAnswersFromTheFirstMomentOfThatDay() {
        var id = work.handedOver();
        var first = Leaving.DAY.atStartOfDay(Viewer.ZONE).toInstant();
        assertThat(answers(id, first.minusMillis(1))).isEqualTo("OWNER " + work.quinn());
        assertThat(answers(id, first)).isEqualTo("BY_LAW " + at.hana());
        world.leaves(at.hana(), Leaving.DAY.plusDays(1));
        assertThat(answers(id, first)).isEqualTo("BY_LAW " + at.hana());
        assertThat(answers(id, first.plus(Duration.ofDays(1)))).isEqualTo("BY_LAW " + at.will());
        world.leaves(at.will(), Leaving.DAY.plusDays(2));
        assertThat(answers(id, first.plus(Duration.ofDays(2)))).isEqualTo("DESERTED " + work.quinn());
        work.worried().clock().advance(Duration.ofDays(5));
        assertThat(waiting()).isEqualTo(new CasesWaiting(at.force(), Leaving.DAY, Optional.of(at.merged()), false, 1));
    }

    /// By an officer of the national board: how many, and which force.
    @Test
    void howManyNobodyHasTakenOnIsCountedForThoseWhoOversee() {
        work.handedOver();
        work.closed(Choice.Assessment.SIGNPOST);
        at.ended();
        assertThat(waiting()).isEqualTo(new CasesWaiting(at.force(), Leaving.DAY, Optional.of(at.merged()), true, 1));
        assertThat(listed(world.officer(at.merged(), "Ida", Role.ADMINISTRATOR))).as("who appoints there").hasSize(1);
        assertThat(listed(world.officer(at.third(), "Ivo", Role.ADMINISTRATOR))).as("who does not").isEmpty();
        at.taken();
        assertThat(listed(board())).noneMatch(it -> it.body().equals(at.force()));
    }

    private CasesWaiting waiting() {
        return listed(board()).stream().filter(it -> it.body().equals(at.force())).findFirst().orElseThrow();
    }

    private OfficerId board() {
        return world.officer(world.body(BodyKind.NATIONAL_BOARD, "A board"), "Bo", Role.BOARD_MEMBER);
    }

    private List<CasesWaiting> listed(OfficerId officer) {
        return service.getBean(Takeovers.class).list(work.in(officer), 0).seen().orElseThrow().cases();
    }

    /// Of two one answers, and the other alone where nobody of that one is in post; whoever is first to say so does from then on.
    @Test
    void ofTwoThatFollowOneAnswersUntilOneSaysSo() {
        var id = work.handedOver();
        Succeeded.enacted(world, at.force(), at.third(), Leaving.DAY);
        world.jdbc().sql("update partnership.succession set recorded_at = recorded_at + interval '1 day' where successor = ?")
                .param(at.third().value()).update();
        at.ended();
        var now = work.worried().clock().instant();
        assertThat(answers(id, now)).isEqualTo("BY_LAW " + at.hana());
        assertThat(at.standIns().find(work.in(at.tom()), at.force()).orElseThrow().byLaw()).map(Holder::officer).contains(at.hana());
        var act = UUID.randomUUID();
        assertThat(at.standIns().take(work.in(at.tom()), act, at.force())).isEqualTo(new Acted.Done(act));
        assertThat(answers(id, work.worried().clock().instant())).isEqualTo("LEAD " + act);
    }

    /// The one that follows ends too: whoever follows that one answers, may take them on, and is told.
    @Test
    void whoeverFollowsWhoeverFollowsAnswersToo() {
        var id = work.handedOver();
        var later = Leaving.DAY.plusDays(1);
        world.jdbc().sql("set session_replication_role = origin").update();
        Succeeded.enacted(world, at.merged(), at.third(), later);
        world.jdbc().sql("set session_replication_role = replica").update();
        Succeeded.ends(world, at.merged(), later);
        assertThat(answers(id, later.atStartOfDay(Viewer.ZONE).toInstant().minusMillis(1))).isEqualTo("BY_LAW " + at.hana());
        assertThat(answers(id, later.atStartOfDay(Viewer.ZONE).toInstant())).isEqualTo("BY_LAW " + at.tom());
        at.ended();
        assertThat(told(at.tom())).contains("cases-by-law /cases-left/" + at.force() + " " + later);
        assertThat(at.standIns().answeredFor(work.in(at.tom()))).extracting(LeftCases::body).containsExactly(at.force());
        var act = UUID.randomUUID();
        assertThat(at.standIns().take(work.in(at.tom()), act, at.force())).isEqualTo(new Acted.Done(act));
        assertThat(answers(id, work.worried().clock().instant())).isEqualTo("LEAD " + act);
        assertThat(told(at.tom())).noneMatch(it -> it.contains("/cases-left/" + at.force()));
    }

    /// As the database says it.
    private String answers(CaseId id, Instant moment) {
        return world.jdbc().sql("select how || ' ' || officer from casework.accountable(?, ?)").params(id.value(), moment.atOffset(ZoneOffset.UTC))
                .query(String.class).single();
    }

    /// From four weeks before its end; whoever records that in the register tells nobody, the database does.
    @Test
    void bothTeamsAreToldUntilSomebodyGoesOn() {
        var old = world.body(BodyKind.POLICE_FORCE, "Oldvale Police");
        var nell = world.officer(old, "Nell", Role.PREVENT_OFFICER);
        world.jdbc().sql("set session_replication_role = origin").update();
        Succeeded.enacted(world, old, at.merged(), Leaving.DAY);
        Succeeded.enacted(world, world.body(BodyKind.SCHOOL, "A school"), at.merged(), Leaving.DAY);
        world.jdbc().sql("set session_replication_role = replica").update();
        Succeeded.ends(world, old, Leaving.DAY);
        var place = "cases-left /cases-left/" + old + " 2026-11-25";
        for (var each : List.of(nell, at.hana(), at.will())) {
            assertThat(told(each)).containsExactly(place);
        }
        assertThat(told(at.tom())).isEmpty();
        var act = UUID.randomUUID();
        assertThat(at.standIns().take(work.in(at.hana()), act, old)).isEqualTo(new Acted.Done(act));
        for (var each : List.of(nell, at.hana(), at.will())) {
            assertThat(told(each)).isEmpty();
        }
        at.ended();
        assertThat(told(at.hana())).as("nor on the day").isEmpty();
    }

    @Test
    void whoeverFollowsIsToldOnTheDayWhereNobodySaidSo() {
        var old = world.body(BodyKind.POLICE_FORCE, "Oldvale Police");
        world.jdbc().sql("set session_replication_role = origin").update();
        Succeeded.enacted(world, old, at.merged(), Leaving.DAY);
        world.jdbc().sql("set session_replication_role = replica").update();
        Succeeded.ends(world, old, Leaving.DAY);
        at.ended();
        for (var each : List.of(at.hana(), at.will())) {
            assertThat(told(each)).containsExactlyInAnyOrder("cases-left /cases-left/" + old + " 2026-11-25",
                    "cases-by-law /cases-left/" + old + " 2026-11-25");
        }
        var act = UUID.randomUUID();
        assertThat(at.standIns().take(work.in(at.hana()), act, old)).isEqualTo(new Acted.Done(act));
        assertThat(told(at.will())).isEmpty();
    }

    private List<String> told(OfficerId officer) {
        return service.getBean(Notices.class).list(work.in(officer), 0).seen().orElseThrow().rows().stream()
                .map(it -> it.kind().slug() + " " + it.place() + " " + it.by()).toList();
    }

    @Test
    void onlyTheLeadTakesThemOnAndOnlyWhoeverStandsInLetsColleaguesIn() {
        assertThat(refused(at.standIns().take(work.in(at.will()), UUID.randomUUID(), at.force()))).isEqualTo("succession.lead-takes-the-cases-on");
        assertThat(refused(at.standIns().letIn(work.in(at.hana()), UUID.randomUUID(), at.force(), at.will())))
                .isEqualTo("succession.whoever-stands-in-lets-in");
        assertThat(refused(at.standIns().take(work.in(work.pat()), UUID.randomUUID(), at.force()))).startsWith("succession.your-force-follows");
        at.taken();
        assertThat(refused(at.standIns().take(work.in(at.hana()), UUID.randomUUID(), at.force()))).isEqualTo("succession.stands-in-once");
        assertThat(refused(at.standIns().letIn(work.in(at.hana()), UUID.randomUUID(), at.force(), at.tom()))).isEqualTo("succession.a-colleague-in-post");
        at.letIn();
        assertThat(refused(at.standIns().letIn(work.in(at.hana()), UUID.randomUUID(), at.force(), at.will()))).isEqualTo("succession.stands-in-once");
    }

    @Test
    void aThirdForceLearnsNothingAndTakesNothing() {
        var id = work.handedOver();
        at.taken();
        at.ended();
        for (var other : List.of(at.tom(), work.worried().cast().cara(), work.worried().cast().sam())) {
            assertThat(at.standIns().find(work.in(other), at.force())).isEmpty();
            assertThat(at.standIns().leaving(work.in(other))).isEmpty();
            assertThat(at.standIns().take(work.in(other), UUID.randomUUID(), at.force())).isEqualTo(new Acted.Unknown());
            assertThat(at.standIns().letIn(work.in(other), UUID.randomUUID(), at.force(), other)).isEqualTo(new Acted.Unknown());
            assertThat(at.standIns().become(work.in(other), at.force())).isEqualTo(new Becoming.Unknown());
            assertThat(work.cases().find(work.in(other), id)).isEmpty();
        }
        assertThat(at.standIns().leaving(work.in(at.will()))).containsExactly(at.force());
        assertThat(work.cases().find(work.in(at.will()), id)).as("nobody let him in").isEmpty();
        assertThat(refused(at.standIns().become(work.in(at.will()), at.force()))).isEqualTo("succession.as-whom-you-stand-in");
    }

    /// The database, with no Java between.
    @Test
    void nobodyStandsInForAnotherForceOrInAnothersName() {
        var wall = new Wall(app, null, work.worried().clock().instant(), null);
        var when = work.worried().clock().instant().atOffset(ZoneOffset.UTC);
        var sql = "insert into succession.stand_in values (gen_random_uuid(), ?, ?, ?, ?, ?)";
        wall.as(at.tom()).refuses("go on in one that follows it", sql, at.force().value(), at.tom().value(), at.third().value(), at.tom().value(), when);
        wall.as(at.tom()).refuses("row-level security", sql, at.force().value(), at.hana().value(), at.merged().value(), at.hana().value(), when);
        wall.as(at.will()).refuses("the lead takes the cases on", sql, at.force().value(), at.will().value(), at.merged().value(), at.will().value(), when);
        wall.as(at.hana()).refuses("the lead takes the cases on", sql, at.force().value(), at.will().value(), at.merged().value(), at.hana().value(), when);
        at.taken();
        assertThat(wall.as(at.tom()).count("succession.stand_in", "body = ?", at.force().value())).isZero();
        assertThat(wall.as(work.robin()).count("succession.stand_in", "body = ?", at.force().value())).isEqualTo(1);
    }

    /// Both were right when they asked; of two forces one goes on.
    @Test
    void ofTwoThatFollowOneGoesOn() throws Exception {
        Succeeded.enacted(world, at.force(), at.third(), Leaving.DAY);
        var hana = work.in(at.hana());
        var tom = work.in(at.tom());
        try (var two = Executors.newFixedThreadPool(2)) {
            Callable<Acted> hanas = () -> at.standIns().take(hana, UUID.randomUUID(), at.force());
            Callable<Acted> toms = () -> at.standIns().take(tom, UUID.randomUUID(), at.force());
            var came = two.invokeAll(List.of(hanas, toms)).stream().map(it -> it.resultNow()).map(CasesLeftTest::refused).toList();
            assertThat(came).contains("succession.no-other-force-goes-on").anyMatch(it -> it.startsWith("Done"));
        }
        assertThat(world.count("succession.stand_in", "body = ?", at.force().value())).isEqualTo(1);
    }

    /// They act there for as long as they are in office here, are trained, and no other body has taken the work over.
    @Test
    void whoeverLeavesTheirOwnForceStandsInNoMore() {
        var id = work.handedOver();
        var hana = at.taken();
        var will = at.letIn();
        at.ended();
        assertThat(work.line(will, id).accountable()).isEqualTo(new Accountable.Lead(hana, work.quinn()));
        world.leaves(at.hana(), work.in(at.will()).day());
        assertThatExceptionOfType(NoLongerInOffice.class).isThrownBy(() -> work.cases().find(work.in(hana), id));
        assertThat(work.line(will, id).accountable()).as("the next leads at once").isEqualTo(new Accountable.Lead(will, work.quinn()));
        tookOver();
        assertThatExceptionOfType(NoLongerInOffice.class).isThrownBy(() -> work.cases().find(work.in(will), id));
        var act = UUID.randomUUID();
        assertThat(at.standIns().take(work.in(at.tom()), act, at.force())).isEqualTo(new Acted.Done(act));
        assertThat(work.line(new OfficerId(act), id).accountable()).isEqualTo(new Accountable.Lead(new OfficerId(act), work.quinn()));
    }

    /// Whoever stands in for a force goes on with its cases alone: what it went on with itself is for its own followers.
    @Test
    void aForceThatHasEndedGoesOnWithNothing() {
        var old = world.body(BodyKind.POLICE_FORCE, "Oldvale Police");
        Succeeded.enacted(world, old, at.force(), Leaving.DAY);
        Succeeded.ends(world, old, Leaving.DAY);
        assertThat(at.standIns().find(work.in(work.pat()), old)).as("while it is there").isPresent();
        var hana = at.taken();
        at.ended();
        assertThat(at.standIns().find(work.in(hana), old)).isEmpty();
        assertThat(at.standIns().leaving(work.in(hana))).containsExactly(at.force());
    }

    /// By the third force, whose administrator accepts what the national board offers.
    private void tookOver() {
        Succeeded.enacted(world, at.force(), at.third(), Leaving.DAY);
        var board = world.body(BodyKind.NATIONAL_BOARD, "A board");
        var bab = world.officer(board, "Bab", Role.ADMINISTRATOR);
        var ida = world.officer(at.third(), "Ida", Role.ADMINISTRATOR);
        var takeovers = service.getBean(Takeovers.class);
        var offer = UUID.randomUUID();
        assertThat(takeovers.offer(work.in(bab), offer, at.force(), at.third(), "Ask.")).isEqualTo(new Acted.Done(offer));
        assertThat(takeovers.accept(work.in(ida), offer)).isEqualTo(new Acted.Done(offer));
    }

    private static String refused(Acted came) {
        return Succeeded.refused(came);
    }

    private static String refused(Becoming came) {
        return came instanceof Becoming.Refused(var why) ? why.rules() : came.toString();
    }
}
