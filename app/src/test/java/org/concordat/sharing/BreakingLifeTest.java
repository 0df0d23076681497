package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.DISCLOSURE_OFFICER;
import static org.concordat.access.Role.PANEL_CHAIR;
import static org.concordat.access.Role.PREVENT_OFFICER;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Proof;
import org.concordat.access.SignedIn;
import org.concordat.kernel.Between;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Broken glass from the reason to the review, through the front doors, with everything the ledger says of it, and with
/// all that must not come of it. Dan is the school's disclosure officer; what Ann sends is addressed to its
/// safeguarding lead.
@ConcordatTest
class BreakingLifeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);   // a Monday
    private static final Breaking.Why WHY = new Breaking.Why("The pupil has left with someone they met online.",
            "Cara and Carl do not answer their phones.", "Who the recruiter is.");

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
    private Breakings breakings;
    @Autowired
    private Reviews reviews;
    @Autowired
    private Ways ways;
    @Autowired
    private TestClock clock;

    private World world;
    private Cast cast;
    private Composing composing;
    private DisclosureId sent;
    private String reference;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        composing = new Composing(drafts, proposals, approvals, inbox, clock);
        sent = composing.sent(cast.ann(), cast.bea(), cast.sections(TODAY));
        reference = inbox.list(now(cast.cara()), Optional.empty(), 0).seen().orElseThrow().rows().getFirst().reference();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void leavesItsWholeTrail() {
        assertThat(inbox.read(now(cast.dan()), sent)).isInstanceOf(Reading.Unknown.class);
        var act = UUID.randomUUID();
        assertThat(breakings.breakGlass(now(cast.dan()), act, reference, WHY)).isInstanceOf(Glass.Broken.class);
        assertThat(ways.list(now(cast.dan()))).extracting(it -> it.envelope().id()).containsExactly(sent);
        assertThat(inbox.read(now(cast.dan()), sent)).isInstanceOf(Reading.StatePurpose.class);
        inbox.open(now(cast.dan()), sent, UUID.randomUUID(), Cast.PREVENT);
        assertThat(inbox.read(now(cast.dan()), sent)).isInstanceOf(Reading.AcceptTerms.class);
        inbox.accept(now(cast.dan()), sent);
        assertThat(((Reading.Opened) inbox.read(now(cast.dan()), sent)).received().subject().identity()).isNotNull();
        assertThat(reviews.outstanding(now(cast.bea()), 0).seen().orElseThrow().rows()).singleElement().satisfies(it -> {
            assertThat(it.officer()).isEqualTo(cast.dan());
            assertThat(it.why()).isEqualTo(WHY);
            assertThat(it.reviewDue()).isEqualTo(LocalDate.of(2026, 11, 25));
            assertThat(it.isOverdue(LocalDate.of(2026, 11, 25))).isFalse();
            assertThat(it.isOverdue(LocalDate.of(2026, 11, 26))).isTrue();
        });
        reviews.review(now(cast.bea()), act, UUID.randomUUID(), Breaking.Outcome.TO_BE_LOOKED_INTO, "Ask the school.");
        assertThat(reviews.outstanding(now(cast.bea()), 0).seen().orElseThrow().rows()).hasSize(1);
        reviews.review(now(cast.bryn()), act, UUID.randomUUID(), Breaking.Outcome.JUSTIFIED, "Nobody else was there.");
        assertThat(reviews.outstanding(now(cast.bea()), 0).seen().orElseThrow().rows()).isEmpty();

        assertThat(world.trail(sent.value()).stream().skip(12)).containsExactly(
                "sharing.received.read.refused Dan",
                "sharing.glass.broken Dan",
                "sharing.glass.review.opened Dan",
                "sharing.received.read.refused Dan",
                "sharing.received.opened Dan",
                "sharing.received.read.refused Dan",
                "sharing.received.terms.accepted Dan",
                "sharing.received.read Dan",
                "sharing.glass.reviewed Bea",
                "sharing.glass.reviewed Bryn");
        assertThat(world.count("ledger.entry", "thing = ? and officer = ? and fields ->> 'way' = 'broken-glass'",
                sent.value(), cast.dan().value())).isEqualTo(5);
        assertThat(world.jdbc().sql("select kind from sharing.tally where body = ? and kind like 'glass-%' order by kind")
                .param(cast.school().value()).query(String.class).list())
                .as("what oversight sees of it").containsExactly("glass-broken", "glass-justified");
    }

    @Test
    void opensForAnHourAndThenNeedsANewReasonAndANewReview() {
        var broken = broken();
        assertThat(broken.until()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
        assertThat(breakings.breakGlass(now(cast.dan()), UUID.randomUUID(), reference, WHY)).as("the same").isEqualTo(broken);
        composing.opened(cast.dan(), sent);
        clock.set(broken.until().minusSeconds(1));
        assertThat(inbox.read(in(cast.dan()), sent)).isInstanceOf(Reading.Opened.class);
        clock.set(broken.until());
        assertThat(inbox.read(in(cast.dan()), sent)).isInstanceOf(Reading.Unknown.class);
        assertThat(wall().at(broken.until()).count("sharing.disclosure", "id = ?", sent.value())).isZero();
        assertThat(ways.closed(in(cast.dan()), sent)).contains(new Way.Broken(broken.until()));
        assertThat(breakings.breakGlass(now(cast.dan()), UUID.randomUUID(), reference, WHY)).isInstanceOf(Glass.Broken.class);
        assertThat(reviews.outstanding(now(cast.bea()), 0).seen().orElseThrow().rows()).hasSize(2);
    }

    @Test
    void whatIsNotThereNotTheirsOrEndedIsAnsweredAlike() {
        var ended = composing.sent(cast.ann(), cast.bea(), cast.sections(TODAY));
        var endedReference = inbox.list(now(cast.cara()), Optional.empty(), 0).seen().orElseThrow().rows().getFirst().reference();
        disclosures.recall(now(cast.ann()), ended, UUID.randomUUID(), "Wrong.");
        var eve = breakings.breakGlass(now(cast.eve()), UUID.randomUUID(), reference, WHY);
        assertThat(eve).as("sent to another body").isInstanceOf(Glass.LedNowhere.class);
        assertThat(breakings.breakGlass(now(cast.dan()), UUID.randomUUID(), "D-0000-0000", WHY)).isEqualTo(eve);
        assertThat(breakings.breakGlass(now(cast.dan()), UUID.randomUUID(), endedReference, WHY)).isEqualTo(eve);
        world.suspend(cast.agreement(), clock.instant());
        assertThat(breakings.breakGlass(now(cast.dan()), UUID.randomUUID(), reference, WHY)).isEqualTo(eve);
        assertThat(world.trailOf(cast.dan())).containsExactly("sharing.glass.led-nowhere Dan",
                "sharing.glass.led-nowhere Dan", "sharing.glass.led-nowhere Dan");
        assertThat(world.count("ledger.entry", "officer = ? and thing is not null", cast.dan().value()))
                .as("the trail of a miss says nothing of what is there").isZero();
    }

    @Test
    void afterFiveReferencesThatLedNowhereNothingIsLookedUpThatDay() {
        for (int i = 0; i < 5; i++) {
            assertThat(breakings.breakGlass(now(cast.dan()), UUID.randomUUID(), "D-0000-000" + i, WHY))
                    .isInstanceOf(Glass.LedNowhere.class);
        }
        assertThat(refusing(breakings.breakGlass(now(cast.dan()), UUID.randomUUID(), reference, WHY)))
                .containsExactly("sharing.few-references-led-nowhere");
        assertThat(world.trailOf(cast.dan())).endsWith("sharing.glass.try.refused Dan");
        clock.advance(Duration.ofDays(1));
        assertThat(breakings.breakGlass(now(cast.dan()), UUID.randomUUID(), reference, WHY)).isInstanceOf(Glass.Broken.class);
    }

    @Test
    void nobodyHasMoreTriesByTryingAtOnce() throws Exception {
        var tries = new ArrayList<Callable<Glass>>();
        for (int i = 0; i < 12; i++) {
            var guess = "D-ZZZZ-00" + (10 + i);
            tries.add(() -> breakings.breakGlass(in(cast.dan()), UUID.randomUUID(), guess, WHY));
        }
        try (var threads = Executors.newFixedThreadPool(12)) {
            var came = new ArrayList<Glass>();
            for (var answer : threads.invokeAll(tries)) {
                came.add(answer.get());
            }
            assertThat(came).filteredOn(Glass.LedNowhere.class::isInstance).hasSize(5);
            assertThat(came).filteredOn(Glass.Refused.class::isInstance).hasSize(7);
        }
        assertThat(world.count("sharing.breaking_miss", "officer = ?", cast.dan().value())).isEqualTo(5);
    }

    @Test
    void aFormSentTwiceAtOnceBreaksOnce() throws Exception {
        var act = UUID.randomUUID();
        Callable<Glass> same = () -> breakings.breakGlass(in(cast.dan()), act, reference, WHY);
        Callable<Glass> other = () -> breakings.breakGlass(in(cast.dan()), UUID.randomUUID(), reference, WHY);
        try (var threads = Executors.newFixedThreadPool(3)) {
            var answers = threads.invokeAll(List.of(same, same, other));
            assertThat(answers.get(0).get()).isInstanceOf(Glass.Broken.class).isEqualTo(answers.get(1).get())
                    .isEqualTo(answers.get(2).get());
        }
        assertThat(world.count("sharing.breaking", "disclosure = ?", sent.value())).isOne();
        assertThat(world.count("ledger.entry", "thing = ? and kind = 'sharing.glass.broken'", sent.value())).isOne();
    }

    @Test
    void onlyTheRolesThatMayHavingShownLatelyWhoTheyAre() {
        var pam = world.officer(cast.school(), "Pam", PANEL_CHAIR);
        assertThat(refusing(breakings.breakGlass(now(pam), UUID.randomUUID(), reference, WHY)))
                .containsExactly("sharing.role-may-break-the-glass");
        var lapsed = world.officer(cast.school(), "Lou");
        world.role(lapsed, PREVENT_OFFICER, Between.from(LocalDate.of(2026, 1, 5)), TODAY.minusDays(1), World.LAID);
        assertThat(refusing(breakings.breakGlass(now(lapsed), UUID.randomUUID(), reference, WHY)))
                .containsExactly("sharing.role-may-break-the-glass");
        var at = clock.instant();
        assertThat(refusing(breakings.breakGlass(new SignedIn(cast.dan(), at, at.minus(Duration.ofMinutes(16))),
                UUID.randomUUID(), reference, WHY))).containsExactly(Proof.LATELY);
        assertThat(world.count("sharing.breaking", "disclosure = ?", sent.value())).isZero();
    }

    @Test
    void theRoleEndsMeanwhileAndSoDoesTheSight() {
        broken();
        composing.opened(cast.dan(), sent);
        world.role(cast.dan(), DISCLOSURE_OFFICER, new Between(TODAY, TODAY), TODAY.plusDays(9), clock.instant());
        assertThat(inbox.read(now(cast.dan()), sent)).isInstanceOf(Reading.Unknown.class);
    }

    @Test
    void whatIsRecalledOrSuspendedMeanwhileIsGone() {
        broken();
        composing.opened(cast.dan(), sent);
        var suspension = world.suspend(cast.agreement(), clock.instant());
        assertThat(inbox.read(now(cast.dan()), sent)).isInstanceOf(Reading.Gone.class);
        world.resume(cast.agreement(), suspension, clock.instant());
        assertThat(inbox.read(now(cast.dan()), sent)).isInstanceOf(Reading.Opened.class);
        disclosures.recall(now(cast.ann()), sent, UUID.randomUUID(), "Wrong pupil.");
        assertThat(inbox.read(now(cast.dan()), sent)).isInstanceOf(Reading.Gone.class);
    }

    @Test
    void nothingIsAnsweredThroughBrokenGlass() {
        broken();
        composing.opened(cast.dan(), sent);
        assertThat(inbox.answer(now(cast.dan()), sent, UUID.randomUUID(), AnswerKind.OF_USE, "Yes."))
                .isInstanceOf(Reception.Unknown.class);
    }

    @Test
    void whoComesAnywayFindsNoGlassInTheWay() {
        assertThat(breakings.breakGlass(now(cast.cara()), UUID.randomUUID(), reference, WHY))
                .isEqualTo(new Glass.NoneInTheWay(sent));
        assertThat(reviews.outstanding(now(cast.bea()), 0).seen().orElseThrow().rows()).isEmpty();
    }

    @Test
    void thoseConcernedSeeItAndNobodyElse() {
        broken();
        for (var told : List.of(cast.cara(), cast.carl(), cast.dan(), cast.ann(), cast.bryn())) {
            assertThat(breakings.of(now(told), sent)).as("told").hasSize(1);
        }
        var pam = world.officer(cast.school(), "Pam", PANEL_CHAIR);
        for (var other : List.of(pam, cast.eve(), cast.sam())) {
            assertThat(breakings.of(now(other), sent)).as("not told").isEmpty();
            assertThat(new Wall(app, other, clock.instant(), null).count("sharing.breaking", "true")).isZero();
            assertThat(inbox.read(now(other), sent)).isInstanceOf(Reading.Unknown.class);
        }
    }

    @Test
    void whoReviewsIsAnApproverOfTheOriginatorAndSaysItOnce() {
        broken();
        var id = reviews.outstanding(now(cast.bea()), 0).seen().orElseThrow().rows().getFirst().id();
        assertThat(refusing(review(cast.ann(), id, Breaking.Outcome.JUSTIFIED)))
                .containsExactly("sharing.originating-approver-reviews");
        assertThat(refusing(review(cast.dan(), id, Breaking.Outcome.JUSTIFIED))).containsExactly(
                "sharing.originating-approver-reviews", "sharing.someone-else-reviews");
        assertThat(review(cast.eve(), id, Breaking.Outcome.JUSTIFIED)).isInstanceOf(Reviewing.Unknown.class);
        assertThat(review(cast.bea(), id, Breaking.Outcome.TO_BE_LOOKED_INTO)).isInstanceOf(Reviewing.Done.class);
        assertThat(refusing(review(cast.bryn(), id, Breaking.Outcome.TO_BE_LOOKED_INTO)))
                .containsExactly("sharing.review-is-open");
        var act = UUID.randomUUID();
        assertThat(reviews.review(now(cast.bea()), id, act, Breaking.Outcome.NOT_JUSTIFIED, "No.")).isInstanceOf(Reviewing.Done.class);
        assertThat(reviews.review(now(cast.bea()), id, act, Breaking.Outcome.NOT_JUSTIFIED, "No.")).as("sent twice")
                .isInstanceOf(Reviewing.Done.class);
        assertThat(refusing(review(cast.bryn(), id, Breaking.Outcome.JUSTIFIED))).containsExactly("sharing.review-is-open");
    }

    @Test
    void ofTwoWhoReviewAtOnceOneIsHeard() throws Exception {
        broken();
        var id = reviews.outstanding(now(cast.bea()), 0).seen().orElseThrow().rows().getFirst().id();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.<Callable<Reviewing>>of(
                    () -> reviews.review(in(cast.bea()), id, UUID.randomUUID(), Breaking.Outcome.JUSTIFIED, "Yes."),
                    () -> reviews.review(in(cast.bryn()), id, UUID.randomUUID(), Breaking.Outcome.NOT_JUSTIFIED, "No.")));
            var came = List.of(answers.get(0).get(), answers.get(1).get());
            assertThat(came).filteredOn(Reviewing.Done.class::isInstance).hasSize(1);
            assertThat(came).filteredOn(Reviewing.Refused.class::isInstance).hasSize(1);
        }
        assertThat(Collections.frequency(world.trail(sent.value()).stream().map(it -> it.replaceAll(" .*", "")).toList(),
                "sharing.glass.reviewed")).isOne();
    }

    private Glass.Broken broken() {
        return (Glass.Broken) breakings.breakGlass(now(cast.dan()), UUID.randomUUID(), reference, WHY);
    }

    private Reviewing review(OfficerId by, UUID id, Breaking.Outcome outcome) {
        return reviews.review(now(by), id, UUID.randomUUID(), outcome, "Because.");
    }

    private Wall wall() {
        return new Wall(app, cast.dan(), clock.instant(), Cast.PREVENT);
    }

    private static Set<String> refusing(Glass came) {
        return Paper.refusing(((Glass.Refused) came).decision());
    }

    private static Set<String> refusing(Reviewing came) {
        return Paper.refusing(((Reviewing.Refused) came).decision());
    }

    private SignedIn in(OfficerId officer) {
        return new SignedIn(officer, clock.instant());
    }

    private SignedIn now(OfficerId officer) {
        return composing.in(officer);
    }
}
