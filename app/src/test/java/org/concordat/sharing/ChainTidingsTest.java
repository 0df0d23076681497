package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Acting;
import org.concordat.access.SignedIn;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.notices.Notices;
import org.concordat.notices.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/// What is told up and down a chain: to whom, and when it no longer waits.
@ConcordatTest
class ChainTidingsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

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
    private Onwards onwards;
    @Autowired
    private Corrections corrections;
    @Autowired
    private Notices notices;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private TestClock clock;

    private World world;
    private Relay relay;
    private Composing composing;
    private DisclosureId told;
    private boolean consented;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        relay = Relay.in(world);
        composing = new Composing(drafts, proposals, approvals, inbox, clock);
        told = relay.told(composing, TODAY);
        composing.opened(relay.school().lead(), told);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void everyBodyUpTheChainIsToldThatItsAnswerIsWaitedForAndTheAskerOfTheLastYes() {
        var council = passedOn();
        composing.opened(relay.council().lead(), council);
        var onward = asked(relay.council(), council, relay.second().body());
        var due = world.jdbc().sql("select (due_at at time zone 'Europe/London')::date - 1 from sharing.onward_request where id = ?")
                .param(onward).query(LocalDate.class).single();
        var waits = "onward-waits /onward/" + onward + " " + due;
        assertThat(told(relay.school().approver())).containsExactly(waits);
        assertThat(told(relay.police().approver())).as("further up").containsExactly(waits);
        assertThat(told(relay.council().approver())).isEmpty();
        onwards.give(composing.in(relay.school().approver()), onward, UUID.randomUUID(), "Yes.");
        assertThat(told(relay.school().other())).isEmpty();
        assertThat(told(relay.council().lead())).as("not the last").noneMatch(it -> it.startsWith("onward"));
        onwards.give(composing.in(relay.police().approver()), onward, UUID.randomUUID(), "Yes.");
        assertThat(told(relay.police().other())).isEmpty();
        assertThat(told(relay.council().lead())).contains("onward-answered /onward/" + onward + " null");
    }

    @Test
    void theAskerIsToldOfTheFirstNoOnce() {
        var council = passedOn();
        composing.opened(relay.council().lead(), council);
        var onward = asked(relay.council(), council, relay.second().body());
        onwards.decline(composing.in(relay.police().approver()), onward, UUID.randomUUID(), "Not this time.");
        onwards.decline(composing.in(relay.school().approver()), onward, UUID.randomUUID(), "Nor we.");
        assertThat(rows(onward)).filteredOn(it -> it.contains("onward-answered")).hasSize(1);
        assertThat(rows(onward)).allSatisfy(row ->
                assertThat(row).doesNotContainIgnoringCase("this time", "nor we", "youth club", "leaflets"));
    }

    @Test
    void nobodyButTheAskerAsTheyAskHasThoseAboveTold() {
        var onward = asked(relay.school(), told, relay.council().body());
        assertThat(rows(onward)).hasSize(2);   // and the asker, of the day on which silence is a no
        var tell = (Runnable) () -> service.getBean(OnwardSql.class).tellThoseAsked(onward);
        as(relay.school().approver(), tell);
        as(relay.second().lead(), tell);
        clock.advance(Duration.ofSeconds(1));
        as(relay.school().lead(), tell);
        assertThat(rows(onward)).hasSize(2);
    }

    @Test
    void theAskerIsToldWhenSilenceHasBecomeANoAndNotWhereSomebodySpoke() {
        var silent = asked(relay.school(), told, relay.council().body());
        var lapsed = "onward-lapsed /onward/" + silent + " null";
        assertThat(told(relay.school().lead())).doesNotContain(lapsed);
        var due = world.jdbc().sql("select due_at from sharing.onward_request where id = ?").param(silent)
                .query(java.time.OffsetDateTime.class).single().toInstant();
        clock.set(due.minusSeconds(60));
        assertThat(told(relay.school().lead())).as("a yes still counts").doesNotContain(lapsed);
        inbox.open(composing.in(relay.school().lead()), told, UUID.randomUUID(), Cast.PREVENT);
        var answered = asked(relay.school(), told, relay.second().body());
        onwards.decline(composing.in(relay.police().approver()), answered, UUID.randomUUID(), "No.");
        clock.set(due.plusSeconds(60));
        assertThat(told(relay.school().lead())).contains(lapsed);
        clock.advance(Duration.ofDays(20));
        assertThat(told(relay.school().lead())).noneMatch(it -> it.startsWith("onward-lapsed /onward/" + answered));
    }

    @Test
    void whoReadWhatIsWithdrawnBelowConfirmsItsDisposal() {
        var read = passedOn();
        composing.opened(relay.council().lead(), read);
        var unread = passedOn();
        var waits = derivedAndProposed();
        assertThat(told(relay.council().lead())).hasSize(1);
        disclosures.recall(composing.in(relay.police().lead()), told, UUID.randomUUID(), "Wrong gate.");
        assertThat(told(relay.council().lead())).as("of what nobody read, nothing is to be done")
                .containsExactly("disclosure-recalled /inbox/" + read + " null");
        assertThat(rows(unread.value())).noneMatch(it -> it.contains("disclosure-recalled"));
        assertThat(told(relay.school().approver())).as("it is not approved any more").isEmpty();
        assertThat(rows(waits.value())).hasSize(1);
        inbox.confirmDisposal(composing.in(relay.council().lead()), read, "Deleted.");
        assertThat(told(relay.council().lead())).isEmpty();
    }

    @Test
    void onlyItsOwnBodyHasThoseBelowTold() {
        var read = passedOn();
        composing.opened(relay.council().lead(), read);
        disclosures.recall(composing.in(relay.police().lead()), told, UUID.randomUUID(), "Wrong gate.");
        var before = rows(read.value());
        var tell = (Runnable) () -> service.getBean(CustodySql.class).tellThoseBelow(told);
        as(relay.school().lead(), tell);
        as(relay.council().lead(), tell);
        clock.advance(Duration.ofSeconds(1));
        as(relay.police().lead(), tell);
        assertThat(rows(read.value())).isEqualTo(before);
    }

    @Test
    void whoPassedOnWhatIsCorrectedIsTold() {
        var passed = passedOn();
        var waits = derivedAndProposed();
        corrected(relay.police(), told);
        assertThat(told(relay.school().lead())).contains("source-corrected /disclosures/" + passed + " null",
                "source-corrected /disclosures/" + waits + " null");
        approvals.decline(composing.in(relay.school().approver()), waits, UUID.randomUUID(), DeclineKind.UNCLEAR, "It says the north gate.");
        corrected(relay.school(), passed);
        assertThat(told(relay.school().lead())).noneMatch(it -> it.startsWith("source-corrected"));
    }

    @Test
    void whatStandsIsToldAgainWhenItsSourceIsCorrectedAgain() {
        var passed = passedOn();
        var second = corrected(relay.police(), told);
        corrections.keep(composing.in(relay.school().lead()), passed, UUID.randomUUID(), "It said nothing of the gate.");
        composing.opened(relay.school().lead(), second);
        corrected(relay.police(), second);
        assertThat(rows(passed.value())).filteredOn(it -> it.contains("source-corrected")).hasSize(2);
        assertThat(told(relay.school().lead())).contains("source-corrected /disclosures/" + passed + " null");
    }

    @Test
    void anActThatComesToNothingTellsNobody() {
        var read = passedOn();
        composing.opened(relay.council().lead(), read);
        transactions.executeWithoutResult(outer -> {
            disclosures.recall(composing.in(relay.police().lead()), told, UUID.randomUUID(), "Wrong gate.");
            outer.setRollbackOnly();
        });
        assertThat(told(relay.council().lead())).as("it is read still").noneMatch(it -> it.startsWith("disclosure-recalled"));
    }

    private void as(OfficerId officer, Runnable act) {
        service.getBean(Acting.class).as(new SignedIn(officer, clock.instant()), viewer -> {
            act.run();
            return true;
        });
    }

    private DisclosureId passedOn() {
        consented();
        return relay.passedOn(composing, TODAY, relay.school(), told, relay.council().body(), relay.next());
    }

    private DisclosureId derivedAndProposed() {
        consented();
        var id = relay.derived(composing, TODAY, relay.school(), told, relay.council().body(), relay.next());
        assertThat(proposals.propose(composing.in(relay.school().lead()), id)).isInstanceOf(Proposal.Made.class);
        return id;
    }

    /// Once: as long as a yes stands, the same is not asked again.
    private void consented() {
        if (!consented) {
            onwards.give(composing.in(relay.police().approver()), asked(relay.school(), told, relay.council().body()),
                    UUID.randomUUID(), "Yes.");
            consented = true;
        }
    }

    private UUID asked(Relay.Team by, DisclosureId held, BodyId to) {
        return ((Consenting.Done) Relay.ask(composing, onwards, by, held, to)).onward();
    }

    private DisclosureId corrected(Relay.Team by, DisclosureId old) {
        var id = new DisclosureId(UUID.randomUUID());
        assertThat(drafts.correct(composing.in(by.lead()), id, old, "It was the south gate.")).isInstanceOf(Starting.Started.class);
        assertThat(proposals.propose(composing.in(by.lead()), id)).isInstanceOf(Proposal.Made.class);
        assertThat(approvals.approve(composing.in(by.approver()), id, UUID.randomUUID())).isInstanceOf(Approval.Given.class);
        return id;
    }

    private List<String> rows(UUID thing) {
        return world.jdbc().sql("select row_to_json(n)::text from notices.notice n where place like '%' || ? order by id")
                .param(thing.toString()).query(String.class).list();
    }

    /// What the officer is told that still waits, as `kind place day`.
    private List<String> told(OfficerId officer) {
        var rows = new ArrayList<>(notices.list(composing.in(officer), 0).seen().orElseThrow().rows());
        return rows.stream().map(ChainTidingsTest::words).toList();
    }

    private static String words(Waiting it) {
        return it.kind().slug() + " " + it.place() + " " + it.by();
    }
}
