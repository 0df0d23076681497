package org.concordat.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.intake.Outcome;
import org.concordat.law.ChangedLaw;
import org.concordat.law.LawBook;
import org.junit.jupiter.api.Test;

/// By when something is to be done: working days of England and Wales, by the limit of the day on which the time begins.
class CaseClockTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");

    private final CaseClock clock = new CaseClock(LawBook.read().limits(), LawBook.read().workingDays());

    @Test
    void anAssessmentIsDueInFiveWorkingDaysAndInOneWhereTimeIsCritical() {
        var monday = LocalDate.of(2026, 11, 23);
        assertThat(clock.assessedBy(monday, false)).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(clock.assessedBy(monday, true)).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(clock.answeredBy(monday, false)).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(clock.answeredBy(monday, true)).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @Test
    void weekendsAndBankHolidaysDoNotCount() {
        assertThat(clock.assessedBy(LocalDate.of(2026, 12, 24), false)).as("over Christmas and New Year")
                .isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(clock.answeredBy(LocalDate.of(2026, 4, 2), false)).as("over Easter").isEqualTo(LocalDate.of(2026, 4, 8));
    }

    @Test
    void theLimitIsThatOfTheDayOnWhichTheTimeBegins() {
        assertThat(clock.assessment(LocalDate.of(2023, 10, 2), false).slug()).isEqualTo("gateway-assessment");
        assertThatThrownBy(() -> clock.assessment(LocalDate.of(2023, 10, 1), false))
                .hasMessageContaining("no time limit gateway-assessment on 2023-10-01");
    }

    @Test
    void whatIsDueNextIsTheFirstThatIsNotDone() {
        var it = CasePaper.ofQuinn(CasePaper.FORCE);
        assertThat(clock.next(it, List.of())).as("deconfliction").contains(LocalDate.of(2026, 11, 25));
        var clear = CasePaper.decided(1, Choice.Deconfliction.NONE, Stage.RECEIVED, MONDAY, null);
        assertThat(clock.next(it, List.of(clear))).as("the assessment").contains(LocalDate.of(2026, 11, 30));
        assertThat(clock.next(it, List.of(clear, CasePaper.decided(2, Choice.Assessment.SIGNPOST, Stage.TO_ASSESS, MONDAY, null))))
                .as("to be closed").contains(LocalDate.of(2026, 12, 21));
    }

    /// DOMAIN.md, section 5: acting too slowly. However an open case came to where it stands, something about it is due by a day: of what a
    /// panel asked for, by the day that the panel gave (`StageLifeTest`).
    @Test
    void aClockRunsInEveryStageOfAnOpenCase() {
        var it = CasePaper.ofQuinn(CasePaper.FORCE);
        Map<Stage, List<CaseDecision>> ways = new EnumMap<>(Map.of(Stage.RECEIVED, List.of()));
        for (int i = 0; i < Stage.values().length; i++) {
            Passages.ALL.stream().filter(each -> each.next() != Stage.CLOSED && each.next() != Stage.INFORMING && ways.containsKey(each.stage())).forEach(each -> {
                var way = Stream.concat(ways.get(each.stage()).stream(), Stream.of(CasePaper.decided(ways.get(each.stage()).size() + 1,
                        each.choice(), each.stage(), MONDAY, null))).toList();
                assertThat(clock.next(it, way)).as("%s, by %s from %s", each.next(), each.choice(), each.stage()).isPresent();
                ways.putIfAbsent(each.next(), way);
            });
        }
        assertThat(ways.keySet()).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Stage.CLOSED, Stage.INFORMING)));
    }

    @Test
    void whatThePoliceLeadIsReviewedEveryThreeMonths() {
        var it = CasePaper.ofQuinn(CasePaper.FORCE);
        var made = new ArrayList<>(List.of(CasePaper.decided(1, Choice.Deconfliction.NONE, Stage.RECEIVED, MONDAY, null),
                CasePaper.decided(2, Choice.Assessment.POLICE_LED, Stage.TO_ASSESS, MONDAY, null)));
        assertThat(clock.next(it, made)).contains(LocalDate.of(2027, 2, 23));
        made.add(CasePaper.decided(3, Choice.Assessment.POLICE_LED, Stage.POLICE_LED, Instant.parse("2027-02-24T10:00:00Z"), null));
        assertThat(clock.next(it, made)).as("it goes on").contains(LocalDate.of(2027, 5, 24));
        assertThat(clock.clocks(it, made)).filteredOn(each -> each.limit().slug().equals("police-led-review") && each.metOn() != null)
                .extracting(each -> each.isOverdue(each.metOn())).as("late by a day").containsExactly(true);
    }

    @Test
    void whileALiveInvestigationStandsInTheWayNothingIsAssessedAndTheTimeBeginsAnewAfterIt() {
        var it = CasePaper.ofQuinn(CasePaper.FORCE);
        var live = CasePaper.decided(1, Choice.Deconfliction.LIVE, Stage.RECEIVED, MONDAY, null);
        assertThat(clock.next(it, List.of(live))).as("twenty working days over Christmas").contains(LocalDate.of(2026, 12, 21));
        var over = CasePaper.decided(2, Choice.Deconfliction.NONE, Stage.HELD, Instant.parse("2026-12-14T10:00:00Z"), null);
        assertThat(clock.next(it, List.of(live, over))).contains(LocalDate.of(2026, 12, 21));
        assertThat(clock.clocks(it, List.of(live, over))).extracting(each -> each.limit().slug(), Clock::begun, Clock::metOn)
                .containsExactly(
                        tuple("deconfliction", LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 23)),
                        tuple("deconfliction-again", LocalDate.of(2026, 11, 23), LocalDate.of(2026, 12, 14)),
                        tuple("gateway-assessment", LocalDate.of(2026, 12, 14), null));
    }

    @Test
    void whatWasCorrectedLaterWasDoneWhenItWasDoneFirst() {
        var it = CasePaper.ofQuinn(CasePaper.FORCE);
        var live = CasePaper.decided(1, Choice.Deconfliction.LIVE, Stage.RECEIVED, MONDAY, null);
        var clear = CasePaper.decided(2, Choice.Deconfliction.NONE, Stage.RECEIVED, Instant.parse("2026-11-27T10:00:00Z"), live.id());
        var clocks = clock.clocks(it, List.of(live, clear));
        assertThat(clocks).extracting(each -> each.limit().slug()).as("it was never held")
                .containsExactly("deconfliction", "gateway-assessment");
        assertThat(clocks.getFirst().metOn()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void anOldCaseKeepsTheLimitOfItsDayWhenTheLawChanges() {
        var changed = ChangedLaw.limit("gateway-assessment", LocalDate.of(2026, 11, 25), 10);
        var clocks = new CaseClock(changed.limits(), changed.workingDays());
        assertThat(clocks.assessedBy(LocalDate.of(2026, 11, 24), false)).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(clocks.assessedBy(LocalDate.of(2026, 11, 25), false)).isEqualTo(LocalDate.of(2026, 12, 9));
        var old = CasePaper.ofQuinn(CasePaper.FORCE);
        var clear = CasePaper.decided(1, Choice.Deconfliction.NONE, Stage.RECEIVED, Instant.parse("2026-11-26T10:00:00Z"), null);
        assertThat(clocks.next(old, List.of(clear))).as("decided after the change").contains(LocalDate.of(2026, 11, 30));
    }

    /// On the last Sunday of March an hour is missing, and a day begins at 23:00 by UTC from then on.
    @Test
    void daysAreThoseOfLondonAlsoAcrossSummerTime() {
        assertThat(CasePaper.decided(1, Choice.Deconfliction.NONE, Stage.RECEIVED, Instant.parse("2026-03-28T23:30:00Z"), null).day())
                .isEqualTo(LocalDate.of(2026, 3, 28));
        assertThat(CasePaper.decided(1, Choice.Deconfliction.NONE, Stage.RECEIVED, Instant.parse("2026-03-29T23:30:00Z"), null).day())
                .isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(clock.assessedBy(LocalDate.of(2026, 3, 26), false)).isEqualTo(LocalDate.of(2026, 4, 2));
    }

    @Test
    void exitReviewsAreDueSixAndTwelveMonthsAfterItIsClosedAndNoneWhereItWasSignposted() {
        var it = CasePaper.ofQuinn(CasePaper.FORCE);
        var clear = CasePaper.decided(1, Choice.Deconfliction.NONE, Stage.RECEIVED, MONDAY, null);
        var panel = CasePaper.decided(2, Choice.Assessment.PANEL, Stage.TO_ASSESS, MONDAY, null);
        var closed = CasePaper.decided(3, Choice.Closing.CLOSED, Stage.TO_PANEL, Instant.parse("2026-12-01T10:00:00Z"), null);
        var review = CasePaper.decided(4, Choice.ExitReview.STAYS_CLOSED, Stage.CLOSED, Instant.parse("2027-05-28T10:00:00Z"), null);
        var last = CasePaper.decided(5, Choice.ExitReview.STAYS_CLOSED, Stage.CLOSED, Instant.parse("2027-12-02T10:00:00Z"), null);
        assertThat(clock.reviewedBy(Stage.TO_PANEL, closed.day())).isEqualTo(LocalDate.of(2027, 6, 1));
        assertThat(clock.next(it, List.of(clear, panel, closed))).contains(LocalDate.of(2027, 6, 1));
        assertThat(clock.next(it, List.of(clear, panel, closed, review))).contains(LocalDate.of(2027, 12, 1));
        assertThat(clock.next(it, List.of(clear, panel, closed, review, last))).isEmpty();
        assertThat(clock.clocks(it, List.of(clear, panel, closed, review, last)).getLast().isOverdue(last.day())).as("late").isTrue();
        assertThat(clock.reviewedBy(Stage.SIGNPOSTED, closed.day())).isNull();
    }

    /// Else both could be made on the day on which it was closed.
    @Test
    void aReviewThatIsMadeTooSoonIsNotTheOneThatIsDue() {
        var it = CasePaper.ofQuinn(CasePaper.FORCE);
        var made = new ArrayList<>(List.of(CasePaper.decided(1, Choice.Deconfliction.NONE, Stage.RECEIVED, MONDAY, null),
                CasePaper.decided(2, Choice.Assessment.POLICE_LED, Stage.TO_ASSESS, MONDAY, null),
                CasePaper.decided(3, Choice.Closing.CLOSED, Stage.POLICE_LED, Instant.parse("2026-12-01T10:00:00Z"), null)));
        assertThat(reviewed(it, made, "2026-12-01")).as("at once").contains(LocalDate.of(2027, 6, 1));
        assertThat(reviewed(it, made, "2027-03-02")).as("half of its time is over").contains(LocalDate.of(2027, 12, 1));
        assertThat(reviewed(it, made, "2027-03-03")).as("at once again").contains(LocalDate.of(2027, 12, 1));
        assertThat(reviewed(it, made, "2027-11-30")).isEmpty();
    }

    /// What is due next after another review.
    private Optional<LocalDate> reviewed(Case it, List<CaseDecision> made, String day) {
        made.add(CasePaper.decided(made.size() + 1, Choice.ExitReview.STAYS_CLOSED, Stage.CLOSED, Instant.parse(day + "T11:00:00Z"), null));
        return clock.next(it, made);
    }

    @Test
    void whatGoesToAPanelIsConsideredThereAndReviewedEveryThreeMonthsWhileItIsSupported() {
        var it = CasePaper.ofQuinn(CasePaper.FORCE);
        var clear = CasePaper.decided(1, Choice.Deconfliction.NONE, Stage.RECEIVED, MONDAY, null);
        var sent = CasePaper.decided(2, Choice.Assessment.PANEL, Stage.TO_ASSESS, MONDAY, null);
        assertThat(clock.next(it, List.of(clear, sent))).as("to come to a panel").contains(LocalDate.of(2026, 12, 21));
        var adopted = CasePaper.decided(3, Choice.Panel.ADOPT, Stage.TO_PANEL, Instant.parse("2026-12-01T10:00:00Z"), null);
        assertThat(clock.next(it, List.of(clear, sent, adopted))).as("its review").contains(LocalDate.of(2027, 3, 1));
        var again = CasePaper.decided(4, Choice.Panel.ADOPT, Stage.TO_PANEL, Instant.parse("2026-12-03T10:00:00Z"), adopted.id());
        assertThat(clock.next(it, List.of(clear, sent, adopted, again))).as("from the first").contains(LocalDate.of(2027, 3, 1));
        var goesOn = CasePaper.decided(4, Choice.Panel.CONTINUE, Stage.SUPPORTED, Instant.parse("2027-03-02T10:00:00Z"), null);
        assertThat(clock.next(it, List.of(clear, sent, adopted, goesOn))).contains(LocalDate.of(2027, 6, 2));
        var ended = CasePaper.decided(5, Choice.Panel.END, Stage.SUPPORTED, Instant.parse("2027-06-01T10:00:00Z"), null);
        assertThat(clock.next(it, List.of(clear, sent, adopted, goesOn, ended))).as("to be closed").contains(LocalDate.of(2027, 6, 29));
        assertThat(clock.clocks(it, List.of(clear, sent, adopted, goesOn, ended))).filteredOn(each ->
                each.limit().slug().equals("panel-review")).extracting(each -> each.isOverdue(each.metOn())).containsExactly(true, false);
        assertThat(clock.reviewedBy(Stage.SUPPORT_ENDED, ended.day())).as("after exit").isEqualTo(LocalDate.of(2027, 12, 1));
    }

    @Test
    void whoeverReferredHearsUntilTheyKnowWhatCameOfIt() {
        var it = CasePaper.ofQuinn(CasePaper.FORCE);
        var looked = CasePaper.told(CasePaper.PAT, CasePaper.FORCE, Outcome.BEING_LOOKED_AT, Instant.parse("2026-12-01T10:00:00Z"));
        var known = CasePaper.told(CasePaper.PAT, CasePaper.FORCE, Outcome.ACTED, Instant.parse("2026-12-30T10:00:00Z"));
        assertThat(clock.heard(it, List.of())).extracting(Clock::dueOn, Clock::metOn)
                .containsExactly(tuple(LocalDate.of(2026, 12, 7), null));
        assertThat(clock.heard(it, List.of(looked))).extracting(each -> each.limit().slug(), Clock::dueOn, Clock::metOn).containsExactly(
                tuple("referrer-heard", LocalDate.of(2026, 12, 7), looked.day()),
                tuple("referrer-heard-again", LocalDate.of(2026, 12, 31), null));
        assertThat(clock.heard(it, List.of(looked, known, looked))).as("nothing is due after that").extracting(Clock::metOn)
                .containsExactly(looked.day(), known.day());
    }

    @Test
    void whatIsOpenedAgainBeginsAgainUnderNewClocks() {
        var it = CasePaper.ofQuinn(CasePaper.FORCE);
        var closed = CasePaper.decided(3, Choice.Closing.CLOSED, Stage.POLICE_LED, Instant.parse("2026-12-01T10:00:00Z"), null);
        var again = CasePaper.decided(4, Choice.Reopening.REOPENED, Stage.CLOSED, Instant.parse("2027-02-01T10:00:00Z"), null);
        var made = List.of(CasePaper.decided(1, Choice.Deconfliction.NONE, Stage.RECEIVED, MONDAY, null),
                CasePaper.decided(2, Choice.Assessment.POLICE_LED, Stage.TO_ASSESS, MONDAY, null), closed, again);
        assertThat(clock.next(it, made)).as("deconfliction").contains(LocalDate.of(2027, 2, 3));
        assertThat(clock.clocks(it, made)).filteredOn(each -> each.metOn() == null).extracting(each -> each.limit().slug())
                .containsExactly("deconfliction", "gateway-assessment");
    }
}
