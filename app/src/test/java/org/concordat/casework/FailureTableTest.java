package org.concordat.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.intake.Afterwards;
import org.concordat.intake.Outcome;
import org.concordat.intake.Referrals;
import org.concordat.intake.Told;
import org.concordat.intake.Worried;
import org.concordat.people.Matched;
import org.concordat.people.Records;
import org.concordat.requests.Line;
import org.concordat.requests.Standing;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What reviews found, and what the system does about it: a test for each failure. That roles are not
/// blurred is read on the page of a case (`CaseJourneyTest`). Actions never done, and the whole view over time, are in that of
/// panels.
@ConcordatTest
class FailureTableTest {

    private static final LocalDate ASSESSED_BY = LocalDate.of(2026, 11, 30);

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Referrals referrals;
    @Autowired
    private Afterwards afterwards;
    @Autowired
    private Records records;

    private World world;
    private Casework work;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        work = Casework.in(service, world, Cast.in(world));
    }

    @AfterEach
    void close() {
        world.close();
    }

    /// Nobody owned the risk; passed round until nobody acted.
    @Test
    void oneOwnerFromTheFirstMomentWhoeverLeavesOrKeepsSilent() {
        var id = work.opened();
        assertThat(work.line(work.pat(), id).accountable()).as("from the first moment").isEqualTo(new Accountable.Owner(work.pat()));
        var offer = work.offered(id);
        assertThat(work.line(work.pat(), id).accountable()).as("while it is passed").isEqualTo(new Accountable.Owner(work.pat()));
        work.handovers().accept(work.in(work.quinn()), offer, UUID.randomUUID());
        work.offered(id, work.quinn(), work.robin());
        work.worried().clock().advance(Duration.ofDays(3));
        assertThat(work.listed(work.pat(), Cases.Filter.ALARMS)).as("nobody answers").containsExactly(id);
        world.leaves(work.quinn(), LocalDate.of(2026, 11, 26));
        assertThat(work.line(work.pat(), id).accountable()).as("its owner has left")
                .isEqualTo(new Accountable.Lead(work.pat(), work.quinn()));
    }

    /// Acting too slowly.
    @Test
    void aClockOnTheAssessmentALaneForWhatIsCriticalAndAListOfWhatIsOverdue() {
        var slow = work.opened();
        var critical = work.opened(Worried.about("Al Other"), true);
        assertThat(work.line(work.pat(), slow).of().dueOn()).isEqualTo(ASSESSED_BY);
        assertThat(work.listed(work.pat(), Cases.Filter.MINE)).as("what is critical first").containsExactly(critical, slow);
        assertThat(work.listed(work.robin(), Cases.Filter.CRITICAL)).as("its lane").containsExactly(critical);
        assertThat(work.cases().find(work.in(work.pat()), slow).orElseThrow().clocks())
                .extracting(it -> it.limit().authority().citation()).contains("Channel duty guidance");
        work.worried().clock().advance(Duration.ofDays(2));
        assertThat(work.listed(work.robin(), Cases.Filter.OVERDUE)).containsExactly(critical);
        work.worried().clock().advance(Duration.ofDays(6));
        assertThat(work.listed(work.robin(), Cases.Filter.OVERDUE)).containsExactly(critical, slow);
        assertThat(work.listed(work.pat(), Cases.Filter.ALARMS)).as("escalated").containsExactly(critical, slow);
        work.decided(work.pat(), critical, Choice.Deconfliction.NONE);
        work.decided(work.pat(), critical, Choice.Assessment.NO_FURTHER_ACTION);
        assertThat(work.listed(work.robin(), Cases.Filter.CRITICAL)).as("until it is closed").containsExactly(critical);
        work.closures().confirm(work.in(work.robin()), work.proposedToClose(work.pat(), critical), UUID.randomUUID());
        assertThat(work.listed(work.robin(), Cases.Filter.CRITICAL)).isEmpty();
    }

    /// Referrers never hear back: received, assessed, the class of outcome, by a day; and one reference if they are worried again.
    @Test
    void theReferrerHearsByADayAndSilenceIsOverdue() {
        var id = work.worried().referred("Jo Example");
        var cara = work.worried().cast().cara();
        var received = referrals.find(work.in(cara), id).orElseThrow();
        assertThat(work.cases().called(work.in(work.pat()), received.reference()).seen().flatMap(it -> it))
                .isEqualTo(Optional.of(CaseId.of(id)));
        assertThat(afterwards.firstBy(received)).isEqualTo(LocalDate.of(2026, 12, 7));
        work.worried().clock().advance(Duration.ofDays(15));
        assertThat(work.listed(work.pat(), Cases.Filter.SILENT)).as("silence").containsExactly(CaseId.of(id));
        work.decided(work.pat(), CaseId.of(id), Choice.Deconfliction.NONE);
        work.decided(work.pat(), CaseId.of(id), Choice.Assessment.NO_FURTHER_ACTION);
        work.told(work.pat(), CaseId.of(id), Outcome.NOTHING_MORE);
        assertThat(afterwards.of(work.in(cara), id)).extracting(Told::outcome).containsExactly(Outcome.NOTHING_MORE);
        assertThat(work.listed(work.pat(), Cases.Filter.SILENT)).isEmpty();
    }

    /// A misspelt name made a second person.
    @Test
    void whoMayBeMeantIsShownBeforeAnybodySaysWhoItIsAndWhatIsSaidCanBeTakenBack() {
        var first = work.identified(work.pat(), work.opened());
        var misspelt = work.opened(Worried.about("Jo Exmaple"), false);
        var second = work.identified(work.pat(), misspelt);
        assertThat(records.look(work.in(work.pat()), second).orElseThrow().suggestions())
                .extracting(it -> it.likeness().of().id()).contains(first);
        assertThat(work.subject(work.pat(), misspelt).person()).as("a human confirms").isNull();
        var act = UUID.randomUUID();
        var same = work.persons().judge(work.in(work.pat()), false, act, second, first, org.concordat.people.Outcome.SAME, "The school confirms it.");
        assertThat(work.subject(work.pat(), misspelt).others()).hasSize(1);
        work.persons().undo(work.in(work.pat()), UUID.randomUUID(), ((Matched.Done) same).person(), act, "Two cousins.");
        assertThat(work.subject(work.pat(), misspelt).others()).isEmpty();
    }

    /// Poor record of decisions; no explicit justification.
    @Test
    void optionsReasonGatewayAndDissentStandAsTheyWereWrittenAndACorrectionPointsToThem() {
        var id = work.opened();
        work.decided(work.pat(), id, Choice.Deconfliction.NONE);
        var first = work.decided(work.pat(), id, Choice.Assessment.NO_FURTHER_ACTION);
        var second = UUID.randomUUID();
        work.decisions().decide(work.in(work.pat()), id, second, Choice.Assessment.PANEL, new CaseDecision.Grounds("All four.",
                "The school wrote again.", DecisionRules.CHANNEL, "Robin would signpost."), first);
        var made = work.cases().find(work.in(work.robin()), id).orElseThrow().decisions();
        assertThat(made).hasSize(3);
        assertThat(made.get(1).choice()).as("as it was made").isEqualTo(Choice.Assessment.NO_FURTHER_ACTION);
        assertThat(made.getLast().corrects()).isEqualTo(first);
        assertThat(made.getLast().grounds().dissent()).isEqualTo("Robin would signpost.");
    }

    /// Held intelligence never reached those managing the person: partners are asked, and each answers or says why not and when
    /// it is looked at again.
    @Test
    void partnersAreAskedAndARefusalHasAReasonAndADayOnWhichItComesUpAgain() {
        var id = work.opened();
        work.decided(work.pat(), id, Choice.Deconfliction.NONE);
        var reviewOn = LocalDate.of(2026, 12, 7);
        work.asked(id).refused(reviewOn);
        work.asked(id);
        assertThat(work.askings(work.robin(), id)).flatExtracting(Asking::lines).extracting(Line::standing).satisfiesExactly(
                it -> assertThat(((Standing.Refused) it).reviewOn()).isEqualTo(reviewOn),
                it -> assertThat(it.waits()).isTrue());
    }

    /// Closed too early on thin information; "no ideology" taken as an answer.
    @Test
    void closingNeedsAReasonBesideNoIdeologyTheAnswersAwaitedAndASecondPerson() {
        var id = work.assessed(Choice.Assessment.NO_FURTHER_ACTION);
        work.asked(id);
        assertThat(work.closing(work.pat(), id, UUID.randomUUID(), Set.of(ClosureGround.NO_IDEOLOGY)))
                .isInstanceOf(Handing.Refused.class);
        assertThat(work.closures().propose(work.in(work.pat()), id, UUID.randomUUID(), Set.of(ClosureGround.EXPLAINED),
                Casework.grounds(Choice.Closing.CLOSED), Map.of(), Map.of())).as("without the answer").isInstanceOf(Handing.Refused.class);
        var proposed = work.proposedToClose(work.pat(), id);
        assertThat(work.closures().confirm(work.in(work.pat()), proposed, UUID.randomUUID())).as("alone")
                .isInstanceOf(Handing.Refused.class);
        assertThat(work.line(work.pat(), id).of().stage()).isEqualTo(Stage.NOTHING_MORE);
        work.closures().confirm(work.in(work.robin()), proposed, UUID.randomUUID());
        assertThat(work.line(work.pat(), id).of().stage()).isEqualTo(Stage.CLOSED);
    }

    /// Form filled in afterwards: what was written is as it was then, and says when.
    @Test
    void whatWasWrittenIsRecordedWhenItWasWritten() {
        var before = work.worried().clock().instant();
        var id = work.opened();
        assertThat(work.line(work.pat(), id).of().openedAt()).isEqualTo(before.plusSeconds(1));
        work.worried().clock().advance(Duration.ofDays(1));
        var from = work.worried().clock().instant();
        work.decided(work.pat(), id, Choice.Deconfliction.NONE);
        assertThat(work.cases().find(work.in(work.pat()), id).orElseThrow().decisions().getLast().at()).as("a day later, and not before")
                .isBetween(from, work.worried().clock().instant());
    }
}
