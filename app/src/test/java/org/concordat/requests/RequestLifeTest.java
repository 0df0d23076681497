package org.concordat.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.DISCLOSURE_OFFICER;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Place;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A request from its first draft until every body has answered, or has not, with all that the ledger says of it.
@ConcordatTest
class RequestLifeTest {

    /// Ten working days after Monday 23 November 2026.
    private static final LocalDate DUE = LocalDate.of(2026, 12, 7);
    private static final LocalDate REVIEW = LocalDate.of(2026, 12, 14);

    @Autowired
    private ApplicationContext service;

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
    void whatNamesSomebodyLeavesWithASecondPersonAndNotBefore() {
        var id = asking.proposed(AskingOpenly.about("Jo Example"), cast.police(), cast.council());
        assertThat(asking.seen(id).request().state()).isEqualTo(new Request.State.Waiting());
        assertThat(asking.seen(id).lines()).isEmpty();
        assertThat(asking.responses().find(asking.in(asking.dora()), id)).isEmpty();
        assertThat(asking.approvals().approve(asking.in(asking.ada()), id, UUID.randomUUID()))
                .isEqualTo(new RequestApproval.Given(id, true));
        assertThat(asking.asked(asking.dora(), id).inside().what().subject().identity()).extracting("name")
                .isEqualTo("Jo Example");
        assertThat(asking.line(id, cast.council()).time()).isEqualTo(new Time(DUE, Time.Mark.IN_TIME, 0));
        assertThat(world.trail(id.value())).containsExactly("requests.draft.started Cara", "requests.draft.saved Cara",
                "requests.draft.saved Cara", "requests.draft.saved Cara", "requests.draft.read Cara",
                "requests.draft.saved Cara", "requests.request.proposed Cara", "requests.request.read Cara",
                "requests.request.read Cara", "requests.response.read.refused Dora", "requests.request.approved Ada",
                "requests.request.sent Ada", "requests.response.read Dora", "requests.request.read Cara");
    }

    @Test
    void whatNamesNobodyLeavesAtOnce() {
        var id = asking.proposed(AskingOpenly.leaflets(), cast.police());
        assertThat(asking.line(id, cast.police()).standing()).isEqualTo(new Standing.Open());
        assertThat(counted("request-asked", cast.school())).isOne();
        assertThat(counted("request-received", cast.police())).isOne();
    }

    @Test
    void nobodyApprovesTheirOwn() {
        var bothRoles = world.officer(cast.school(), "Una", Role.APPROVER, Role.ORIGINATOR);
        var id = asking.proposed(AskingOpenly.about("Jo Example"), cast.police());
        world.jdbc().sql("update requests.request set officer = ? where id = ?").params(bothRoles.value(), id.value()).update();
        world.jdbc().sql("update requests.proposal set officer = ? where request = ?").params(bothRoles.value(), id.value())
                .update();
        assertThat(asking.approvals().approve(asking.in(bothRoles), id, UUID.randomUUID()))
                .isInstanceOfSatisfying(RequestApproval.Refused.class, it ->
                        assertThat(it.decision().rules()).isEqualTo("requests.someone-else-decides"));
    }

    @Test
    void declinedItNeverLeavesAndItsAskerReadsWhy() {
        var id = asking.proposed(AskingOpenly.about("Jo Example"), cast.police());
        assertThat(asking.approvals().decline(asking.in(asking.ada()), id, UUID.randomUUID(), "Ask the pupil first."))
                .isEqualTo(new RequestApproval.Given(id, false));
        assertThat(asking.seen(id).request().state()).isInstanceOfSatisfying(Request.State.Declined.class, it ->
                assertThat(it.reason()).isEqualTo("Ask the pupil first."));
        assertThat(asking.approvals().approve(asking.in(asking.ada()), id, UUID.randomUUID()))
                .isInstanceOf(RequestApproval.Refused.class);
        assertThat(world.count("requests.asked", "request = ?", id.value())).isZero();
    }

