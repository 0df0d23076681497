package org.concordat.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.panels.MeetingLifeTest.refused;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.casework.Case;
import org.concordat.casework.CaseDecision;
import org.concordat.casework.CaseId;
import org.concordat.casework.Choice.Assessment;
import org.concordat.casework.Choice.Deconfliction;
import org.concordat.casework.ClosureGround;
import org.concordat.casework.Handing;
import org.concordat.casework.PanelOutcome;
import org.concordat.casework.PanelOutcomes;
import org.concordat.casework.Stage;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Wall;
import org.concordat.sharing.World;
import org.concordat.succession.Succeeded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A case comes to a panel when its assessment has sent it there, and follows what the panel decides.
@ConcordatTest
class StageLifeTest {

    private static final String PUT = "insert into panels.item values (?, ?, ?, ?, ?, ?, 'What?', ?, ?)";

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;
    @Autowired
    private PanelOutcomes outcomes;

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

    @Test
    void onlyWhatItsAssessmentSentThereComesToAPanel() {
        var meeting = at.called();
        var received = at.work().opened();
        var elsewhere = at.work().assessed(Assessment.SIGNPOST);
        var held = at.opened();
        at.work().decided(at.pat(), held, Deconfliction.LIVE);
        for (var of : List.of(received, elsewhere, held)) {
            assertThat(refused(put(meeting, of))).isEqualTo("panels.sent-there-by-its-assessment");
            assertThat(outcomes.of(at.in(at.pat()), of(of)).agenda()).as("nor is it offered").isEmpty();
            wall().refuses("when its gateway assessment has sent it there", PUT, UUID.randomUUID(), meeting.value(),
                    at.panel().value(), of.value(), of(of).reference(), of(of).body().value(), at.pat().value(), when());
        }
        assertThat(at.due(at.pat())).isEmpty();
        assertThat(put(meeting, at.opened())).isInstanceOf(Acted.Done.class);
        assertThat(world.trail(received.value())).contains("panels.item.put.refused Pat");
    }

    @ParameterizedTest
    @CsvSource({"ADOPT, SUPPORTED", "SIGNPOST, SIGNPOSTED", "POLICE_LED, POLICE_LED", "NOT_ADOPT, NOTHING_MORE",
        "MORE_INFORMATION, INFORMING"})
    void theCaseFollowsWhatIsDecided(Choice chosen, Stage next) {
        var id = at.sitting();
        var of = at.seen(at.pat(), id).of().of();
        at.decided(id, AtPanel.decision(chosen, "Why.", ReasonKind.SUPPORT_CAN_HELP));
        assertThat(of(of).stage()).isEqualTo(next);
        assertThat(decisions(of).getLast()).satisfies(it -> {
            assertThat(it.by()).isEqualTo(at.chris());
            assertThat(it.grounds()).as("they stay with the panel").isNull();
        });
        assertThat(of(of).nextOn()).isEqualTo(switch (chosen) {
            case ADOPT, POLICE_LED -> LocalDate.of(2027, 2, 28);
            case MORE_INFORMATION -> LocalDate.of(2026, 12, 14);
            default -> LocalDate.of(2026, 12, 30);
        });
        assertThat(outcomes.of(at.in(at.pat()), of(of)).agenda().isPresent()).isEqualTo(next.comesToPanels());
    }

