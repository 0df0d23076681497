package org.concordat.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.concordat.notices.Notices;
import org.concordat.notices.Waiting;
import org.concordat.sharing.Approvals;
import org.concordat.sharing.Cast;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Drafts;
import org.concordat.sharing.Proposals;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/// What each step of a request tells, to whom, and when it no longer waits.
@ConcordatTest
class TidingsTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 7);
    private static final LocalDate REVIEW = LocalDate.of(2026, 12, 14);

    @Autowired
    private ApplicationContext service;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private Notices notices;

    private World world;
    private Cast cast;
    private AskingOpenly asking;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        asking = AskingOpenly.of(service, world, cast);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatNamesSomebodyWaitsForApprovalAndThenForThoseAsked() {
        var id = asking.proposed(AskingOpenly.about("Jo Example"), cast.police(), cast.council());
        assertThat(told(asking.ada())).containsExactly("request-approval-waits /requests-to-approve/" + id + " null");
        assertThat(told(asking.dora())).as("nobody outside before it is sent").isEmpty();
        asking.approvals().approve(asking.in(asking.ada()), id, UUID.randomUUID());
        assertThat(told(asking.ada())).isEmpty();
        assertThat(told(asking.dora())).containsExactly("request-waits /requests-to-us/" + id + " " + DUE);
        assertThat(told(cast.ann())).as("who originates does not answer").isEmpty();
        assertThat(told(cast.bryn())).as("who approves does not answer").isEmpty();
        assertThat(told(cast.cara())).isEmpty();
    }

    @Test
    void whatIsDeclinedOrTakenBackWaitsForNobody() {
        var declined = asking.proposed(AskingOpenly.about("Jo Example"), cast.police());
        asking.approvals().decline(asking.in(asking.ada()), declined, UUID.randomUUID(), "Ask the pupil first.");
        var takenBack = asking.proposed(AskingOpenly.about("Jo Example"), cast.police());
        asking.requests().takeBack(asking.in(cast.cara()), takenBack, UUID.randomUUID());
        assertThat(told(asking.ada())).isEmpty();
        assertThat(told(asking.dora())).isEmpty();
        assertThat(told(cast.cara())).as("what they took back themselves is no news")
                .containsExactly("request-declined /requests/" + declined + " null");
    }

    /// After the law's time, and to those who approve; what was answered in time is escalated to nobody.
    @Test
    void whatIsEscalatedIsToldToThoseWhoApprove() {
        var id = asking.sent(AskingOpenly.leaflets());
        var first = service.getBean(RequestClock.class).escalatedFrom(DUE, false);
        asking.clock().set(first.minusDays(1).atTime(12, 0).atZone(Viewer.ZONE).toInstant());
        assertThat(told(cast.bryn())).isEmpty();
        answers(world.officer(cast.council(), "Cleo", Role.DISCLOSURE_OFFICER), id);
        asking.clock().advance(Duration.ofDays(1));
        assertThat(told(cast.bryn())).containsExactly("request-escalated /requests-to-us/" + id + " " + DUE);
        assertThat(told(cast.eve())).as("the council has answered").isEmpty();
        answers(asking.dora(), id);
        assertThat(told(cast.bryn())).isEmpty();
    }

    /// Or they would hear nothing until it is escalated.
    @Test
    void whereNobodyMayAnswerAdministratorsHearOfIt() {
        var kit = world.officer(cast.council(), "Kit", Role.ADMINISTRATOR);
        var lou = world.officer(cast.police(), "Lou", Role.ADMINISTRATOR);
        asking.sent(AskingOpenly.leaflets());
        assertThat(told(kit)).containsExactly("request-unanswerable /bodies/" + cast.council() + " " + DUE);
        assertThat(told(lou)).as("Dora answers there").isEmpty();
        world.officer(cast.council(), "Cleo", Role.DISCLOSURE_OFFICER);
        asking.sent(AskingOpenly.leaflets());
        assertThat(told(kit)).as("now somebody may").hasSize(1);
    }

    /// And hear of it no longer once somebody has taken it; but of the next of which nobody may.
    @Test
    void whereSomebodyMayAnswerAfterAllAdministratorsAreAskedNoMore() {
        var kit = world.officer(cast.council(), "Kit", Role.ADMINISTRATOR);
        var withdrawn = asking.sent(AskingOpenly.leaflets());
        asking.requests().withdraw(asking.in(cast.cara()), withdrawn, UUID.randomUUID(), "Found.");
        assertThat(told(kit)).as("nobody may still").hasSize(1);
        var id = asking.sent(AskingOpenly.leaflets());
        var cleo = world.officer(cast.council(), "Cleo", Role.DISCLOSURE_OFFICER);
        asking.responses().take(asking.in(cleo), id, UUID.randomUUID());
        assertThat(told(kit)).isEmpty();
        world.leaves(cleo, LocalDate.of(2026, 11, 24));
        asking.clock().advance(Duration.ofDays(2));
        asking.sent(AskingOpenly.leaflets());
        assertThat(told(kit)).as("and nobody may again").hasSize(1);
    }

    @Test
    void aReminderIsToldToThoseWhoAnswerAlsoAfterARefusal() {
        var id = asking.taken("Jo Example");
        asking.responses().refuse(asking.in(asking.dora()), id, UUID.randomUUID(), RefusalKind.OPERATIONAL, "Not now.", REVIEW);
        asking.clock().advance(Duration.ofDays(40));
        assertThat(told(asking.dora())).noneMatch(it -> it.startsWith("request-reminded"));
        assertThat(asking.requests().remind(asking.in(cast.cara()), id, cast.police(), UUID.randomUUID()))
                .isInstanceOf(Requesting.Made.class);
        assertThat(told(asking.dora())).anyMatch(it -> it.startsWith("request-reminded /requests-to-us/" + id));
        asking.responses().nothingHeld(asking.in(asking.dora()), id, UUID.randomUUID());
        assertThat(told(asking.dora())).isEmpty();
    }

    @Test
    void twoDaysBeforeItIsDueItIsToldAgainUntilItIsAnswered() {
        var cleo = world.officer(cast.council(), "Cleo", Role.DISCLOSURE_OFFICER);
        var id = asking.sent(AskingOpenly.leaflets());
        asking.clock().advance(Duration.ofDays(11));
        assertThat(told(asking.dora())).as("three days before").hasSize(1);
        asking.clock().advance(Duration.ofDays(1));
        assertThat(told(asking.dora())).containsExactlyInAnyOrder("request-waits /requests-to-us/" + id + " " + DUE,
                "request-due /requests-to-us/" + id + " " + DUE);
        asking.responses().take(asking.in(asking.dora()), id, UUID.randomUUID());
        assertThat(told(asking.dora())).as("taken is not answered").hasSize(2);
        asking.responses().nothingHeld(asking.in(asking.dora()), id, UUID.randomUUID());
        assertThat(told(asking.dora())).isEmpty();
        assertThat(told(cleo)).as("the other has not answered").hasSize(2);
        assertThat(told(cast.cara())).containsExactly("request-answered /requests/" + id + " null");
    }

    @Test
    void whatIsRefusedIsToldToItsAskerAlikeAndWaitsAgainOnItsDay() {
        var id = asking.taken("Jo Example");
        asking.responses().refuse(asking.in(asking.dora()), id, UUID.randomUUID(), RefusalKind.OPERATIONAL, "Not now.", REVIEW);
        assertThat(told(cast.cara())).containsExactly("request-answered /requests/" + id + " null");
        assertThat(told(asking.dora())).isEmpty();
        asking.clock().advance(Duration.ofDays(21));
        assertThat(told(asking.dora())).singleElement().asString().startsWith("request-review /requests-to-us/" + id + " 20");
        asking.responses().nothingHeld(asking.in(asking.dora()), id, UUID.randomUUID());
        assertThat(told(asking.dora())).isEmpty();
    }

    /// On its day both sides hear of it, the asker too, and so again after a second refusal.
    @Test
    void eachRefusalIsToldToBothSidesOnItsDayOfReview() {
        var id = asking.taken("Jo Example");
        refuses(id, REVIEW);
        assertThat(told(cast.cara())).as("before its day").noneMatch(it -> it.startsWith("request-up-again"));
        asking.clock().advance(Duration.ofDays(21));
        assertThat(told(cast.cara())).contains("request-up-again /requests/" + id + " " + asking.line(id, cast.police()).time().dueOn());
        assertThat(told(asking.dora())).singleElement().asString().startsWith("request-review /requests-to-us/" + id);
        var second = LocalDate.of(2027, 1, 11);
        refuses(id, second);
        assertThat(told(asking.dora())).as("until then").isEmpty();
        asking.clock().advance(Duration.ofDays(28));
        var due = asking.line(id, cast.police()).time().dueOn();
        assertThat(told(asking.dora())).containsExactly("request-review /requests-to-us/" + id + " " + due);
        assertThat(told(cast.cara())).contains("request-up-again /requests/" + id + " " + due);
        asking.requests().withdraw(asking.in(cast.cara()), id, UUID.randomUUID(), "Found.");
        assertThat(told(asking.dora())).isEmpty();
        assertThat(told(cast.cara())).noneMatch(it -> it.startsWith("request-up-again"));
    }

    /// A review that nobody looks at comes to those who approve as the request itself did, each time.
    @Test
    void aReviewThatNobodyLooksAtIsEscalatedToo() {
        var id = asking.taken("Jo Example");
        refuses(id, REVIEW);
        for (var next : List.of(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 3, 15))) {
            var due = escalated(id);
            assertThat(told(cast.bryn())).containsExactly("request-escalated /requests-to-us/" + id + " " + due);
            refuses(id, next);
            assertThat(told(cast.bryn())).as("somebody has looked at it").isEmpty();
        }
        escalated(id);
        assertThat(told(cast.bryn())).hasSize(1);
        asking.requests().withdraw(asking.in(cast.cara()), id, UUID.randomUUID(), "Found.");
        assertThat(told(cast.bryn())).isEmpty();
    }

    /// On the day from which its last refusal is escalated, and not the day before.
    ///
    /// @return by when it was due
    private LocalDate escalated(RequestId id) {
        var clock = service.getBean(RequestClock.class);
        var due = clock.dueOn(reviewOn(id), false);
        asking.clock().set(clock.escalatedFrom(due, false).minusDays(1).atTime(12, 0).atZone(Viewer.ZONE).toInstant());
        assertThat(told(cast.bryn())).as("the day before").isEmpty();
        asking.clock().advance(Duration.ofDays(1));
        return due;
    }

    private LocalDate reviewOn(RequestId id) {
        return world.jdbc().sql("select max(from_day) from notices.notice where kind = 'request-review' and place like '%' || ?")
                .param(id.toString()).query(LocalDate.class).single();
    }

    @Test
    void aSecondReminderIsToldAfterTheFirstIsOver() {
        var id = asking.taken("Jo Example");
        asking.requests().remind(asking.in(cast.cara()), id, cast.police(), UUID.randomUUID());
        refuses(id, REVIEW);
        asking.clock().advance(Duration.ofDays(21));
        assertThat(told(asking.dora())).noneMatch(it -> it.startsWith("request-reminded"));
        asking.requests().remind(asking.in(cast.cara()), id, cast.police(), UUID.randomUUID());
        assertThat(told(asking.dora())).anyMatch(it -> it.startsWith("request-reminded /requests-to-us/" + id));
    }

    @Test
    void whereTheAskerHasLeftThoseWhoApproveInTheirBodyHearOfTheAnswer() {
        var stays = asking.taken("Al Other");
        refuses(stays, REVIEW);
        assertThat(told(asking.ada())).isEmpty();
        var id = asking.taken("Jo Example");
        world.leaves(cast.cara(), LocalDate.of(2026, 11, 24));
        asking.clock().set(Instant.parse("2026-11-24T09:00:00Z"));
        refuses(id, REVIEW);
        assertThat(told(asking.ada())).containsExactly("request-answered /requests/" + id + " null");
        assertThat(asking.requests().find(asking.in(asking.ada()), id)).as("and may read it").isPresent();
        asking.clock().set(REVIEW.atTime(9, 0).atZone(Viewer.ZONE).toInstant());
        assertThat(told(asking.ada())).anyMatch(it -> it.startsWith("request-up-again /requests/" + id));
    }

    @Test
    void whatIsWithdrawnWaitsForNobodyAndTellsTheAskerNothing() {
        var id = asking.sent(AskingOpenly.leaflets());
        asking.requests().withdraw(asking.in(cast.cara()), id, UUID.randomUUID(), "Found.");
        assertThat(told(asking.dora())).isEmpty();
        assertThat(told(cast.eve())).isEmpty();
        assertThat(told(cast.cara())).isEmpty();
    }

    @Test
    void aDisclosureThatIsSentAnswersIt() {
        var id = asking.taken("Jo Example");
        var draft = new DisclosureId(UUID.randomUUID());
        asking.hands(id, cast.ann());
        assertThat(told(cast.ann())).containsExactly("request-waits /requests-to-us/" + id + " " + DUE);
        assertThat(told(cast.amir())).as("it was not handed to them").isEmpty();
        asking.responses().prepare(asking.in(cast.ann()), id, draft);
        var drafts = service.getBean(Drafts.class);
        Cast.sections(LocalDate.of(2026, 11, 23), cast.school(), asking.agreement())
                .forEach(section -> drafts.save(asking.in(cast.ann()), draft, section));
        service.getBean(Proposals.class).propose(asking.in(cast.ann()), draft);
        assertThat(told(asking.dora())).as("prepared is not answered").hasSize(1);
        service.getBean(Approvals.class).approve(asking.in(cast.bryn()), draft, UUID.randomUUID());
        assertThat(told(asking.dora())).isEmpty();
        assertThat(told(cast.ann())).isEmpty();
        assertThat(told(cast.cara())).contains("request-answered /requests/" + id + " null");
    }

    @Test
    void nothingOfItsContentIsTold() {
        var id = asking.taken("Jo Example");
        asking.responses().refuse(asking.in(asking.dora()), id, UUID.randomUUID(), RefusalKind.CULTURAL, "Not now.", REVIEW);
        assertThat(rows(id)).hasSize(11).allSatisfy(row ->
                assertThat(row).doesNotContainIgnoringCase("example", "recorded", "not now", "cultural", "urgent"));
    }

    @Test
    void anActThatComesToNothingTellsNobody() {
        var id = asking.proposed(AskingOpenly.about("Jo Example"), cast.police());
        transactions.executeWithoutResult(outer -> {
            asking.approvals().approve(asking.in(asking.ada()), id, UUID.randomUUID());
            assertThat(rows(id)).as("the world's own connection").hasSize(1);
            outer.setRollbackOnly();
        });
        assertThat(told(asking.dora())).isEmpty();
        assertThat(told(asking.ada())).as("it waits still").hasSize(1);
    }

    private void answers(OfficerId officer, RequestId id) {
        asking.responses().take(asking.in(officer), id, UUID.randomUUID());
        asking.responses().nothingHeld(asking.in(officer), id, UUID.randomUUID());
    }

    private void refuses(RequestId id, LocalDate review) {
        assertThat(asking.responses().refuse(asking.in(asking.dora()), id, UUID.randomUUID(), RefusalKind.OPERATIONAL, "Not now.",
                review)).isEqualTo(new Responded.Made());
    }

    private List<String> rows(RequestId id) {
        return world.jdbc().sql("select row_to_json(n)::text from notices.notice n where place like '%' || ?")
                .param(id.toString()).query(String.class).list();
    }

    /// What the officer is told that still waits, as `kind place day`.
    private List<String> told(OfficerId officer) {
        var rows = new ArrayList<>(notices.list(asking.in(officer), 0).seen().orElseThrow().rows());
        return rows.stream().map(TidingsTest::words).toList();
    }

    private static String words(Waiting it) {
        return it.kind().slug() + " " + it.place() + " " + it.by();
    }
}
