package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.SignedIn;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Corrections, through the front doors: what a reader sees of the change, who has seen it, what becomes of what was passed
/// on, and what a recall at the same time does.
@ConcordatTest
class CorrectionLifeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String WHY = "The gate was the south one.";

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
    private Corrections corrections;
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
    void aReaderSeesTheChangeAgainstWhatTheyReadUntilTheyConfirm() {
        var later = corrected(relay.police(), told, "Leaflets were left at the south gate on Monday.");
        assertThat(inbox.read(school(), told)).isInstanceOf(Reading.Gone.class);
        assertThat(corrections.of(school(), later)).as("not opened yet").isEmpty();
        composing.opened(relay.school().lead(), later);
        var seen = corrections.of(school(), later).orElseThrow();
        assertThat(seen.why()).isEqualTo(WHY);
        assertThat(Wording.compare(seen.before().read().words(), words(later))).extracting(it -> it.fate() + " " + it.words().strip())
                .containsExactly("KEPT Leaflets were left at the", "DELETED north", "INSERTED south", "KEPT gate on Monday.");
        assertThat(corrections.seen(police(), later)).extracting(Correction.Seen::at).containsExactly((java.time.Instant) null);
        assertThat(corrections.confirm(school(), later)).isInstanceOf(Reception.Done.class);
        assertThat(corrections.confirm(school(), later)).as("sent twice").isInstanceOf(Reception.Done.class);
        assertThat(corrections.of(school(), later).orElseThrow().before()).as("what was before is gone").isNull();
        assertThat(corrections.seen(police(), later)).singleElement().satisfies(it -> {
            assertThat(it.officer()).isEqualTo(relay.school().lead());
            assertThat(it.at()).isNotNull();
        });
        assertThat(disclosures.find(police(), told).orElseThrow().disclosure().state())
                .as("the originator still reads the old one").isInstanceOf(Disclosure.State.Superseded.class);
        assertThat(world.trail(later.value()).stream().filter(it -> it.contains("correction"))).containsExactly(
                "sharing.correction.confirm.refused Sara", "sharing.correction.compared Sara", "sharing.correction.seen Pam",
                "sharing.correction.confirmed Sara", "sharing.correction.seen Pam");
    }

    /// Or they would be waited for without end.
    @Test
    void whoReadItAndHasLeftIsNotAskedToConfirm() {
        var later = corrected(relay.police(), told, "South gate.");
        assertThat(corrections.seen(police(), later)).extracting(Correction.Seen::asked).containsExactly(true);
        world.leaves(relay.school().lead(), TODAY);
        assertThat(corrections.seen(police(), later)).singleElement().satisfies(it -> {
            assertThat(it.at()).isNull();
            assertThat(it.asked()).isFalse();
        });
    }

    @Test
    void eachReaderComparesWithTheVersionThatTheyThemselvesReadLast() {
        var second = corrected(relay.police(), told, "Leaflets were left at the south gate on Monday.");
        var third = corrected(relay.police(), second, "Leaflets were left at the south gate on Tuesday.");
        composing.opened(relay.school().lead(), third);
        assertThat(corrections.of(school(), third).orElseThrow().before().id())
                .as("they never read the second").isEqualTo(told);
        var newcomer = world.officer(relay.school().body(), "Nell", org.concordat.access.Role.SAFEGUARDING_LEAD);
        composing.opened(newcomer, third);
        assertThat(corrections.of(composing.in(newcomer), third).orElseThrow().before())
                .as("who read none learns nothing of what was before").isNull();
        assertThat(new Wall(app, newcomer, clock.instant(), Cast.PREVENT).count("sharing.read_before('" + third + "')", "true"))
                .isZero();
        assertThat(new Wall(app, relay.school().lead(), clock.instant(), null)
                .count("sharing.read_before('" + third + "')", "true")).as("no purpose stated").isZero();
        assertThat(new Wall(app, relay.school().lead(), clock.instant(), Cast.PREVENT)
                .count("sharing.read_before('" + third + "')", "true")).isOne();
    }

    @Test
    void whoWasSentBothVersionsIsLedToTheNewestAndNobodyElseIs() {
        assertThat(corrections.after(school(), told)).as("nothing replaces it").isEmpty();
        var second = corrected(relay.police(), told, "South gate.");
        proposed(relay.police(), second, "Not sent.");
        assertThat(corrections.after(school(), told)).contains(second);
        assertThat(corrections.after(school(), second)).as("the newest").isEmpty();
        assertThat(corrections.after(composing.in(relay.school().approver()), told)).as("not addressed").isEmpty();
        assertThat(corrections.after(composing.in(relay.council().lead()), told)).as("of another body").isEmpty();
        var third = fresh();
        drafts.correct(police(), third, second, WHY);
        drafts.save(police(), third, Relay.audience(relay.council().body()));
        drafts.save(police(), third, new Section.Cover(relay.elsewhere()));
        assertThat(proposals.propose(police(), third)).isInstanceOf(Proposal.Made.class);
        approvals.approve(composing.in(relay.police().approver()), third, UUID.randomUUID());
        assertThat(corrections.after(school(), told)).as("the last that was theirs").contains(second);
        assertThat(corrections.after(school(), second)).as("not sent to them").isEmpty();
        assertThat(corrections.after(composing.in(relay.council().lead()), second)).as("they never had it").isEmpty();
    }

    @Test
    void whatHasALaterVersionIsNotCorrectedAgainAndTheLaterOneIs() {
        var second = corrected(relay.police(), told, "South gate.");
        assertThat(refusing(drafts.correct(police(), fresh(), told, WHY)))
                .containsExactly("sharing.only-what-stands-is-corrected");
        assertThat(drafts.correct(police(), fresh(), second, WHY)).isInstanceOf(Starting.Started.class);
    }

    @Test
    void aRecallStandsAgainstACorrectionThatCrossesIt() {
        var later = proposed(relay.police(), told, "South gate.");
        disclosures.recall(police(), told, UUID.randomUUID(), "Wrong school.");
        assertThat(refusing(approvals.approve(composing.in(relay.police().approver()), later, UUID.randomUUID())))
                .containsExactly("sharing.what-it-corrects-still-stands");
        assertThat(approvals.decline(composing.in(relay.police().approver()), later, UUID.randomUUID(), DeclineKind.UNCLEAR, "Recalled."))
                .isInstanceOf(Approval.Declined.class);
    }

    @Test
    void ofTwoCorrectionsTheFirstApprovedStandsAndOfACorrectionAndARecallAtOnceNothingStaysReadable() throws Exception {
        var one = proposed(relay.police(), told, "South gate.");
        var other = proposed(relay.police(), told, "East gate.");
        assertThat(approvals.approve(composing.in(relay.police().approver()), one, UUID.randomUUID()))
                .isInstanceOf(Approval.Given.class);
        assertThat(refusing(approvals.approve(composing.in(relay.police().other()), other, UUID.randomUUID())))
                .containsExactly("sharing.what-it-corrects-still-stands");

        var crossing = proposed(relay.police(), one, "West gate.");
        try (var threads = Executors.newFixedThreadPool(2)) {
            var at = clock.instant();
            for (var done : threads.invokeAll(List.<Callable<Object>>of(
                    () -> approvals.approve(new SignedIn(relay.police().approver(), at), crossing, UUID.randomUUID()),
                    () -> disclosures.recall(new SignedIn(relay.police().lead(), at), one, UUID.randomUUID(), "Wrong.")))) {
                done.get();
            }
        }
        boolean sent = world.count("sharing.addressed", "disclosure = ? and sent_at is not null", crossing.value()) == 1;
        assertThat(world.jdbc().sql("select kind from sharing.recall where disclosure = ?").param(one.value())
                .query(String.class).single()).isEqualTo(sent ? "SUPERSEDED" : "RECALLED");
    }

    @Test
    void whoPassedItOnIsToldAndAnswers() {
        var passed = passedOn();
        composing.opened(relay.council().lead(), passed);
        corrected(relay.police(), told, "South gate.");
        assertThat(inbox.read(composing.in(relay.council().lead()), passed)).isInstanceOf(Reading.Opened.class);
        assertThat(owed()).containsExactly(passed);
        assertThat(hop().owesAnAnswer()).isTrue();
        var act = UUID.randomUUID();
        assertThat(corrections.keep(school(), passed, act, "It said nothing of the gate.")).isInstanceOf(Keeping.Done.class);
        assertThat(corrections.keep(school(), passed, act, "It said nothing of the gate.")).isInstanceOf(Keeping.Done.class);
        assertThat(owed()).isEmpty();
        assertThat(hop().owesAnAnswer()).isFalse();
        assertThat(corrections.keep(composing.in(relay.council().lead()), passed, UUID.randomUUID(), "Ours."))
                .isInstanceOf(Keeping.Unknown.class);

        var later = corrected(relay.school(), passed, "Leaflets were left at a gate.");
        composing.opened(relay.council().lead(), later);
        assertThat(corrections.of(composing.in(relay.council().lead()), later).orElseThrow().before().id()).isEqualTo(passed);
        disclosures.recall(police(), newest(told), UUID.randomUUID(), "All wrong.");
        assertThat(inbox.read(composing.in(relay.council().lead()), later)).isInstanceOf(Reading.Gone.class);
    }

    @Test
    void whoIsNotToldOfTheCorrectionCannotGoOnPassingItOn() {
        var passed = passedOn();
        composing.opened(relay.council().lead(), passed);
        var agreed = world.agreement(Set.of(Cast.PREVENT), Set.of(Cast.CHANNEL), relay.police().body(), relay.second().body());
        var later = fresh();
        drafts.correct(police(), later, told, WHY);
        drafts.save(police(), later, Relay.audience(relay.second().body()));
        drafts.save(police(), later, new Section.Cover(agreed));
        assertThat(proposals.propose(police(), later)).isInstanceOf(Proposal.Made.class);
        approvals.approve(composing.in(relay.police().approver()), later, UUID.randomUUID());
        assertThat(((Reading.Gone) inbox.read(composing.in(relay.council().lead()), passed)).envelope().ended())
                .isEqualTo(Envelope.Ended.WITHDRAWN);
        assertThat(world.trail(passed.value()).stream().filter(it -> it.contains("withdrawn"))).hasSize(1);
    }

    @Test
    void everythingOnTheWayStandsInTheLedgerAndNothingElse() {
        var later = fresh();
        drafts.correct(police(), later, told, WHY);
        assertThat(proposals.propose(police(), later)).isInstanceOf(Proposal.Made.class);
        approvals.approve(composing.in(relay.police().approver()), later, UUID.randomUUID());
        composing.opened(relay.school().lead(), later);
        assertThat(corrections.of(school(), later)).isPresent();
        assertThat(corrections.confirm(school(), later)).isInstanceOf(Reception.Done.class);
        assertThat(world.trailOnceWritten(told, "Pam", 9)).containsExactly("sharing.disclosure.proposed Pam",
                "sharing.disclosure.approved Pia", "sharing.received.opened Sara", "sharing.received.terms.accepted Sara",
                "sharing.disclosure.superseded Pia");
        assertThat(world.trailOnceWritten(later, "Pam", 0)).as("it has what the other says").containsExactly("sharing.disclosure.proposed Pam",
                "sharing.disclosure.approved Pia", "sharing.received.opened Sara", "sharing.received.terms.accepted Sara",
                "sharing.correction.compared Sara", "sharing.correction.confirmed Sara");
    }

    private DisclosureId passedOn() {
        var onward = ((Consenting.Done) Relay.ask(composing, onwards, relay.school(), told, relay.council().body())).onward();
        onwards.give(composing.in(relay.police().approver()), onward, UUID.randomUUID(), "Yes.");
        return relay.passedOn(composing, TODAY, relay.school(), told, relay.council().body(), relay.next());
    }

    private DisclosureId proposed(Relay.Team by, DisclosureId old, String words) {
        var id = fresh();
        assertThat(drafts.correct(composing.in(by.lead()), id, old, WHY)).isEqualTo(new Starting.Started(id));
        drafts.save(composing.in(by.lead()), id, new Section.Content("Leaflets", words, "Log 2"));
        assertThat(proposals.propose(composing.in(by.lead()), id)).isInstanceOf(Proposal.Made.class);
        return id;
    }

    private DisclosureId corrected(Relay.Team by, DisclosureId old, String words) {
        var id = proposed(by, old, words);
        assertThat(approvals.approve(composing.in(by.approver()), id, UUID.randomUUID())).isInstanceOf(Approval.Given.class);
        return id;
    }

    private DisclosureId newest(DisclosureId first) {
        return new DisclosureId(world.jdbc().sql("select id from sharing.disclosure where first_version = ?"
                + " order by version desc limit 1").param(first.value()).query(UUID.class).single());
    }

    private List<DisclosureId> owed() {
        return corrections.owed(school(), 0).seen().orElseThrow().rows().stream().map(Correction.Owed::id).toList();
    }

    private Hop hop() {
        return custody.below(police(), told).orElseThrow().hops().getFirst();
    }

    private String words(DisclosureId id) {
        return ((Reading.Opened) inbox.read(school(), id)).received().words();
    }

    private SignedIn school() {
        return composing.in(relay.school().lead());
    }

    private SignedIn police() {
        return composing.in(relay.police().lead());
    }

    private static DisclosureId fresh() {
        return new DisclosureId(UUID.randomUUID());
    }

    private static Set<String> refusing(Starting came) {
        return Paper.refusing(((Starting.Refused) came).decision());
    }

    private static Set<String> refusing(Approval came) {
        return Paper.refusing(((Approval.Refused) came).decision());
    }
}