    /// A body that ends: nothing is lost, its owner is told what has to be done, and the review stays due.
    @Test
    void whereAPanelEndsThatHoldsSupportTheCaseSaysSoAndMayBePutBeforeAnother() {
        var id = at.sitting();
        var of = at.seen(at.pat(), id).of().of();
        at.decided(id, AtPanel.adopt());
        Succeeded.ends(at.world(), at.panel(), AtPanel.DAY.plusDays(7));
        assertThat(outcomes.of(at.in(at.pat()), of(of)).support()).as("until then").contains(new PanelOutcome.Support(at.panel(), false));
        at.work().worried().clock().advance(Duration.ofDays(10));
        var seen = outcomes.of(at.in(at.pat()), of(of));
        assertThat(seen.support()).contains(new PanelOutcome.Support(at.panel(), true));
        assertThat(seen.agenda()).as("of another panel").isPresent();
        assertThat(of(of).nextOn()).isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @Test
    void supportGoesOnAndEndsAndThenItMayBeClosed() {
        var id = at.sitting();
        var of = at.seen(at.pat(), id).of().of();
        at.decided(id, AtPanel.adopt());
        assertThat(at.work().closing(at.pat(), of, UUID.randomUUID(), Set.of(ClosureGround.EXPLAINED)))
                .as("while it is supported").isInstanceOf(Handing.Refused.class);
        at.decided(again(of, 30), AtPanel.decision(Choice.CONTINUE, "It helps.", ReasonKind.SUPPORT_CAN_HELP));
        assertThat(of(of).nextOn()).isEqualTo(LocalDate.of(2027, 3, 30));
        at.decided(again(of, 60), AtPanel.decision(Choice.END, "It did what it was for.", ReasonKind.SUPPORT_DID_ITS_WORK));
        assertThat(of(of).stage()).isEqualTo(Stage.SUPPORT_ENDED);
        assertThat(of(of).nextOn()).as("to be closed").isEqualTo(LocalDate.of(2027, 2, 26));
        at.work().closures().confirm(at.in(at.work().quinn()), at.work().proposedToClose(at.pat(), of), UUID.randomUUID());
        assertThat(of(of).stage()).isEqualTo(Stage.CLOSED);
        assertThat(of(of).nextOn()).as("it is looked at again after its exit").isEqualTo(LocalDate.of(2027, 7, 29));
    }

    @Test
    void whatThePanelCorrectsTheCaseFollowsUnlessThePoliceHaveDecidedSince() {
        var id = at.sitting();
        var of = at.seen(at.pat(), id).of().of();
        var first = at.decided(id, AtPanel.adopt());
        var second = correct(id, AtPanel.decision(Choice.SIGNPOST, "The hospital helps.", ReasonKind.MET_ELSEWHERE), first);
        assertThat(of(of).stage()).isEqualTo(Stage.SIGNPOSTED);
        at.work().decided(at.pat(), of, Deconfliction.LIVE);
        correct(id, AtPanel.adopt(), second);
        assertThat(of(of).stage()).as("it is held").isEqualTo(Stage.HELD);
        assertThat(decisions(of)).extracting(CaseDecision::corrects).containsExactly(null, null, null, first, null);
    }

    /// The panel decides, and does not learn that the police hold the case back.
    @Test
    void aPanelThatDecidesWhileACaseIsHeldDoesNotMoveIt() {
        var id = at.sitting();
        var of = at.seen(at.pat(), id).of().of();
        at.work().decided(at.pat(), of, Deconfliction.LIVE);
        at.decided(id, AtPanel.adopt());
        assertThat(of(of).stage()).isEqualTo(Stage.HELD);
    }

    @Test
    void nobodyDecidesAsAPanelAndThePanelAloneCorrectsIt() {
        var of = at.opened();
        assertThat(at.work().decisions().decide(at.in(at.pat()), of, UUID.randomUUID(), org.concordat.casework.Choice.Panel.ADOPT,
                new CaseDecision.Grounds("All.", "So.", null, null), null)).isInstanceOf(Handing.Refused.class);
        wall().refuses("row-level security", """
                insert into casework.decision (id, of_case, body, number, kind, chosen, stage, next, panel, decided_by, decided_at)
                values (?, ?, ?, 3, 'PANEL', 'ADOPT', 'TO_PANEL', 'SUPPORTED', ?, ?, ?)
                """, UUID.randomUUID(), of.value(), of(of).body().value(), of(of).body().value(), at.pat().value(), when());
    }

    @Test
    void everyChoiceOfAPanelIsOneOfTheCase() {
        assertThat(Arrays.stream(Choice.values()).map(Enum::name)).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(org.concordat.casework.Choice.Panel.values()).map(Enum::name).toList());
    }

    /// Before the panel another time, on the day that it is by then.
    private ItemId again(CaseId of, int days) {
        var day = AtPanel.DAY.plusDays(days);
        var meeting = at.called(day, AtPanel.PLACE, at.pat());
        var id = at.put(meeting, of, "Whether to go on.");
        at.work().worried().clock().advance(Duration.ofDays(30));
        at.recorded(meeting, at.pat());
        return id;
    }

    private UUID correct(ItemId id, Decided.Wording words, UUID corrects) {
        var act = UUID.randomUUID();
        assertThat(at.decisions().decide(at.in(at.chris()), id, act, words, Optional.of(corrects))).isEqualTo(new Acted.Done(id.value()));
        return act;
    }

    private Acted put(MeetingId meeting, CaseId of) {
        return at.agendas().put(at.in(at.pat()), UUID.randomUUID(), of, new Agendas.Asking(meeting, AtPanel.QUESTION, List.of()));
    }

    private Case of(CaseId id) {
        return at.work().line(at.pat(), id).of();
    }

    private List<CaseDecision> decisions(CaseId id) {
        return at.work().cases().find(at.in(at.pat()), id).orElseThrow().decisions();
    }

    private Wall wall() {
        return new Wall(app, null, at.work().worried().clock().instant(), null).as(at.pat());
    }

    private Object when() {
        return at.work().worried().clock().instant().atOffset(ZoneOffset.UTC);
    }
}
