package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Decision;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.kernel.OfficerId;
import org.concordat.notices.Notices;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Whether what was shared is needed still, from the day it is sent: who is told, who says so, and what counts.
@ConcordatTest
class RetentionLifeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    /// As [Cast#sections] has them.
    private static final LocalDate DUE = LocalDate.of(2027, 2, 23);
    private static final LocalDate LAST = LocalDate.of(2027, 5, 23);
    private static final String WORDS = "The school still acts by it.";

    @Autowired
    private ApplicationContext service;
    @Autowired
    private RetentionReviews reviews;
    @Autowired
    private Disclosures disclosures;
    @Autowired
    private Notices notices;
    @Autowired
    private TestClock clock;

    private World world;
    private Cast cast;
    private Composing composing;
    private DisclosureId id;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        composing = Composing.of(service);
        id = composing.sent(cast.ann(), cast.bryn(), cast.sections(TODAY));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void isListedAndToldTwoWeeksBeforeAndOverdueUntilSomebodySaysWhyItIsNeeded() {
        on(DUE.minusDays(15));
        assertThat(due(cast.ann())).isEmpty();
        assertThat(told(cast.ann())).isEmpty();
        on(DUE.minusDays(14));
        assertThat(due(cast.ann())).containsExactly(id + " " + DUE);
        assertThat(due(cast.bryn())).as("who approves").hasSize(1);
        assertThat(told(cast.amir())).containsExactly("retention-due /disclosures/" + id + " " + DUE);
        on(DUE.plusDays(3));
        assertThat(due(cast.ann())).hasSize(1);
        assertThat(review(cast.amir(), DUE, LAST.minusDays(30))).isInstanceOf(Retaining.Done.class);
        assertThat(due(cast.ann())).isEmpty();
        assertThat(told(cast.ann())).isEmpty();
        assertThat(sight().retention()).isEqualTo(new Retention(LAST.minusDays(30), List.of(
                new Retention.Review(cast.amir(), sight().retention().reviews().getFirst().at(), DUE, WORDS, LAST.minusDays(30)))));
        on(LAST.minusDays(40));
        assertThat(told(cast.ann())).as("again, in a turn of its own").containsExactly("retention-due /disclosures/" + id + " " + LAST.minusDays(30));
        assertThat(world.trail(id.value())).contains("sharing.retention.reviewed Amir");
    }

    @Test
    void theNextReviewIsAheadAndByTheLastDay() {
        on(DUE);
        for (var next : new LocalDate[] {null, DUE.minusDays(1), DUE, DUE.plusDays(14), LAST.plusDays(1)}) {
            assertThat(refused(review(cast.ann(), DUE, next))).as("" + next).isEqualTo("sharing.next-review-is-ahead");
        }
        assertThat(review(cast.ann(), DUE, LAST)).as("its last day").isInstanceOf(Retaining.Done.class);
        on(LAST.minusDays(14));
        assertThat(refused(review(cast.ann(), LAST, LAST))).as("there is none after it").isEqualTo("sharing.next-review-is-ahead");
        assertThat(review(cast.ann(), LAST, null)).isInstanceOf(Retaining.Done.class);
        assertThat(sight().retention().dueOn()).isNull();
        assertThat(due(cast.ann())).isEmpty();
    }

    /// Or the duty were done with for good on the day on which it began.
    @Test
    void nobodyReviewsAheadOfTime() {
        on(DUE.minusDays(15));
        assertThat(refused(review(cast.ann(), DUE, LAST))).isEqualTo("sharing.a-review-is-due");
        on(DUE.minusDays(14));
        assertThat(review(cast.ann(), DUE, DUE.plusDays(1))).isInstanceOf(Retaining.Done.class);
        assertThat(refused(review(cast.ann(), DUE.plusDays(1), LAST))).as("the next, at once").isEqualTo("sharing.a-review-is-due");
    }

    /// Whoever needs it longer shares it anew.
    @Test
    void aReviewProlongsNothing() {
        composing.opened(cast.cara(), id);
        on(DUE);
        review(cast.ann(), DUE, LAST);
        on(LAST.plusDays(1));
        assertThat(composing.inbox().read(in(cast.cara()), id)).isInstanceOf(Reading.Gone.class);
    }

    /// Nobody reviewed it, and it ended: whoever answers for it says so, and it is listed until then.
    @Test
    void whatEndedUnreviewedIsExplained() {
        on(LAST.plusDays(20));
        assertThat(due(cast.ann())).containsExactly(id + " " + DUE);
        assertThat(sight().disclosure().state()).isInstanceOf(Disclosure.State.Expired.class);
        assertThat(refused(review(cast.ann(), DUE, LAST.plusDays(30)))).isEqualTo("sharing.next-review-is-ahead");
        assertThat(review(cast.ann(), DUE, null)).isInstanceOf(Retaining.Done.class);
        assertThat(due(cast.ann())).isEmpty();
        assertThat(refused(review(cast.bryn(), DUE, null))).isEqualTo("sharing.a-review-is-due");
    }

    @Test
    void aFormSentTwiceIsOneReviewAndAnotherAnswersNoFormOfBefore() {
        var act = UUID.randomUUID();
        on(DUE);
        assertThat(review(cast.ann(), act, DUE, LAST)).isInstanceOf(Retaining.Done.class);
        assertThat(review(cast.ann(), act, DUE, LAST)).as("sent twice").isInstanceOf(Retaining.Done.class);
        assertThat(refused(review(cast.amir(), DUE, LAST))).as("a colleague's form of before").isEqualTo("sharing.a-review-is-due");
        on(LAST);
        assertThat(review(cast.amir(), act, LAST, null)).as("the id of another's act").isInstanceOf(Retaining.Unknown.class);
        assertThat(sight().retention().reviews()).hasSize(1);
    }

    @Test
    void whatWasTakenBackOrDidNotLeaveIsNotReviewed() {
        disclosures.recall(in(cast.ann()), id, UUID.randomUUID(), "It was wrong.");
        on(DUE);
        assertThat(due(cast.ann())).isEmpty();
        assertThat(told(cast.ann())).isEmpty();
        assertThat(refused(review(cast.ann(), DUE, LAST))).isEqualTo("sharing.a-review-is-due");
        var waits = composing.proposed(cast.ann(), cast.sections(DUE));
        assertThat(refused(reviews.review(in(cast.ann()), waits, UUID.randomUUID(), DUE.plusMonths(3), WORDS, DUE.plusMonths(4))))
                .isEqualTo("sharing.a-review-is-due");
    }

    /// In the turn in which they were asked last.
    @Test
    void nobodyIsToldOfWhatWasReviewedOnceAndTakenBackThen() {
        on(DUE);
        review(cast.ann(), DUE, LAST.minusDays(10));
        disclosures.recall(in(cast.ann()), id, UUID.randomUUID(), "It was wrong.");
        on(LAST.minusDays(10));
        assertThat(told(cast.ann())).isEmpty();
    }

    @Test
    void isTheBodysOwn() {
        composing.opened(cast.cara(), id);
        assertThat(review(cast.cara(), DUE, LAST)).as("who received it").isInstanceOf(Retaining.Unknown.class);
        assertThat(reviews.due(in(cast.cara()), 0)).isInstanceOf(Look.Refused.class);
        assertThat(reviews.review(in(cast.ann()), new DisclosureId(UUID.randomUUID()), UUID.randomUUID(), DUE, WORDS, LAST))
                .isInstanceOf(Retaining.Unknown.class);
        assertThat(sight().retention().reviews()).isEmpty();
    }

    @Test
    void countsInTheQuarterInWhichItWasDue() {
        assertThat(counted()).containsExactly("2027-01-01 waits 1");
        on(DUE);
        review(cast.ann(), DUE, LAST.minusDays(10));
        assertThat(counted()).containsExactly("2027-01-01 in-time 1", "2027-04-01 waits 1");
        on(LAST.minusDays(5));
        disclosures.recall(in(cast.ann()), id, UUID.randomUUID(), "It is needed no longer.");
        assertThat(counted()).as("five days overdue").containsExactly("2027-01-01 in-time 1", "2027-04-01 late 1");
    }

    @Test
    void whatIsTakenBackBeforeItsDayIsNotOwed() {
        on(DUE);
        disclosures.recall(in(cast.ann()), id, UUID.randomUUID(), "It is needed no longer.");
        assertThat(counted()).containsExactly("2027-01-01 let-go 1");
    }

    /// Of two who look at the same moment one is answered that a colleague was first; a recall at that moment stands whichever came first.
    @Test
    void twoAtOnceAreOneAfterTheOther() throws Exception {
        try (var pool = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < 6; i++) {
                var soon = TODAY.plusDays(10);
                id = composing.sent(cast.ann(), cast.bryn(), cast.dueForReview(TODAY));
                var came = pool.invokeAll(List.<Callable<Object>>of(
                        () -> review(cast.ann(), soon, LAST), () -> review(cast.amir(), soon, LAST.minusDays(1)),
                        () -> disclosures.recall(in(cast.bryn()), id, UUID.randomUUID(), "Now.")));
                assertThat(came.get(2).get()).isInstanceOf(Recall.Made.class);
                var first = came.get(0).get();
                var second = came.get(1).get();
                assertThat(List.of(first, second)).filteredOn(Retaining.Done.class::isInstance).hasSize(sight().retention().reviews().size());
                assertThat(sight().retention().reviews()).hasSizeLessThan(2);
            }
        }
    }

    private Retaining review(OfficerId who, LocalDate due, @Nullable LocalDate next) {
        return review(who, UUID.randomUUID(), due, next);
    }

    private Retaining review(OfficerId who, UUID act, LocalDate due, @Nullable LocalDate next) {
        return reviews.review(in(who), id, act, due, WORDS, next);
    }

    private static String refused(Retaining it) {
        return it instanceof Retaining.Refused(Decision.Refused refused) ? refused.rules() : "" + it;
    }

    private Disclosures.Sight sight() {
        return disclosures.find(in(cast.ann()), id).orElseThrow();
    }

    private List<String> due(OfficerId who) {
        return reviews.due(in(who), 0).seen().orElseThrow().rows().stream().map(it -> it.id() + " " + it.dueOn()).toList();
    }

    private List<String> told(OfficerId who) {
        return notices.list(in(who), 0).seen().orElseThrow().rows().stream()
                .map(it -> it.kind().slug() + " " + it.place() + " " + it.by())
                .filter(it -> it.startsWith("retention")).toList();
    }

    private List<String> counted() {
        return world.jdbc().sql("""
                select quarter || ' ' || part || ' ' || sum(number) from measures.counted
                 where measure = 'retention-reviewed' and body = ? group by quarter, part having sum(number) <> 0 order by 1
                """).param(cast.police().value()).query(String.class).list();
    }

    private SignedIn in(OfficerId who) {
        return composing.in(who);
    }

    private void on(LocalDate day) {
        clock.advance(Duration.between(clock.instant(), day.atTime(9, 30).atZone(org.concordat.access.Viewer.ZONE).toInstant()));
    }
}