    @Test
    void takenBackBeforeAnybodyDecidedItNeverLeaves() {
        var id = asking.proposed(AskingOpenly.about("Jo Example"), cast.police());
        var act = UUID.randomUUID();
        assertThat(asking.requests().takeBack(asking.in(cast.cara()), id, act)).isInstanceOf(Requesting.Made.class);
        assertThat(asking.requests().takeBack(asking.in(cast.cara()), id, act)).as("the same form again")
                .isInstanceOf(Requesting.Made.class);
        assertThat(asking.requests().takeBack(asking.in(cast.cara()), id, UUID.randomUUID()))
                .isInstanceOf(Requesting.Refused.class);
        assertThat(asking.approvals().approve(asking.in(asking.ada()), id, UUID.randomUUID()))
                .isInstanceOf(RequestApproval.Refused.class);
    }

    @Test
    void aRepeatedSubmitFindsTheFirst() {
        var id = asking.proposed(AskingOpenly.leaflets(), cast.police());
        assertThat(asking.requests().propose(asking.in(cast.cara()), id)).isEqualTo(new Requesting.Made(id, true));
        assertThat(asking.drafts().start(asking.in(cast.cara()), id)).isEqualTo(new RequestSaved.Saved(id));
        assertThat(world.count("requests.draft", "id = ?", id.value())).isZero();
        assertThat(world.count("requests.asked", "request = ?", id.value())).isOne();
    }

    @Test
    void eachAnswersForItselfAndNeitherSeesTheOther() {
        var id = asking.taken("Jo Example");
        assertThat(asking.responses().nothingHeld(asking.in(asking.dora()), id, UUID.randomUUID()))
                .isEqualTo(new Responded.Made());
        assertThat(asking.line(id, cast.police()).standing()).isInstanceOf(Standing.NothingHeld.class);
        assertThat(asking.line(id, cast.council()).standing()).isEqualTo(new Standing.Open());
        assertThat(asking.asked(cast.eve(), id).line().standing()).isEqualTo(new Standing.Open());
        assertThat(listed(Requests.Filter.SILENT)).containsExactly(cast.council());
        assertThat(listed(Requests.Filter.ANSWERED)).containsExactly(cast.police());
        assertThat(counted("request-answered", cast.police())).isOne();
        assertThat(counted("request-late", cast.police())).isZero();
        assertThat(asking.trailOnceTaken(world, id)).containsExactly("requests.response.nothing-held Dora", "requests.request.read Cara",
                "requests.request.read Cara", "requests.response.read Eve");
    }

    @Test
    void aRefusalSaysWhyAndComesUpAgain() {
        var id = asking.taken("Jo Example");
        assertThat(asking.responses().refuse(asking.in(asking.dora()), id, UUID.randomUUID(), RefusalKind.OPERATIONAL,
                "Work is under way.", REVIEW)).isEqualTo(new Responded.Made());
        assertThat(asking.line(id, cast.police()).standing()).isInstanceOfSatisfying(Standing.Refused.class, it -> {
            assertThat(it.kind()).isEqualTo(RefusalKind.OPERATIONAL);
            assertThat(it.reason()).isEqualTo("Work is under way.");
            assertThat(it.reviewOn()).isEqualTo(REVIEW);
        });
        assertThat(asking.responses().nothingHeld(asking.in(asking.dora()), id, UUID.randomUUID()))
                .satisfies(it -> refuses(it, "requests.waits-for-an-answer"));
        assertThat(counted("request-refused-operational", cast.police())).isOne();
        asking.clock().set(Instant.parse("2026-12-14T09:00:00Z"));
        var again = asking.asked(asking.dora(), id).line();
        assertThat(again.standing()).isEqualTo(new Standing.Open());
        assertThat(again.owner()).contains(asking.dora());
        assertThat(again.time()).isEqualTo(new Time(LocalDate.of(2026, 12, 30), Time.Mark.IN_TIME, 0));
        assertThat(asking.responses().nothingHeld(asking.in(asking.dora()), id, UUID.randomUUID()))
                .isEqualTo(new Responded.Made());
        assertThat(counted("request-answered", cast.police())).as("counted once").isOne();
    }

