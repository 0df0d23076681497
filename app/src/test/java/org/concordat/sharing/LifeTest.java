package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.ORIGINATOR;
import static org.concordat.access.Role.SAFEGUARDING_LEAD;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Decision;
import org.concordat.access.SignedIn;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.concordat.law.Material;
import org.concordat.law.Provenance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A disclosure from its first draft to its disposal, through the front doors, with everything the ledger says of it.
@ConcordatTest
class LifeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String REASON = "It was about somebody else.";

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

    @Test
    void leavesItsWholeTrail() {
        var id = new DisclosureId(UUID.randomUUID());
        drafts.start(now(cast.ann()), id);
        cast.sections(TODAY).forEach(section -> drafts.save(now(cast.ann()), id, section));
        assertThat(proposals.preview(now(cast.ann()), id).orElseThrow()).satisfies(preview -> {
            assertThat(preview.people()).isEqualTo(2);
            assertThat(preview.bodies()).isEqualTo(1);
            assertThat(preview.ready()).isTrue();
        });
        proposals.propose(now(cast.ann()), id);
        assertThat(approvals.waiting(now(cast.bea()), 0).seen().orElseThrow().rows())
                .extracting(Approvals.Waiting::id).containsExactly(id);
        assertThat(state(cast.bea(), id)).isInstanceOf(Disclosure.State.Proposed.class);
        assertThat(inbox.list(now(cast.cara()), Optional.empty(), 0).seen().orElseThrow().rows()).isEmpty();
        approvals.approve(now(cast.bea()), id, UUID.randomUUID());
        assertThat(inbox.list(now(cast.cara()), Optional.empty(), 0).seen().orElseThrow().rows())
                .extracting(Envelope::id).containsExactly(id);
        assertThat(inbox.read(now(cast.cara()), id)).isInstanceOf(Reading.StatePurpose.class);
        inbox.open(now(cast.cara()), id, UUID.randomUUID(), Cast.PREVENT);
        assertThat(inbox.read(now(cast.cara()), id)).isInstanceOf(Reading.AcceptTerms.class);
        inbox.accept(now(cast.cara()), id);
        assertThat(inbox.read(now(cast.cara()), id)).isInstanceOf(Reading.Opened.class);
        inbox.answer(now(cast.cara()), id, UUID.randomUUID(), AnswerKind.ACTED_ON, "Spoke to the family.");
        assertThat(holding(cast.ann(), id).answer().kind()).isEqualTo(AnswerKind.ACTED_ON);
        disclosures.recall(now(cast.amir()), id, UUID.randomUUID(), REASON);
        assertThat(inbox.read(now(cast.cara()), id)).isInstanceOf(Reading.Gone.class);
        assertThat(holding(cast.ann(), id).holds()).isTrue();
        inbox.confirmDisposal(now(cast.cara()), id, "Shredded.");
        assertThat(holding(cast.ann(), id).holds()).isFalse();

        var saved = Collections.nCopies(9, "sharing.draft.saved Ann");
        var expected = new ArrayList<>(List.of("sharing.draft.started Ann"));
        expected.addAll(saved);
        expected.addAll(List.of(
                "sharing.draft.previewed Ann",
                "sharing.disclosure.proposed Ann",
                "sharing.disclosure.read Bea",
                "sharing.disclosure.approved Bea",
                "sharing.received.read.refused Cara",
                "sharing.received.opened Cara",
                "sharing.received.read.refused Cara",
                "sharing.received.terms.accepted Cara",
                "sharing.received.read Cara",
                "sharing.received.answered Cara",
                "sharing.disclosure.read Ann",
                "sharing.disclosure.recalled Amir",
                "sharing.received.read.refused Cara",
                "sharing.disclosure.read Ann",
                "sharing.received.disposal.confirmed Cara",
                "sharing.disclosure.read Ann"));
        assertThat(world.trail(id.value())).isEqualTo(expected);
        assertThat(world.trailOf(cast.cara()).stream().filter(it -> it.startsWith("sharing.inbox"))).hasSize(2);
        assertThat(world.trailOf(cast.ann())).contains("people.identity.recorded Ann");
    }

    @Test
    void theReaderGetsWhatTravelsAndNotWhatStaysHome() {
        var id = composing.sent(cast.ann(), cast.bea(), cast.sections(TODAY));
        composing.opened(cast.cara(), id);
        var opened = (Reading.Opened) inbox.read(now(cast.cara()), id);
        assertThat(opened.received().words()).isEqualTo("Has been in touch with a recruiter online.");
        assertThat(opened.received().subject().identity()).isEqualTo(Cast.pupil(TODAY));
        assertThat(opened.toString()).doesNotContain("Log 4471", "act on it today");
        assertThat(disclosures.find(now(cast.ann()), id).orElseThrow().disclosure().content().sourceReference())
                .isEqualTo("Log 4471 of 2026");
    }

    @Test
    void recordsTheRefusalEvenWhenNothingElseHappens() {
        var id = composing.proposed(cast.bea(), cast.sections(TODAY));
        assertThat(refusing(approvals.approve(now(cast.bea()), id, UUID.randomUUID())))
                .containsExactly("sharing.someone-else-decides");
        assertThat(refusing(approvals.approve(now(cast.ann()), id, UUID.randomUUID())))
                .containsExactly("sharing.approver-decides");
        assertThat(refusing(approvals.decline(now(cast.ann()), id, UUID.randomUUID(), DeclineKind.LEGAL, REASON)))
                .containsExactly("sharing.approver-decides");
        approvals.approve(now(cast.bryn()), id, UUID.randomUUID());
        var wrong = (Reception.Refused) inbox.open(now(cast.cara()), id, UUID.randomUUID(), new Purpose("serious-crime"));
        assertThat(Paper.refusing(wrong.decision())).containsExactly("sharing.for-the-purpose-it-was-sent");
        assertThat(inbox.accept(now(cast.cara()), id)).isInstanceOf(Reception.Refused.class);

        assertThat(world.trail(id.value()).subList(11, 17)).containsExactly(
                "sharing.disclosure.approve.refused Bea",
                "sharing.disclosure.approve.refused Ann",
                "sharing.disclosure.decline.refused Ann",
                "sharing.disclosure.approved Bryn",
                "sharing.received.open.refused Cara",
                "sharing.received.accept.refused Cara");
        assertThat(world.count("sharing.opening", "disclosure = ?", id.value())).isZero();
        assertThat(world.count("ledger.entry", "thing = ? and fields ->> 'rules' = 'sharing.someone-else-decides'",
                id.value())).isEqualTo(1);
    }

    @Test
    void anUnlawfulDraftIsRefusedAndRecorded() {
        var id = composing.drafted(cast.ann(), cast.sections(TODAY));
        var sensitive = new Section.Matter(Cast.PREVENT, Set.of(Material.ABOUT_A_CHILD),
                Set.of(Provenance.INTELLIGENCE_SERVICE));
        assertThat(drafts.save(now(cast.ann()), id, sensitive)).isInstanceOf(Saving.Saved.class);
        var refused = (Proposal.Refused) proposals.propose(now(cast.ann()), id);
        assertThat(refused.bars()).anyMatch(bar -> bar.citation().contains("s.38(4)"));
        assertThat(drafts.save(now(cast.ann()), id, new Section.Passage(Cast.CHANNEL, Cast.NEEDS)))
                .isInstanceOf(Saving.Refused.class);
        assertThat(world.trail(id.value()).subList(10, 13)).containsExactly("sharing.draft.saved Ann",
                "sharing.disclosure.propose.refused Ann", "sharing.draft.save.refused Ann");
        assertThat(world.count("sharing.disclosure", "id = ?", id.value())).isZero();
    }

    @Test
    void anIncompleteDraftIsNotProposed() {
        var id = composing.drafted(cast.ann(), cast.sections(TODAY).subList(0, 7));
        assertThat(proposals.propose(now(cast.ann()), id))
                .isEqualTo(new Proposal.Incomplete(List.of(Step.JUSTIFICATION, Step.DATES)));
        assertThat(world.trail(id.value())).endsWith("sharing.disclosure.propose.refused Ann");
    }

    @Test
    void everyActHappensOnceHoweverOftenItIsSubmitted() {
        var id = new DisclosureId(UUID.randomUUID());
        twice(() -> drafts.start(now(cast.ann()), id));
        cast.sections(TODAY).forEach(section -> drafts.save(now(cast.ann()), id, section));
        twice(() -> proposals.propose(now(cast.ann()), id));
        UUID approval = UUID.randomUUID();
        twice(() -> approvals.approve(now(cast.bea()), id, approval));
        UUID opening = UUID.randomUUID();
        twice(() -> inbox.open(now(cast.cara()), id, opening, Cast.PREVENT));
        twice(() -> inbox.accept(now(cast.cara()), id));
        UUID answer = UUID.randomUUID();
        twice(() -> inbox.answer(now(cast.cara()), id, answer, AnswerKind.OF_USE, "Thank you."));
        UUID recall = UUID.randomUUID();
        twice(() -> disclosures.recall(now(cast.ann()), id, recall, REASON));
        twice(() -> inbox.confirmDisposal(now(cast.cara()), id, "Shredded."));
        assertThat(world.trail(id.value())).filteredOn(it -> !it.startsWith("sharing.draft.saved")).containsExactly(
                "sharing.draft.started Ann", "sharing.disclosure.proposed Ann", "sharing.disclosure.approved Bea",
                "sharing.received.opened Cara", "sharing.received.terms.accepted Cara",
                "sharing.received.answered Cara", "sharing.disclosure.recalled Ann",
                "sharing.received.disposal.confirmed Cara");
    }

    @Test
    void aStartSubmittedAgainAfterProposingStartsNothing() {
        var id = composing.proposed(cast.ann(), cast.sections(TODAY));
        assertThat(drafts.start(now(cast.ann()), id)).isEqualTo(new Starting.Started(id));
        assertThat(drafts.find(now(cast.ann()), id)).isEmpty();
        assertThat(world.trail(id.value())).filteredOn("sharing.draft.started Ann"::equals).hasSize(1);
    }

    @Test
    void aDeclinedDisclosureIsSeenByNobodyOutside() {
        var id = composing.proposed(cast.ann(), cast.sections(TODAY));
        UUID act = UUID.randomUUID();
        twice(() -> approvals.decline(now(cast.bea()), id, act, DeclineKind.CULTURAL, REASON));
        assertThat(approvals.approve(now(cast.bryn()), id, UUID.randomUUID())).isInstanceOf(Approval.DecidedAlready.class);
        assertThat(inbox.read(now(cast.cara()), id)).isEqualTo(new Reading.Unknown());
        assertThat(state(cast.ann(), id)).isInstanceOfSatisfying(Disclosure.State.Declined.class, it -> {
            assertThat(it.kind()).isEqualTo(DeclineKind.CULTURAL);
            assertThat(it.reason()).isEqualTo(REASON);
        });
        assertThat(world.count("ledger.entry", "thing = ? and kind = 'sharing.disclosure.declined' and fields ->> 'kind' = 'CULTURAL'", id.value()))
                .isEqualTo(1);
        assertThat(world.trail(id.value())).endsWith("sharing.disclosure.declined Bea",
                "sharing.disclosure.decide.refused Bryn", "sharing.received.read.refused Cara", "sharing.disclosure.read Ann");
    }

    @Test
    void expiresAtTheEndOfItsLastDayInLondon() {
        var id = composing.sent(cast.ann(), cast.bea(), cast.sections(TODAY));
        clock.set(Instant.parse("2027-05-23T22:00:00Z"));
        composing.opened(cast.cara(), id);
        clock.set(Instant.parse("2027-05-23T22:59:59Z"));
        assertThat(inbox.read(in(cast.cara()), id)).isInstanceOf(Reading.Opened.class);
        clock.set(Instant.parse("2027-05-23T23:00:00Z"));   // midnight in London
        assertThat(inbox.read(in(cast.cara()), id)).isInstanceOf(Reading.Gone.class);
        assertThat(state(cast.ann(), id)).isEqualTo(new Disclosure.State.Expired(LocalDate.of(2027, 5, 23)));
        assertThat(inbox.confirmDisposal(now(cast.cara()), id, "Shredded.")).isInstanceOf(Reception.Done.class);
    }

    @Test
    void aStatedPurposeLapses() {
        var id = composing.sent(cast.ann(), cast.bea(), cast.sections(TODAY));
        composing.opened(cast.cara(), id);
        clock.advance(Duration.ofHours(8));
        assertThat(inbox.read(in(cast.cara()), id)).isInstanceOf(Reading.StatePurpose.class);
    }

    @Test
    void suspensionOfTheAgreementStopsReadingAndResumptionRestoresIt() {
        var id = composing.sent(cast.ann(), cast.bea(), cast.sections(TODAY));
        composing.opened(cast.cara(), id);
        var suspension = world.suspend(cast.agreement(), clock.instant());
        var gone = (Reading.Gone) inbox.read(now(cast.cara()), id);
        assertThat(Paper.refusing(gone.decision())).containsExactly("sharing.under-an-agreement-in-force");
        assertThat(inbox.answer(now(cast.cara()), id, UUID.randomUUID(), AnswerKind.OF_USE, "Yes."))
                .isInstanceOf(Reception.Refused.class);
        world.resume(cast.agreement(), suspension, clock.instant());
        assertThat(inbox.read(now(cast.cara()), id)).isInstanceOf(Reading.Opened.class);
    }

    @Test
    void aProposalIsNotApprovedWhileItsAgreementIsSuspended() {
        var id = composing.proposed(cast.ann(), cast.sections(TODAY));
        world.suspend(cast.agreement(), clock.instant());
        assertThat(refusing(approvals.approve(now(cast.bea()), id, UUID.randomUUID())))
                .containsExactly("sharing.agreement-still-in-force");
    }

    @Test
    void aLaterVersionEndsTheOldOne() {
        var old = composing.sent(cast.ann(), cast.bea(), cast.sections(TODAY));
        composing.opened(cast.cara(), old);
        var later = new DisclosureId(UUID.randomUUID());
        assertThat(drafts.correct(now(cast.amir()), later, old, "It named the wrong place.")).isEqualTo(new Starting.Started(later));
        drafts.save(now(cast.amir()), later, new Section.Content("A correction", "It was a cousin.", "Log 4471 of 2026"));
        assertThat(proposals.propose(now(cast.amir()), later)).isInstanceOf(Proposal.Made.class);
        assertThat(inbox.read(now(cast.cara()), old)).isInstanceOf(Reading.Opened.class);
        approvals.approve(now(cast.bryn()), later, UUID.randomUUID());
        var gone = (Reading.Gone) inbox.read(now(cast.cara()), old);
        assertThat(gone.envelope().ended()).isEqualTo(Envelope.Ended.SUPERSEDED);
        assertThat(((Disclosure.State.Superseded) state(cast.ann(), old)).with()).isEqualTo(later);
        composing.opened(cast.cara(), later);
        assertThat(inbox.read(now(cast.cara()), later)).isInstanceOf(Reading.Opened.class);
        assertThat(world.trail(old.value())).contains("sharing.disclosure.superseded Bryn");
    }

    @Test
    void whatIsDerivedKeepsWhereItCameFrom() {
        var from = composing.sent(cast.ann(), cast.bea(), cast.sections(TODAY));
        var id = new DisclosureId(UUID.randomUUID());
        drafts.derive(now(cast.amir()), id, from);
        drafts.save(now(cast.amir()), id, new Section.Matter(Cast.PREVENT, Set.of(Material.ABOUT_A_CHILD),
                Set.of(Provenance.OPEN_SOURCE)));
        assertThat(drafts.find(now(cast.amir()), id).orElseThrow().the(Section.Matter.class).provenance())
                .containsExactlyInAnyOrder(Provenance.OPEN_SOURCE, Provenance.POLICE);
    }

    @Test
    void whatWasReceivedIsNotPassedOnWithoutTheOriginator() {
        var fay = world.officer(cast.school(), "Fay", ORIGINATOR, SAFEGUARDING_LEAD);
        var from = composing.sent(cast.ann(), cast.bea(), cast.sections(TODAY));
        var id = new DisclosureId(UUID.randomUUID());
        assertThat(drafts.derive(now(cast.eve()), id, from)).as("to whom it is not addressed").isEqualTo(new Starting.Unknown());
        assertThat(Paper.refusing(((Starting.Refused) drafts.derive(now(fay), id, from)).decision())).as("before it is opened")
                .containsExactlyInAnyOrder("sharing.for-the-purpose-it-was-sent", "sharing.terms-are-accepted");
        composing.opened(fay, from);
        assertThat(drafts.derive(now(fay), id, from)).isEqualTo(new Starting.Started(id));
        Cast.sections(TODAY, cast.police(), cast.agreement()).stream()
                .filter(it -> !(it instanceof Section.Matter)).forEach(it -> drafts.save(now(fay), id, it));
        var refused = (Proposal.Refused) proposals.propose(now(fay), id);
        assertThat(Paper.refusing(refused.decision())).contains("sharing.originator-consents");
    }

    /// Submits the same form twice; both times the same answer.
    private static <T> void twice(java.util.function.Supplier<T> act) {
        T first = act.get();
        assertThat(first.getClass().getSimpleName()).isIn("Started", "Made", "Given", "Declined", "Done");
        assertThat(act.get()).isEqualTo(first);
    }

    private Disclosure.State state(OfficerId officer, DisclosureId id) {
        return disclosures.find(now(officer), id).orElseThrow().disclosure().state();
    }

    private Holding holding(OfficerId officer, DisclosureId id) {
        return disclosures.find(now(officer), id).orElseThrow().holdings().getFirst();
    }

    private static Set<String> refusing(Approval approval) {
        return Paper.refusing(((Approval.Refused) approval).decision());
    }

    /// At the very moment the clock shows.
    private SignedIn in(OfficerId officer) {
        return new SignedIn(officer, clock.instant());
    }

    private SignedIn now(OfficerId officer) {
        return composing.in(officer);
    }
}
