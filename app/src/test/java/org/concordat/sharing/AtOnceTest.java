package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Two officers at once: one wins, the other is told, and the ledger has one of each.
@ConcordatTest
class AtOnceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int TIMES = 4;

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Drafts drafts;
    @Autowired
    private Proposals proposals;
    @Autowired
    private Approvals approvals;
    @Autowired
    private Inbox inbox;
    @Autowired
    private Disclosures disclosures;
    @Autowired
    private TestClock clock;

    private World world;
    private Cast cast;
    private Composing composing;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        composing = new Composing(drafts, proposals, approvals, inbox, clock);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @RepeatedTest(TIMES)
    void oneOfTwoApproversWins() throws Exception {
        var id = composing.proposed(cast.ann(), cast.sections(TODAY));
        var both = atOnce(
                () -> approvals.approve(composing.in(cast.bea()), id, UUID.randomUUID()),
                () -> approvals.decline(composing.in(cast.bryn()), id, UUID.randomUUID(), DeclineKind.LEGAL, "No."));
        boolean approved = both.getFirst() instanceof Approval.Given;
        var told = (Approval.DecidedAlready) both.get(approved ? 1 : 0);
        assertThat(told.by()).isEqualTo(approved ? cast.bea() : cast.bryn());
        assertThat(told.approved()).isEqualTo(approved);
        assertThat(world.count("sharing.decision", "disclosure = ?", id.value())).isEqualTo(1);
        assertThat(entries(id, "sharing.disclosure.approved") + entries(id, "sharing.disclosure.declined")).isEqualTo(1);
        assertThat(entries(id, "sharing.disclosure.decide.refused")).isEqualTo(1);
        assertThat(world.count("sharing.addressed", "disclosure = ? and sent_at is not null", id.value()))
                .isEqualTo(approved ? 1 : 0);
    }

    @RepeatedTest(TIMES)
    void aFormSubmittedTwiceAtOnceProposesOnce() throws Exception {
        var id = composing.drafted(cast.ann(), cast.sections(TODAY));
        var both = atOnce(() -> proposals.propose(composing.in(cast.ann()), id),
                () -> proposals.propose(composing.in(cast.ann()), id));
        assertThat(both.getFirst()).isInstanceOf(Proposal.Made.class).isEqualTo(both.getLast());
        assertThat(entries(id, "sharing.disclosure.proposed")).isEqualTo(1);
    }

    @RepeatedTest(TIMES)
    void whatIsSavedWhileProposingIsProposedOrNotAcknowledged() throws Exception {
        var id = composing.drafted(cast.ann(), cast.sections(TODAY));
        var later = new Section.Content("Later", "Later words.", "Log 2");
        var both = atOnce(() -> proposals.propose(composing.in(cast.ann()), id),
                () -> drafts.save(composing.in(cast.ann()), id, later));
        assertThat(both.getFirst()).isInstanceOf(Proposal.Made.class);
        var saved = both.getLast() instanceof Saving.Saved;
        assertThat(disclosures.find(composing.in(cast.ann()), id).orElseThrow().disclosure().content().equals(later))
                .isEqualTo(saved);
    }

    @RepeatedTest(TIMES)
    void oneOfTwoAnswersStandsAndTheOtherOfficerIsTold() throws Exception {
        var id = sentAndOpened();
        var both = atOnce(
                () -> inbox.answer(composing.in(cast.cara()), id, UUID.randomUUID(), AnswerKind.OF_USE, "Yes."),
                () -> inbox.answer(composing.in(cast.carl()), id, UUID.randomUUID(), AnswerKind.NO_USE, "No."));
        assertThat(both).filteredOn(Reception.Done.class::isInstance).hasSize(1);
        assertThat(both).filteredOn(Reception.Refused.class::isInstance).hasSize(1).allSatisfy(it ->
                assertThat(Paper.refusing(((Reception.Refused) it).decision())).containsExactly("sharing.not-answered-yet"));
        assertThat(entries(id, "sharing.received.answered")).isEqualTo(1);
        assertThat(entries(id, "sharing.received.answer.refused")).isEqualTo(1);
    }

    @RepeatedTest(TIMES)
    void recallAndAnswerAtOnceBothTellTheTruth() throws Exception {
        var id = sentAndOpened();
        var both = atOnce(
                () -> disclosures.recall(composing.in(cast.ann()), id, UUID.randomUUID(), "Wrong person."),
                () -> inbox.answer(composing.in(cast.cara()), id, UUID.randomUUID(), AnswerKind.OF_USE, "Yes."));
        assertThat(both.getFirst()).isInstanceOf(Recall.Made.class);
        boolean answered = both.getLast() instanceof Reception.Done;
        assertThat(world.count("sharing.answer", "disclosure = ?", id.value())).isEqualTo(answered ? 1 : 0);
        assertThat(entries(id, "sharing.received.answered")).isEqualTo(answered ? 1 : 0);
        assertThat(inbox.read(composing.in(cast.cara()), id)).isInstanceOf(Reading.Gone.class);
    }

    @RepeatedTest(TIMES)
    void oneOfTwoRecallsStands() throws Exception {
        var id = sentAndOpened();
        var both = atOnce(
                () -> disclosures.recall(composing.in(cast.ann()), id, UUID.randomUUID(), "Wrong person."),
                () -> disclosures.recall(composing.in(cast.bea()), id, UUID.randomUUID(), "Wrong school."));
        assertThat(both).filteredOn(Recall.Made.class::isInstance).hasSize(1);
        assertThat(both).filteredOn(Recall.Refused.class::isInstance).hasSize(1);
        assertThat(entries(id, "sharing.disclosure.recalled")).isEqualTo(1);
        assertThat(entries(id, "sharing.disclosure.recall.refused")).isEqualTo(1);
    }

    private DisclosureId sentAndOpened() {
        var id = composing.sent(cast.ann(), cast.bea(), cast.sections(TODAY));
        composing.opened(cast.cara(), id);
        composing.opened(cast.carl(), id);
        return id;
    }

    private long entries(DisclosureId id, String kind) {
        return world.count("ledger.entry", "thing = ? and kind = ?", id.value(), kind);
    }

    /// Both begin together; their answers in the order given.
    private static List<Object> atOnce(Callable<?> one, Callable<?> other) throws Exception {
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