    @Test
    void aRefusalIsReviewedAfterTodayAndWithinSixMonths() {
        var id = asking.taken("Jo Example");
        for (var day : List.of(LocalDate.of(2026, 11, 23), LocalDate.of(2027, 5, 24))) {
            assertThat(asking.responses().refuse(asking.in(asking.dora()), id, UUID.randomUUID(), RefusalKind.LEGAL, "No.", day))
                    .satisfies(it -> refuses(it, "requests.refusal-is-looked-at-again"));
        }
    }

    @Test
    void oneOwnerAtATime() {
        var id = asking.taken("Jo Example");
        var dai = world.officer(cast.police(), "Dai", DISCLOSURE_OFFICER);
        assertThat(asking.responses().take(asking.in(dai), id, UUID.randomUUID()))
                .satisfies(it -> refuses(it, "requests.nobody-has-taken-it"));
        assertThat(asking.responses().nothingHeld(asking.in(dai), id, UUID.randomUUID()))
                .satisfies(it -> refuses(it, "requests.its-owner-answers"));
        assertThat(asking.responses().giveBack(asking.in(asking.dora()), id, UUID.randomUUID()))
                .isEqualTo(new Responded.Made());
        assertThat(asking.responses().take(asking.in(dai), id, UUID.randomUUID())).isEqualTo(new Responded.Made());
        assertThat(asking.asked(cast.bryn(), id).line().owner()).contains(dai);
    }

    @Test
    void ofTwoWhoTakeItAtOnceOneHasIt() throws Exception {
        var id = asking.sent("Jo Example");
        var dai = world.officer(cast.police(), "Dai", DISCLOSURE_OFFICER);
        try (var both = Executors.newFixedThreadPool(2)) {
            var came = both.invokeAll(Stream.of(asking.in(asking.dora()), asking.in(dai))
                    .<Callable<Responded>>map(who -> () -> asking.responses().take(who, id, UUID.randomUUID())).toList());
            assertThat(List.of(came.getFirst().get(), came.getLast().get())).hasOnlyElementsOfTypes(Responded.Made.class,
                    Responded.Refused.class).containsOnlyOnce(new Responded.Made());
        }
        assertThat(world.count("requests.step", "request = ?", id.value())).isOne();
    }

    @Test
    void anOfficerWhoLeavesPutsItBackInTheQueueForAllToSee() {
        var id = asking.taken("Jo Example");
        world.leaves(asking.dora(), LocalDate.of(2026, 11, 24));
        asking.clock().set(Instant.parse("2026-11-24T09:00:00Z"));
        var dai = world.officer(cast.police(), "Dai", DISCLOSURE_OFFICER);
        var line = asking.asked(dai, id).line();
        assertThat(line.owner()).isEmpty();
        assertThat(line.left()).contains(asking.dora());
        assertThat(asking.responses().take(asking.in(dai), id, UUID.randomUUID())).isEqualTo(new Responded.Made());
        assertThat(asking.asked(dai, id).line().left()).isEmpty();
    }

