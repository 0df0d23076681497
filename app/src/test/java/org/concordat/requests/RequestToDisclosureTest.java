package org.concordat.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.SAFEGUARDING_LEAD;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.sharing.Approval;
import org.concordat.sharing.Approvals;
import org.concordat.sharing.Cast;
import org.concordat.sharing.DeclineKind;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.Drafts;
import org.concordat.sharing.Proposal;
import org.concordat.sharing.Proposals;
import org.concordat.sharing.Recall;
import org.concordat.sharing.Saving;
import org.concordat.sharing.Section;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A disclosure that answers a request: being prepared until it is sent, and answered from then on.
@ConcordatTest
class RequestToDisclosureTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Drafts drafts;
    @Autowired
    private Proposals proposals;
    @Autowired
    private Approvals approvals;
    @Autowired
    private Disclosures disclosures;

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
    void startsWithWhatTheRequestSays() {
        var draft = drafts.find(asking.in(cast.ann()), prepared(asking.taken("Jo Example"))).orElseThrow();
        assertThat(draft.section(Section.Subject.class).orElseThrow().identity()).extracting("name").isEqualTo("Jo Example");
        assertThat(draft.section(Section.Audience.class).orElseThrow().addressees())
                .containsExactly(new Section.Addressee(cast.school(), SAFEGUARDING_LEAD, "Asked for it."));
        assertThat(draft.section(Section.Cover.class)).contains(new Section.Cover(asking.agreement()));
    }

    @Test
    void isBeingPreparedUntilASecondPersonHasItSent() {
        var id = asking.taken("Jo Example");
        var draft = prepared(id);
        assertThat(asking.line(id, cast.police()).standing()).isInstanceOf(Standing.Preparing.class);
        propose(draft);
        assertThat(asking.line(id, cast.police()).standing()).isInstanceOf(Standing.Preparing.class);
        assertThat(approvals.approve(asking.in(cast.bryn()), draft, UUID.randomUUID())).isInstanceOf(Approval.Given.class);
        assertThat(asking.line(id, cast.police()).standing()).isInstanceOfSatisfying(Standing.Disclosed.class, it -> {
            assertThat(it.disclosure()).isEqualTo(draft);
            assertThat(it.reference()).startsWith("D-");
        });
        assertThat(asking.trailOnceTaken(world, id)).containsExactly("requests.response.handed Dora", "requests.response.preparing Ann",
                "requests.request.read Cara", "requests.request.read Cara", "requests.response.disclosed Bryn",
                "requests.request.read Cara");
        assertThat(world.jdbc().sql("select counted from sharing.tally where kind = 'request-answered' and body = ?")
                .param(cast.police().value()).query(Long.class).single()).isOne();
    }

    @Test
    void aRepeatedSubmitFindsTheFirstAndNobodyPreparesASecond() {
        var id = asking.taken("Jo Example");
        var draft = prepared(id);
        assertThat(asking.responses().hand(asking.in(asking.dora()), id, UUID.randomUUID(), cast.amir()))
                .satisfies(it -> refuses(it, "requests.not-being-prepared"));
        assertThat(asking.responses().prepare(asking.in(cast.ann()), id, draft)).isEqualTo(new Responded.Begun(draft));
        assertThat(asking.responses().prepare(asking.in(cast.amir()), id, new DisclosureId(UUID.randomUUID())))
                .satisfies(it -> refuses(it, "requests.not-being-prepared"));
    }

    @Test
    void nobodyPreparesWhatNobodyOwns() {
        var id = asking.sent("Jo Example");
        assertThat(asking.responses().prepare(asking.in(cast.ann()), id, new DisclosureId(UUID.randomUUID())))
                .satisfies(it -> refuses(it, "requests.somebody-has-taken-it"));
    }

    @Test
    void handedToOneOriginatorOfTheBodyNobodyElseBegins() {
        var id = asking.taken("Jo Example");
        assertThat(asking.responses().prepare(asking.in(cast.ann()), id, new DisclosureId(UUID.randomUUID())))
                .satisfies(it -> refuses(it, "requests.owner-has-it-composed"));
        for (var other : List.of(cast.bryn(), cast.eve(), asking.dora())) {
            assertThat(asking.responses().hand(asking.in(asking.dora()), id, UUID.randomUUID(), other))
                    .satisfies(it -> refuses(it, "requests.handed-to-an-originator"));
        }
        var act = UUID.randomUUID();
        assertThat(asking.responses().hand(asking.in(asking.dora()), id, act, cast.amir())).isEqualTo(new Responded.Made());
        assertThat(asking.responses().hand(asking.in(asking.dora()), id, act, cast.ann())).as("the same form again")
                .isEqualTo(new Responded.Made());
        assertThat(asking.asked(cast.amir(), id).line().composer()).contains(cast.amir());
        assertThat(asking.responses().prepare(asking.in(cast.ann()), id, new DisclosureId(UUID.randomUUID())))
                .satisfies(it -> refuses(it, "requests.owner-has-it-composed"));
        assertThat(asking.responses().nothingHeld(asking.in(cast.amir()), id, UUID.randomUUID())).as("composes, answers not")
                .satisfies(it -> refuses(it, "requests.named-officers-answer"));
        assertThat(asking.responses().prepare(asking.in(cast.amir()), id, new DisclosureId(UUID.randomUUID())))
                .isInstanceOf(Responded.Begun.class);
        assertThat(asking.trailOnceTaken(world, id)).containsExactly("requests.response.answer.refused Ann",
                "requests.response.answer.refused Dora", "requests.response.answer.refused Dora",
                "requests.response.answer.refused Dora", "requests.response.handed Dora", "requests.response.read Amir",
                "requests.response.answer.refused Ann", "requests.response.answer.refused Amir", "requests.response.preparing Amir");
    }

    @Test
    void givenBackItIsHandedToNobody() {
        var id = asking.handed("Jo Example", cast.ann());
        assertThat(asking.responses().giveBack(asking.in(asking.dora()), id, UUID.randomUUID())).isEqualTo(new Responded.Made());
        assertThat(asking.asked(cast.ann(), id).line().composer()).isEmpty();
        assertThat(asking.responses().take(asking.in(asking.dora()), id, UUID.randomUUID())).isEqualTo(new Responded.Made());
        assertThat(asking.responses().prepare(asking.in(cast.ann()), id, new DisclosureId(UUID.randomUUID())))
                .satisfies(it -> refuses(it, "requests.owner-has-it-composed"));
    }

    @Test
    void discardedItWaitsForAnAnswerAgain() {
        var id = asking.taken("Jo Example");
        var draft = prepared(id);
        assertThat(drafts.discard(asking.in(cast.ann()), draft)).isTrue();
        assertThat(asking.line(id, cast.police()).standing()).isEqualTo(new Standing.Open());
        assertThat(asking.trailOnceTaken(world, id)).containsExactly("requests.response.handed Dora", "requests.response.preparing Ann",
                "requests.response.dropped Ann", "requests.request.read Cara");
        prepared(id);
    }

    @Test
    void declinedItWaitsForAnAnswerAgain() {
        var id = asking.taken("Jo Example");
        var draft = prepared(id);
        propose(draft);
        assertThat(approvals.decline(asking.in(cast.bryn()), draft, UUID.randomUUID(), DeclineKind.LEGAL, "Too much.")).isInstanceOf(
                Approval.Declined.class);
        assertThat(asking.line(id, cast.police()).standing()).isEqualTo(new Standing.Open());
    }

    @Test
    void whoeverPreparedItAndHasLeftKeepsNobodyFromBeginningAnew() {
        var id = asking.taken("Jo Example");
        prepared(id);
        world.leaves(cast.ann(), LocalDate.of(2026, 11, 24));
        asking.clock().set(Instant.parse("2026-11-24T09:00:00Z"));
        assertThat(asking.line(id, cast.police()).deserted()).isTrue();
        asking.hands(id, cast.amir());
        assertThat(asking.responses().prepare(asking.in(cast.amir()), id, new DisclosureId(UUID.randomUUID())))
                .isInstanceOf(Responded.Begun.class);
    }

    @Test
    void withdrawnBeforeItIsSentItIsNoAnswer() {
        var id = asking.taken("Jo Example");
        var draft = prepared(id);
        propose(draft);
        assertThat(asking.requests().withdraw(asking.in(cast.cara()), id, UUID.randomUUID(), "The pupil has moved."))
                .isInstanceOf(Requesting.Made.class);
        assertThat(approvals.approve(asking.in(cast.bryn()), draft, UUID.randomUUID())).isInstanceOf(Approval.Given.class);
        assertThat(asking.line(id, cast.police()).standing()).isInstanceOf(Standing.Withdrawn.class);
    }

    @Test
    void sentToAnotherBodyItIsNoAnswer() {
        var id = asking.taken("Jo Example");
        var draft = prepared(id);
        for (var section : Cast.sections(LocalDate.of(2026, 11, 23), cast.council(), asking.agreement())) {
            assertThat(drafts.save(asking.in(cast.ann()), draft, section)).isInstanceOf(Saving.Saved.class);
        }
        assertThat(proposals.propose(asking.in(cast.ann()), draft)).isInstanceOf(Proposal.Made.class);
        assertThat(approvals.approve(asking.in(cast.bryn()), draft, UUID.randomUUID())).isInstanceOf(Approval.Given.class);
        assertThat(asking.line(id, cast.police()).standing()).isEqualTo(new Standing.Open());
        prepared(id);
    }

    @Test
    void sentWhileTheAgreementOfTheRequestIsSuspendedItIsNoAnswer() {
        var id = asking.taken("Jo Example");
        var draft = prepared(id);
        for (var section : Cast.sections(LocalDate.of(2026, 11, 23), cast.school(), cast.agreement())) {
            assertThat(drafts.save(asking.in(cast.ann()), draft, section)).isInstanceOf(Saving.Saved.class);
        }
        assertThat(proposals.propose(asking.in(cast.ann()), draft)).isInstanceOf(Proposal.Made.class);
        var suspended = world.suspend(asking.agreement(), asking.clock().instant());
        assertThat(approvals.approve(asking.in(cast.bryn()), draft, UUID.randomUUID())).isInstanceOf(Approval.Given.class);
        world.resume(asking.agreement(), suspended, asking.clock().instant());
        assertThat(asking.line(id, cast.police()).standing()).isEqualTo(new Standing.Open());
        prepared(id);
    }

    @Test
    void takenBackBeforeItIsApprovedItWaitsForAnAnswerAgain() {
        var id = asking.taken("Jo Example");
        var draft = prepared(id);
        propose(draft);
        assertThat(waitsForApproval(draft)).isTrue();
        assertThat(disclosures.recall(asking.in(cast.ann()), draft, UUID.randomUUID(), "The wrong pupil.")).isInstanceOf(Recall.Made.class);
        assertThat(asking.line(id, cast.police()).standing()).isEqualTo(new Standing.Open());
        assertThat(waitsForApproval(draft)).as("nobody is told to approve it").isFalse();
        prepared(id);
    }

    @Test
    void runOutBeforeItIsApprovedItWaitsForAnAnswerAgain() {
        var id = asking.taken("Jo Example");
        var draft = prepared(id);
        propose(draft);
        var last = world.jdbc().sql("select expires_on from sharing.disclosure where id = ?").param(draft.value()).query(LocalDate.class).single();
        asking.clock().set(last.atTime(20, 0).toInstant(ZoneOffset.UTC));
        assertThat(asking.line(id, cast.police()).standing()).as("on its last day").isInstanceOf(Standing.Preparing.class);
        asking.clock().set(last.plusDays(1).atTime(9, 0).toInstant(ZoneOffset.UTC));
        isOpenAgain(id);
        prepared(id);
    }

    @Test
    void takenBackWithWhatItPassesOnItWaitsForAnAnswerAgain() {
        var id = asking.taken("Jo Example");
        var draft = prepared(id);
        propose(draft);
        world.jdbc().sql("update sharing.disclosure set standing = 'RECALLED' where id = ?").param(draft.value()).update();   // as V116 leaves it
        isOpenAgain(id);
        prepared(id);
    }

    /// To the officers of either side, wherever they look.
    private void isOpenAgain(RequestId id) {
        assertThat(asking.line(id, cast.police()).standing()).isEqualTo(new Standing.Open());
        assertThat(asking.asked(asking.dora(), id).line().standing()).isEqualTo(new Standing.Open());
        assertThat(asking.requests().list(asking.in(cast.cara()), Optional.of(Requests.Filter.SILENT), 0).seen().orElseThrow().rows())
                .extracting(it -> it.asked().request()).contains(id);
        assertThat(asking.requests().list(asking.in(cast.cara()), Optional.of(Requests.Filter.PREPARING), 0).seen().orElseThrow().rows()).isEmpty();
    }

    private boolean waitsForApproval(DisclosureId draft) {
        return world.count("notices.notice", "place like ? and kind = 'approval-waits' and not exists (select from notices.settled s "
                + "where s.body = notice.body and s.kind = notice.kind and s.place = notice.place)", "%" + draft) > 0;
    }

    private static void refuses(Responded came, String rule) {
        assertThat(came).isInstanceOfSatisfying(Responded.Refused.class, it ->
                assertThat(it.decision().rules().split(" ")).contains(rule));
    }

    private DisclosureId prepared(RequestId id) {
        var draft = new DisclosureId(UUID.randomUUID());
        asking.hands(id, cast.ann());
        assertThat(asking.responses().prepare(asking.in(cast.ann()), id, draft)).isEqualTo(new Responded.Begun(draft));
        return draft;
    }

    private void propose(DisclosureId draft) {
        for (var section : Cast.sections(LocalDate.of(2026, 11, 23), cast.school(), asking.agreement())) {
            assertThat(drafts.save(asking.in(cast.ann()), draft, section)).isInstanceOf(Saving.Saved.class);
        }
        assertThat(proposals.propose(asking.in(cast.ann()), draft)).isInstanceOf(Proposal.Made.class);
    }
}
