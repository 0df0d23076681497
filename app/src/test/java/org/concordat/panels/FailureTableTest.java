package org.concordat.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.panels.MeetingLifeTest.refused;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.casework.CaseId;
import org.concordat.casework.Chronologies;
import org.concordat.casework.Happened;
import org.concordat.casework.PanelOutcome;
import org.concordat.casework.PanelOutcomes;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What reviews found, and what panels do about it: a test for each failure that they reach so far.
@ConcordatTest
class FailureTableTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private PanelOutcomes outcomes;
    @Autowired
    private Chronologies chronologies;

    private World world;
    private AtPanel at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = AtPanel.in(service, world, Cast.in(world));
    }

    @AfterEach
    void close() {
        world.close();
    }

    /// Closed too early on thin information; "no ideology" taken as an answer.
    @Test
    void noIdeologyIsNoAnswerAndMoreInformationHasADay() {
        var id = at.sitting();
        assertThat(refused(at.decisions().decide(at.in(at.chris()), id, UUID.randomUUID(),
                AtPanel.decision(Choice.NOT_ADOPT, "None was found.", ReasonKind.NO_IDEOLOGY), Optional.empty())))
                .isEqualTo("panels.no-ideology-alone-ends-nothing");
        at.decided(id, AtPanel.decision(Choice.MORE_INFORMATION, "The school knows more.", ReasonKind.INFORMATION_AWAITED));
        assertThat(at.due(at.chris())).containsExactly("MORE_INFORMATION 2026-12-14");
    }

    /// Poor record of decisions; no explicit justification.
    @Test
    void aDecisionHasItsOptionsReasonGatewayAttendeesAndDissentAndIsKept() {
        var id = at.sitting();
        var adopt = AtPanel.adopt();
        var words = new Decided.Wording(adopt.options(), adopt.chosen(), null, adopt.kinds(), adopt.reason(), adopt.gateway(),
                List.of(new Dissent(at.health(), "Too early.")));
        var first = at.decided(id, words);
        assertThat(at.decisions().decide(at.in(at.chris()), id, UUID.randomUUID(), adopt, Optional.of(first)))
                .isEqualTo(new Acted.Done(id.value()));
        var seen = at.seen(at.petra(), id);
        assertThat(seen.decided()).extracting(Decided::wording).containsExactly(words, adopt);
        assertThat(seen.came()).extracting(Attended::officer).containsExactlyInAnyOrder(at.chris(), at.petra(), at.cara(), at.pat());
    }

    /// Blurred roles of police and council: who holds support is said from the decision on, and no sooner.
    @Test
    void whoHoldsSupportIsSaidFromTheDecisionOn() {
        var id = at.sitting();
        var of = at.work().line(at.pat(), at.seen(at.pat(), id).of().of()).of();
        assertThat(outcomes.of(at.in(at.pat()), of).support()).isEmpty();
        var adopted = at.decided(id, AtPanel.adopt());
        assertThat(outcomes.of(at.in(at.pat()), of).support()).contains(new PanelOutcome.Support(at.panel(), false));
        at.decisions().decide(at.in(at.chris()), id, UUID.randomUUID(), AtPanel.decision(Choice.POLICE_LED, "It is not safe yet.",
                ReasonKind.POLICE_NEED_TO_LEAD), Optional.of(adopted));
        assertThat(outcomes.of(at.in(at.pat()), of).support()).as("corrected").isEmpty();
        assertThat(outcomes.of(at.in(at.pat()), of).agenda()).isPresent();
        assertThat(outcomes.of(at.in(at.work().quinn()), of).agenda()).isEmpty();
    }

    /// Form filled in afterwards: what each thinks is written before they see another's, and stands.
    @Test
    void whatEachThinksIsWrittenBeforeItIsCompared() {
        var id = at.sitting();
        at.asked(id);
        at.views().give(at.in(at.petra()), id, "Adopt it.");
        assertThat(at.seen(at.chris(), id).views()).isEmpty();
        assertThat(refused(at.views().give(at.in(at.petra()), id, "Do not."))).isEqualTo("panels.one-view-each");
    }

    /// Actions commissioned and never done: each has one owner, a day, and what shows that it is done.
    @Test
    void whatIsNotDoneIsHeardOfByItsOwnerAndThenByTheChair() {
        var id = at.sitting();
        at.decided(id, AtPanel.adopt());
        var action = at.set(id, "Meet the family.", AtPanel.DAY.plusDays(7));
        at.work().worried().clock().advance(Duration.ofDays(8));
        for (var each : List.of(at.petra(), at.chris(), at.casey())) {
            assertThat(at.actions().open(at.in(each))).extracting(Action::id).containsExactly(action);
        }
        at.actions().complete(at.in(at.petra()), action, "They met twice. The notes are with the hospital.");
        assertThat(at.actions().open(at.in(at.chris()))).isEmpty();
        assertThat(at.actions().find(at.in(at.pat()), action).orElseThrow().action().done().orElseThrow().evidence())
                .startsWith("They met twice");
    }

    /// The same of support: where nothing is done within its time the chair is told, and sees it.
    @Test
    void supportThatLapsesAlarmsTheChair() {
        var id = at.supported(AtPanel.DAY.minusDays(7));
        at.work().worried().clock().advance(Duration.ofDays(20));
        at.sessions().record(at.in(at.petra()), id, UUID.randomUUID(), LocalDate.of(2026, 12, 11), SupportSession.Came.MISSED);
        at.work().worried().clock().advance(Duration.ofDays(20));
        assertThat(at.due(at.chris())).as("a session was recorded meanwhile").containsExactly("REVIEW 2027-02-23");
        at.work().worried().clock().advance(Duration.ofDays(16));
        for (var each : List.of(at.chris(), at.casey(), at.pat())) {
            assertThat(at.due(each)).containsExactly("LAPSED 2027-01-13");
        }
    }

    /// No whole view over time: what the school, the police and the panel recorded stands in one order, as of any day.
    @Test
    void whatManyHoldersKnewIsReadAsOfAnyDay() {
        var item = at.sitting();
        var id = at.seen(at.pat(), item).of().of();
        at.work().worried().clock().advance(Duration.ofDays(1));
        at.decided(item, AtPanel.adopt());
        assertThat(known(id, 0)).containsSubsequence(Happened.What.REFERRED, Happened.What.DECIDED, Happened.What.ON_AN_AGENDA,
                Happened.What.PANEL_DECIDED);
        assertThat(known(id, -1)).as("the day before").contains(Happened.What.ON_AN_AGENDA).doesNotContain(Happened.What.PANEL_DECIDED);
    }

    private List<Happened.What> known(CaseId id, int days) {
        var who = at.in(at.pat());
        return chronologies.read(who, id, Optional.of(who.day().plusDays(days)), Optional.empty()).orElseThrow().entries().stream()
                .map(Happened::what).toList();
    }

    /// Acting too slowly: what waits for a panel has a day, whoever forgets it.
    @Test
    void whatIsNotDecidedIsDueAgain() {
        at.sitting();
        at.work().worried().clock().advance(Duration.ofDays(1));
        assertThat(at.due(at.casey())).containsExactly("UNDECIDED 2026-11-30");
    }
}