    @Test
    void whileTheAgreementIsSuspendedNobodyReadsOrAnswersAndTheAskerSeesWhy() {
        var id = asking.taken("Jo Example");
        var suspension = world.suspend(asking.agreement(), Instant.parse("2026-11-24T08:00:00Z"));
        asking.clock().set(Instant.parse("2026-11-24T09:00:00Z"));
        assertThat(asking.asked(asking.dora(), id).inside()).isNull();
        assertThat(asking.responses().nothingHeld(asking.in(asking.dora()), id, UUID.randomUUID()))
                .satisfies(it -> refuses(it, "requests.asked-under-an-agreement-in-force"));
        assertThat(asking.line(id, cast.police()).hold()).isEqualTo(Line.Hold.AGREEMENT_NOT_IN_FORCE);
        assertThat(asking.requests().remind(asking.in(cast.cara()), id, cast.police(), UUID.randomUUID()))
                .isInstanceOf(Requesting.Refused.class);
        assertThat(asking.responses().giveBack(asking.in(asking.dora()), id, UUID.randomUUID())).as("is no answer")
                .isEqualTo(new Responded.Made());
        world.resume(asking.agreement(), suspension, Instant.parse("2026-11-25T08:00:00Z"));
        asking.clock().set(Instant.parse("2026-11-25T09:00:00Z"));
        assertThat(asking.line(id, cast.police()).hold()).isEqualTo(Line.Hold.NOTHING);
        assertThat(asking.asked(asking.dora(), id).inside()).isNotNull();
    }

    @Test
    void aBodyThatEndsIsSeenToHaveEndedAndIsAskedNoMore() {
        var id = asking.sent("Jo Example");
        world.jdbc().sql("update partnership.body set until_day = '2026-11-24', ended_at = ? where id = ?")
                .params(World.LAID.atOffset(ZoneOffset.UTC), cast.council().value()).update();
        asking.clock().set(Instant.parse("2026-11-24T09:00:00Z"));
        assertThat(asking.line(id, cast.council()).hold()).isEqualTo(Line.Hold.BODY_NOT_IN_BEING);
        assertThat(asking.seen(id).remindable()).containsExactly(cast.police());
        var written = asking.written(AskingOpenly.leaflets(), cast.police());
        assertThat(asking.drafts().find(asking.in(cast.cara()), written).orElseThrow().reach()).containsOnlyKeys(cast.police());
    }

    @Test
    void theClockRemindsIsOverdueAndEscalates() {
        var id = asking.sent("Jo Example");
        assertThat(marks(id, "2026-12-02", "2026-12-03", "2026-12-07", "2026-12-08", "2026-12-09", "2026-12-10"))
                .containsExactly(Time.Mark.IN_TIME, Time.Mark.DUE_SOON, Time.Mark.DUE_SOON, Time.Mark.OVERDUE,
                        Time.Mark.OVERDUE, Time.Mark.ESCALATED);
        assertThat(asking.line(id, cast.police()).time().late()).isEqualTo(3);
        assertThat(asking.responses().list(asking.in(cast.bryn()), Optional.of(Responses.Filter.OVERDUE), 0).seen()
                .orElseThrow().rows()).extracting(it -> it.asked().request()).containsExactly(id);
        var alex = world.officer(cast.police(), "Alex", Role.ADMINISTRATOR);
        assertThat(asking.responses().escalated(asking.in(alex)).seen()).contains(1L);
        assertThat(asking.responses().find(asking.in(alex), id)).as("a number, and nothing else").isEmpty();
        assertThat(asking.responses().escalated(asking.in(asking.dora())).seen()).isEmpty();
        assertThat(asking.responses().take(asking.in(asking.dora()), id, UUID.randomUUID())).isEqualTo(new Responded.Made());
        assertThat(asking.responses().nothingHeld(asking.in(asking.dora()), id, UUID.randomUUID()))
                .isEqualTo(new Responded.Made());
        assertThat(asking.responses().escalated(asking.in(alex)).seen()).contains(0L);
        assertThat(counted("request-late", cast.police())).as("in the month of asking").isOne();
    }

    @Test
    void whatIsTimeCriticalIsDueTheNextDay() {
        var what = AskingOpenly.leaflets();
        var id = asking.proposed(new RequestPart.What(what.subject(), what.question(), false, true), cast.police());
        assertThat(asking.line(id, cast.police()).time()).isEqualTo(new Time(LocalDate.of(2026, 11, 24), Time.Mark.DUE_SOON, 0));
        assertThat(marks(id, "2026-11-25")).containsExactly(Time.Mark.ESCALATED);
    }

