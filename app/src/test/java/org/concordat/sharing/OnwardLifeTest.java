package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.concordat.law.Provenance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Passing on, from the asking to the end of the whole chain, through the front doors, with everything the ledger says of
/// it.
@ConcordatTest
class OnwardLifeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;
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
    private Custody custody;
    @Autowired
    private TestClock clock;

    private World world;
    private Relay relay;
    private Composing composing;
    private DisclosureId told;

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
    void whatABodyAskedIsSeenByItAloneAndRecorded() {
        var onward = asked(relay.school(), told, relay.council().body());
        assertThat(onwards.asked(now(relay.school().lead()), told).orElseThrow()).extracting(Onward::id).containsExactly(onward);
        assertThat(onwards.asked(now(relay.second().lead()), told)).isEmpty();
        assertThat(onwards.asked(now(relay.school().lead()), new DisclosureId(UUID.randomUUID()))).isEmpty();
        assertThat(world.trail(told.value()).stream().filter(it -> it.contains("onward"))).hasSize(3)
                .first().asString().startsWith("sharing.onward.asked");
        assertThat(world.trail(told.value())).anyMatch(it -> it.startsWith("sharing.onward.listed "))
                .anyMatch(it -> it.startsWith("sharing.onward.see.refused "));
    }

    @Test
    void nothingIsPassedOnWithoutAYesToExactlyThoseAskedFor() {
        var draft = relay.derived(composing, TODAY, relay.school(), told, relay.council().body(), relay.next());
        assertThat(refusing(proposals.propose(now(relay.school().lead()), draft)))
                .containsExactly("sharing.originator-consents");
        var onward = asked(relay.school(), told, relay.council().body());
        assertThat(refusing(proposals.propose(now(relay.school().lead()), draft)))
                .as("asked is not given").containsExactly("sharing.originator-consents");
        var act = UUID.randomUUID();
        assertThat(onwards.give(now(relay.police().approver()), onward, act, "It helps."))
                .isEqualTo(new Consenting.Done(onward));
        assertThat(onwards.give(now(relay.police().approver()), onward, act, "It helps."))
                .as("sent twice").isEqualTo(new Consenting.Done(onward));
        drafts.save(now(relay.school().lead()), draft, new Section.Audience(List.of(new Section.Addressee(
                relay.council().body(), Role.PREVENT_OFFICER, "Another role."))));
        assertThat(refusing(proposals.propose(now(relay.school().lead()), draft)))
                .as("somebody else of that body").containsExactly("sharing.originator-consents");
        drafts.save(now(relay.school().lead()), draft, Relay.audience(relay.council().body()));
        drafts.save(now(relay.school().lead()), draft,
                new Section.Dates(TODAY.plusDays(1), TODAY.plusDays(2), TODAY.plusDays(41)));
        assertThat(refusing(proposals.propose(now(relay.school().lead()), draft)))
                .containsExactly("sharing.ends-with-its-source");
        drafts.save(now(relay.school().lead()), draft,
                new Section.Dates(TODAY.plusDays(1), TODAY.plusDays(2), TODAY.plusDays(40)));
        assertThat(proposals.propose(now(relay.school().lead()), draft)).isInstanceOf(Proposal.Made.class);

        assertThat(world.trail(told.value()).stream().skip(12).filter(it -> it.contains("onward"))).containsExactly(
                "sharing.onward.asked Sara", "sharing.onward.given Pia");
    }

    /// The police told it to protect a pupil: so does the school.
    @Test
    void aYesIsForThePurposeForWhichItWasAsked() {
        var draft = relay.derived(composing, TODAY, relay.school(), told, relay.council().body(), relay.next());
        given(asked(relay.school(), told, relay.council().body()), relay.police());
        var matter = drafts.find(now(relay.school().lead()), draft).orElseThrow().the(Section.Matter.class);
        drafts.save(now(relay.school().lead()), draft, new Section.Matter(new Purpose("serious-crime"), matter.material(), matter.provenance()));
        assertThat(refusing(proposals.propose(now(relay.school().lead()), draft))).contains("sharing.originator-consents");
        drafts.save(now(relay.school().lead()), draft, matter);
        drafts.save(now(relay.school().lead()), draft, new Section.Passage(Cast.CHANNEL, Relay.NEEDS));
        assertThat(proposals.propose(now(relay.school().lead()), draft)).isInstanceOf(Proposal.Made.class);
    }

    /// What may bar it goes with it from hand to hand, and the next body is asked what the law asks of it.
    @Test
    void whatAHealthBodySaidIsSoStillAtTheNextHop() {
        world.jdbc().sql("update sharing.disclosure set material = 'PERSONAL,HEALTH_OR_SOCIAL_CARE' where id = ?")
                .param(told.value()).update();
        var draft = relay.derived(composing, TODAY, relay.school(), told, relay.council().body(), relay.next());
        var found = drafts.find(now(relay.school().lead()), draft).orElseThrow();
        assertThat(found.inherited()).containsExactlyInAnyOrder(Provenance.POLICE, Provenance.HEALTH);
        assertThat(found.the(Section.Matter.class).provenance()).as("whatever is ticked").containsAll(found.inherited());
        given(asked(relay.school(), told, relay.council().body()), relay.police());
        assertThat(refusing(proposals.propose(now(relay.school().lead()), draft))).as("its duty of confidence")
                .containsExactly("sharing.needs-are-answered");
    }

    @Test
    void everyBodyUpTheChainHasToSayYes() {
        var council = passedToTheCouncil();
        composing.opened(relay.council().lead(), council);
        var onward = asked(relay.council(), council, relay.second().body());
        assertThat(onwards.find(now(relay.council().lead()), onward).orElseThrow().of()).isNull();
        onwards.give(now(relay.school().approver()), onward, UUID.randomUUID(), "Yes.");
        var draft = relay.derived(composing, TODAY, relay.council(), council, relay.second().body(), relay.last());
        assertThat(refusing(proposals.propose(now(relay.council().lead()), draft)))
                .as("the first originator has not said anything").containsExactly("sharing.originator-consents");
        assertThat(onwards.find(now(relay.police().approver()), onward).orElseThrow().of()).isEqualTo(told);
        onwards.give(now(relay.police().approver()), onward, UUID.randomUUID(), "Yes.");
        assertThat(proposals.propose(now(relay.council().lead()), draft)).isInstanceOf(Proposal.Made.class);

        var again = ((Consenting.Done) onwards.ask(now(relay.council().lead()), UUID.randomUUID(), council, Cast.CHANNEL,
                new Section.Audience(List.of(new Section.Addressee(relay.second().body(), Role.PREVENT_OFFICER, "Too."))),
                "Why.")).onward();
        onwards.give(now(relay.school().approver()), again, UUID.randomUUID(), "Yes.");
        onwards.decline(now(relay.police().approver()), again, UUID.randomUUID(), "Not this time.");
        assertThat(onwards.find(now(relay.council().lead()), again).orElseThrow().onward().state())
                .isInstanceOfSatisfying(Onward.State.Declined.class, no -> assertThat(no.reason()).isEqualTo("Not this time."));
    }

    @Test
    void theSameIsNotAskedTwiceWhileItWaitsOrAYesStands() {
        var first = asked(relay.school(), told, relay.council().body());
        assertThat(refusing(Relay.ask(composing, onwards, relay.school(), told, relay.council().body())))
                .containsExactly("sharing.passing-on-is-not-asked-twice");
        assertThat(copied(first, "")).as("by the database, while it waits").isZero();
        assertThat(copied(first, "{\"gateway\": \"common-law-policing\"}")).as("through another gateway").isOne();
        asked(relay.school(), told, relay.second().body());
        given(first, relay.police());
        assertThat(refusing(Relay.ask(composing, onwards, relay.school(), told, relay.council().body())))
                .containsExactly("sharing.passing-on-is-not-asked-twice");
        assertThat(copied(first, "")).as("by the database, while the yes stands").isZero();
    }

    @Test
    void whatWasANoIsAskedAgain() {
        var first = asked(relay.school(), told, relay.council().body());
        onwards.decline(now(relay.police().approver()), first, UUID.randomUUID(), "Not now.");
        assertThat(asked(relay.school(), told, relay.council().body())).isNotEqualTo(first);
    }

    @Test
    void ofTwoWhoAskAtOnceOneIsHeard() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Consenting> ask = () -> onwards.ask(in(relay.school().lead()), UUID.randomUUID(), told, Cast.CHANNEL,
                    Relay.audience(relay.council().body()), "Why.");
            var answers = threads.invokeAll(List.of(ask, ask));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .filteredOn(Consenting.Done.class::isInstance).hasSize(1);
        }
    }

    @Test
    void silenceIsANoAndStandsFirstUntilSomebodySaysWhy() {
        var silent = asked(relay.school(), told, relay.council().body());
        clock.advance(Duration.ofDays(2));
        inbox.open(now(relay.school().lead()), told, UUID.randomUUID(), Cast.PREVENT);
        var later = asked(relay.school(), told, relay.second().body());
        clock.advance(Duration.ofDays(6));
        assertThat(refusing(onwards.give(now(relay.police().approver()), silent, UUID.randomUUID(), "Yes.")))
                .containsExactly("sharing.silence-is-a-no");
        assertThat(waiting()).containsExactly(silent, later);
        assertThat(onwards.decline(now(relay.police().approver()), silent, UUID.randomUUID(), "We were away."))
                .isInstanceOf(Consenting.Done.class);
        assertThat(waiting()).containsExactly(later);
    }

    @Test
    void nothingGoesBackUpTheChain() {
        assertThat(refusing(Relay.ask(composing, onwards, relay.school(), told, relay.police().body())))
                .containsExactlyInAnyOrder("sharing.not-back-to-whom-it-came-from");
        var council = passedToTheCouncil();
        composing.opened(relay.council().lead(), council);
        var round = asked(relay.council(), council, relay.police().body());
        assertThat(refusing(onwards.give(now(relay.police().approver()), round, UUID.randomUUID(), "Yes.")))
                .containsExactly("sharing.not-back-up-the-chain");
        new Wall(app, relay.police().approver(), clock.instant(), null).refuses("back up the chain", """
                insert into sharing.onward_decision (request, body, holder, due_at, outcome, act, decided_by, decided_at, reason)
                select request, body, holder, due_at, 'GIVEN', gen_random_uuid(), ?, ?::timestamptz, 'Yes.'
                  from sharing.onward_asked where request = ?
                """, relay.police().approver().value(), "" + clock.instant(), round);
    }

    @Test
    void onlyWhoReadsItAndOriginatesAsksAndOnlyAnApproverUpTheChainAnswers() {
        assertThat(onwards.ask(now(relay.school().approver()), UUID.randomUUID(), told, Cast.CHANNEL,
                Relay.audience(relay.council().body()), "Why.")).isInstanceOf(Consenting.Unknown.class);
        var onward = asked(relay.school(), told, relay.council().body());
        assertThat(refusing(onwards.give(now(relay.police().lead()), onward, UUID.randomUUID(), "Yes.")))
                .containsExactly("sharing.originating-approver-decides-on-passing-on");
        assertThat(refusing(onwards.give(now(relay.school().approver()), onward, UUID.randomUUID(), "Yes.")))
                .contains("sharing.originating-approver-decides-on-passing-on");
        assertThat(onwards.give(now(relay.council().approver()), onward, UUID.randomUUID(), "Yes."))
                .isInstanceOf(Consenting.Unknown.class);
        disclosures.recall(now(relay.police().lead()), told, UUID.randomUUID(), "Wrong gate.");
        assertThat(refusing(onwards.give(now(relay.police().approver()), onward, UUID.randomUUID(), "Yes.")))
                .containsExactly("sharing.passing-on-is-of-what-is-shared");
    }

    @Test
    void ofTwoWhoAnswerAtOnceOneIsHeard() throws Exception {
        var onward = asked(relay.school(), told, relay.council().body());
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.<Callable<Consenting>>of(
                    () -> onwards.give(in(relay.police().approver()), onward, UUID.randomUUID(), "Yes."),
                    () -> onwards.decline(in(relay.police().other()), onward, UUID.randomUUID(), "No.")));
            var came = List.of(answers.get(0).get(), answers.get(1).get());
            assertThat(came).filteredOn(Consenting.Done.class::isInstance).hasSize(1);
            assertThat(came).filteredOn(Consenting.Refused.class::isInstance).hasSize(1);
        }
    }

    @Test
    void recallFollowsTheWholeChainAndTheUnansweredAreListed() {
        var council = passedToTheCouncil();
        composing.opened(relay.council().lead(), council);
        var second = passedToTheSecondCouncil(council);
        composing.opened(relay.second().lead(), second);
        assertThat(reads(relay.council(), council)).isTrue();
        assertThat(reads(relay.second(), second)).isTrue();
        var hops = hops();
        assertThat(hops).extracting(Hop::id).containsExactly(council, second);
        assertThat(hops.get(1).above()).isEqualTo(council);
        assertThat(hops).allSatisfy(hop -> assertThat(hop.held().getFirst().readers()).isOne());

        disclosures.recall(now(relay.police().lead()), told, UUID.randomUUID(), "Wrong gate.");
        assertThat(reads(relay.council(), council)).isFalse();
        assertThat(reads(relay.second(), second)).isFalse();
        assertThat(((Reading.Gone) inbox.read(now(relay.second().lead()), second)).envelope().ended())
                .isEqualTo(Envelope.Ended.WITHDRAWN);
        assertThat(disclosures.find(now(relay.school().lead()), council).orElseThrow().disclosure().state())
                .isInstanceOf(Disclosure.State.Withdrawn.class);
        for (var hop : List.of(council, second)) {
            assertThat(world.trail(hop.value())).contains("sharing.disclosure.withdrawn Pam");
        }
        assertThat(world.trail(told.value())).contains("sharing.disclosure.recalled Pam")
                .doesNotContain("sharing.disclosure.withdrawn Pam");
        assertThat(hops()).allSatisfy(hop -> assertThat(hop.held().getFirst().isUnconfirmed(clock.instant())).isTrue());
        inbox.confirmDisposal(now(relay.council().lead()), council, "Deleted.");
        assertThat(hops()).extracting(hop -> hop.held().getFirst().isUnconfirmed(clock.instant()))
                .containsExactly(false, true);
    }

    @Test
    void everythingOnTheWayStandsInTheLedgerAndNothingElse() {
        var passed = passedToTheCouncil();
        composing.opened(relay.council().lead(), passed);
        disclosures.recall(now(relay.police().lead()), told, UUID.randomUUID(), "Wrong gate.");
        inbox.confirmDisposal(now(relay.school().lead()), told, "Deleted.");
        inbox.confirmDisposal(now(relay.council().lead()), passed, "Deleted.");
        assertThat(world.trailOnceWritten(told, "Pam", 9)).containsExactly("sharing.disclosure.proposed Pam",
                "sharing.disclosure.approved Pia", "sharing.received.opened Sara", "sharing.received.terms.accepted Sara",
                "sharing.onward.asked Sara", "sharing.onward.given Pia", "sharing.disclosure.recalled Pam",
                "sharing.received.disposal.confirmed Sara");
        assertThat(world.trailOnceWritten(passed, "Sara", 9)).containsExactly("sharing.disclosure.proposed Sara", "sharing.disclosure.approved Saul",
                "sharing.received.opened Cora", "sharing.received.terms.accepted Cora", "sharing.disclosure.withdrawn Pam",
                "sharing.received.disposal.confirmed Cora");
    }

    @Test
    void whatWaitsForApprovalIsRecalledTooAndWhatIsProposedAfterwardsIsRefused() {
        given(asked(relay.school(), told, relay.council().body()), relay.police());
        var waits = relay.derived(composing, TODAY, relay.school(), told, relay.council().body(), relay.next());
        var late = relay.derived(composing, TODAY, relay.school(), told, relay.council().body(), relay.next());
        assertThat(proposals.propose(now(relay.school().lead()), waits)).isInstanceOf(Proposal.Made.class);
        disclosures.recall(now(relay.police().lead()), told, UUID.randomUUID(), "Wrong gate.");
        assertThat(Paper.refusing(((Approval.Refused) approvals.approve(now(relay.school().approver()), waits,
                UUID.randomUUID())).decision())).contains("sharing.still-waiting");
        assertThat(refusing(proposals.propose(now(relay.school().lead()), late)))
                .containsExactly("sharing.originator-consents");
    }

    @Test
    void aProposalAndARecallAtOnceLeaveNothingToRead() throws Exception {
        given(asked(relay.school(), told, relay.council().body()), relay.police());
        var draft = relay.derived(composing, TODAY, relay.school(), told, relay.council().body(), relay.next());
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(List.<Callable<Object>>of(
                    () -> proposals.propose(in(relay.school().lead()), draft),
                    () -> disclosures.recall(in(relay.police().lead()), told, UUID.randomUUID(), "Wrong gate.")))) {
                done.get();
            }
        }
        approvals.approve(now(relay.school().approver()), draft, UUID.randomUUID());
        assertThat(inbox.read(now(relay.council().lead()), draft)).isNotInstanceOf(Reading.Opened.class);
        assertThat(world.count("sharing.addressed", "disclosure = ? and sent_at is not null", draft.value())).isZero();
    }

    @Test
    void suspensionFurtherUpCutsTheChainWhileItLasts() {
        var council = passedToTheCouncil();
        composing.opened(relay.council().lead(), council);
        var suspension = world.suspend(relay.first(), clock.instant());
        assertThat(reads(relay.council(), council)).isFalse();
        assertThat(Paper.refusing(((Reading.Gone) inbox.read(now(relay.council().lead()), council)).decision()))
                .containsExactly("sharing.whole-chain-is-in-force");
        world.resume(relay.first(), suspension, clock.instant());
        assertThat(reads(relay.council(), council)).isTrue();
    }

    @Test
    void theChainShowsNothingOfWhatIsInItToTheOriginatorAndNothingAtAllToOthers() {
        var council = passedToTheCouncil();
        assertThat(new Wall(app, relay.police().lead(), clock.instant(), Cast.PREVENT)
                .count("sharing.disclosure", "id = ?", council.value())).isZero();
        assertThat(new Wall(app, relay.police().lead(), clock.instant(), null).count("sharing.chain_below('" + told + "')",
                "true")).isOne();
        for (var other : List.of(relay.school().lead(), relay.council().approver(), relay.second().lead())) {
            assertThat(custody.below(now(other), told)).isEmpty();
            assertThat(new Wall(app, other, clock.instant(), null).count("sharing.chain_below('" + told + "')", "true"))
                    .isZero();
        }
    }

    private DisclosureId passedToTheCouncil() {
        given(asked(relay.school(), told, relay.council().body()), relay.police());
        return relay.passedOn(composing, TODAY, relay.school(), told, relay.council().body(), relay.next());
    }

    private DisclosureId passedToTheSecondCouncil(DisclosureId held) {
        var onward = asked(relay.council(), held, relay.second().body());
        given(onward, relay.school());
        given(onward, relay.police());
        return relay.passedOn(composing, TODAY, relay.council(), held, relay.second().body(), relay.last());
    }

    private UUID asked(Relay.Team by, DisclosureId held, BodyId to) {
        return ((Consenting.Done) Relay.ask(composing, onwards, by, held, to)).onward();
    }

    private void given(UUID onward, Relay.Team by) {
        assertThat(onwards.give(now(by.approver()), onward, UUID.randomUUID(), "Yes."))
                .isEqualTo(new Consenting.Done(onward));
    }

    /// How many rows a second asking makes, past the application.
    private int copied(UUID onward, String otherwise) {
        var columns = otherwise.isEmpty() ? "{}" : otherwise;
        return new Wall(app, relay.school().lead(), clock.instant(), Cast.PREVENT).change("""
                insert into sharing.onward_request
                select (jsonb_populate_record(r, ?::jsonb || jsonb_build_object('id', gen_random_uuid(),
                        'asked_at', ?::timestamptz))).*
                  from sharing.onward_request r where id = ?
                """, columns, "" + clock.instant(), onward);
    }

    private List<UUID> waiting() {
        return onwards.waiting(now(relay.police().approver()), 0).seen().orElseThrow().rows().stream().map(Onward::id).toList();
    }

    private List<Hop> hops() {
        return custody.below(now(relay.police().lead()), told).orElseThrow().hops();
    }

    /// By the application and by the database, which agree.
    private boolean reads(Relay.Team team, DisclosureId id) {
        boolean reads = inbox.read(now(team.lead()), id) instanceof Reading.Opened;
        assertThat(new Wall(app, team.lead(), clock.instant(), Cast.PREVENT).count("sharing.disclosure",
                "id = ? and body <> ?", id.value(), team.body().value())).isEqualTo(reads ? 1 : 0);
        return reads;
    }

    private static Set<String> refusing(Proposal came) {
        return Paper.refusing(((Proposal.Refused) came).decision());
    }

    private static Set<String> refusing(Consenting came) {
        return Paper.refusing(((Consenting.Refused) came).decision());
    }

    private SignedIn in(OfficerId officer) {
        return new SignedIn(officer, clock.instant());
    }

    private SignedIn now(OfficerId officer) {
        return composing.in(officer);
    }
}