    @Test
    void reminders() {
        var id = asking.sent("Jo Example");
        var act = UUID.randomUUID();
        assertThat(asking.requests().remind(asking.in(cast.cara()), id, cast.police(), act)).isInstanceOf(Requesting.Made.class);
        assertThat(asking.requests().remind(asking.in(cast.cara()), id, cast.police(), act)).as("the same form again")
                .isInstanceOf(Requesting.Made.class);
        assertThat(asking.requests().remind(asking.in(cast.cara()), id, cast.police(), UUID.randomUUID())).as("once a day")
                .isInstanceOf(Requesting.Refused.class);
        assertThat(asking.asked(asking.dora(), id).line().asked().reminders()).hasSize(1);
        for (int day = 0; day < 2; day++) {
            asking.clock().advance(Duration.ofDays(1));
            assertThat(asking.requests().remind(asking.in(cast.cara()), id, cast.police(), UUID.randomUUID()))
                    .isInstanceOf(Requesting.Made.class);
        }
        asking.clock().advance(Duration.ofDays(1));
        assertThat(asking.requests().remind(asking.in(cast.cara()), id, cast.police(), UUID.randomUUID())).as("three times")
                .isInstanceOf(Requesting.Refused.class);
        var review = LocalDate.of(2026, 12, 14);
        assertThat(asking.responses().take(asking.in(asking.dora()), id, UUID.randomUUID())).isEqualTo(new Responded.Made());
        assertThat(asking.responses().refuse(asking.in(asking.dora()), id, UUID.randomUUID(), RefusalKind.OPERATIONAL, "Not now.", review))
                .isEqualTo(new Responded.Made());
        asking.clock().set(review.atTime(9, 0).toInstant(ZoneOffset.UTC));
        assertThat(asking.requests().remind(asking.in(cast.cara()), id, cast.police(), UUID.randomUUID())).as("it is looked at again")
                .isInstanceOf(Requesting.Made.class);
    }

    @Test
    void whatWasNotSentIsReadPageByPage() {
        int more = org.concordat.sharing.Page.ROWS + 3;
        var proposed = new ArrayList<RequestId>();
        for (int i = 0; i < more; i++) {
            asking.clock().advance(Duration.ofSeconds(1));
            proposed.addFirst(asking.proposed(AskingOpenly.about("Jo " + i), cast.police()));
            assertThat(asking.requests().takeBack(asking.in(cast.cara()), proposed.getFirst(), UUID.randomUUID())).isInstanceOf(Requesting.Made.class);
        }
        var first = asking.requests().notSent(asking.in(cast.cara()), 0).seen().orElseThrow();
        var second = asking.requests().notSent(asking.in(cast.cara()), 1).seen().orElseThrow();
        assertThat(first.more()).isTrue();
        assertThat(second.more()).isFalse();
        assertThat(Stream.concat(first.rows().stream(), second.rows().stream()).map(Request::id)).containsExactlyElementsOf(proposed);
        var last = first.rows().getLast();
        assertThat(asking.requests().notSent(asking.in(cast.cara()), Optional.of(new Place(last.proposedAt(), last.id().value()))).seen()
                .orElseThrow().rows()).extracting(Request::id).containsExactlyElementsOf(second.rows().stream().map(Request::id).toList());
    }

    /// It can be asked all the same: an office that stands empty today is filled tomorrow.
    @Test
    void whoAsksIsWarnedWhereNobodyCouldAnswer() {
        var id = asking.written(AskingOpenly.leaflets(), cast.police(), cast.council());
        assertThat(asking.drafts().find(asking.in(cast.cara()), id).orElseThrow().unanswering()).containsExactly(cast.council());
        world.officer(cast.council(), "Cleo", DISCLOSURE_OFFICER);
        assertThat(asking.drafts().find(asking.in(cast.cara()), id).orElseThrow().unanswering()).isEmpty();
    }

    @Test
    void withdrawnFromThoseWhoHaveNotAnswered() {
        var id = asking.taken("Jo Example");
        asking.responses().nothingHeld(asking.in(asking.dora()), id, UUID.randomUUID());
        var act = UUID.randomUUID();
        assertThat(asking.requests().withdraw(asking.in(cast.cara()), id, act, "The pupil has moved away."))
                .isInstanceOf(Requesting.Made.class);
        assertThat(asking.requests().withdraw(asking.in(cast.cara()), id, act, "The pupil has moved away."))
                .as("the same form again").isInstanceOf(Requesting.Made.class);
        assertThat(asking.line(id, cast.police()).standing()).isInstanceOf(Standing.NothingHeld.class);
        assertThat(asking.asked(cast.eve(), id).line().standing()).isInstanceOf(Standing.Withdrawn.class);
        assertThat(asking.responses().take(asking.in(cast.eve()), id, UUID.randomUUID()))
                .satisfies(it -> refuses(it, "requests.waits-for-an-answer"));
        assertThat(counted("request-withdrawn", cast.council())).isOne();
        assertThat(counted("request-withdrawn", cast.police())).isZero();
    }

    @Test
    void whenItsAskerHasLeftThoseWhoApproveSeeAndWithdrawIt() {
        var id = asking.sent("Jo Example");
        world.leaves(cast.cara(), LocalDate.of(2026, 11, 24));
        asking.clock().set(Instant.parse("2026-11-24T09:00:00Z"));
        assertThat(asking.requests().find(asking.in(cast.carl()), id)).as("a colleague").isEmpty();
        assertThat(asking.requests().find(asking.in(asking.ada()), id)).isPresent();
        assertThat(asking.requests().withdraw(asking.in(asking.ada()), id, UUID.randomUUID(), "Cara has left."))
                .isInstanceOf(Requesting.Made.class);
        assertThat(asking.asked(cast.eve(), id).line().standing()).isInstanceOf(Standing.Withdrawn.class);
    }

    @Test
    void askedUnderWhatTheLawOpensAlone() {
        var id = asking.written(AskingOpenly.about("Jo Example"), cast.police());
        assertThat(asking.drafts().save(asking.in(cast.cara()), id, new RequestPart.Way(asking.agreement(),
                new GatewayId("ctsa-2015-s26"), Cast.CHANNEL))).isInstanceOfSatisfying(RequestSaved.Refused.class, it ->
                assertThat(it.bars()).isNotEmpty());
        assertThat(asking.drafts().save(asking.in(cast.cara()), id, new RequestPart.Way(asking.agreement(),
                Cast.CHANNEL, new GatewayId("ctsa-2015-s26")))).isInstanceOf(RequestSaved.Refused.class);
    }

    private List<BodyId> listed(Requests.Filter filter) {
        return asking.requests().list(asking.in(cast.cara()), Optional.of(filter), 0).seen().orElseThrow().rows().stream()
                .map(it -> it.asked().body()).toList();
    }

    private List<Time.Mark> marks(RequestId id, String... days) {
        return Arrays.stream(days).map(day -> {
            asking.clock().set(Instant.parse(day + "T09:00:00Z"));
            return asking.line(id, cast.police()).time().mark();
        }).toList();
    }

    private long counted(String kind, BodyId body) {
        return world.jdbc().sql("select coalesce(sum(counted), 0) from sharing.tally where kind = ? and body = ?")
                .params(kind, body.value()).query(Long.class).single();
    }

    private static void refuses(Responded came, String rule) {
        assertThat(came).isInstanceOfSatisfying(Responded.Refused.class, it ->
                assertThat(it.decision().failed()).extracting(because -> because.rule()).contains(rule));
    }
}
