package org.concordat.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.access.Access;
import org.concordat.access.Decision;
import org.concordat.access.Role;
import org.concordat.kernel.OfficerId;
import org.concordat.requests.Line;
import org.concordat.requests.RequestDrafts;
import org.concordat.requests.RequestId;
import org.concordat.requests.Standing;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Wall;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What is asked of partners for a case: begun by its owner, and seen by the team as far as whom it asked and how each stands.
@ConcordatTest
class AskingLifeTest {

    private static final String INSERT = "insert into casework.asking values (?, ?, ?, ?, ?)";

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;

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

    @Test
    void whatIsOutstandingAnsweredAndRefusedIsOnTheCaseForTheWholeTeam() {
        var id = deconflicted();
        assertThat(work.askings(work.pat(), id)).isEmpty();
        work.asked(id).nothingHeld();
        work.asked(id).refused(LocalDate.of(2026, 12, 7));
        work.asked(id);
        assertThat(work.askings(work.robin(), id)).flatExtracting(Asking::lines).extracting(Line::standing).satisfiesExactly(
                it -> assertThat(it).isInstanceOf(Standing.NothingHeld.class),
                it -> assertThat(((Standing.Refused) it).reason()).isEqualTo("The register is being moved."),
                it -> assertThat(it).isInstanceOf(Standing.Open.class));
        assertThat(world.trail(id.value()).stream().filter(it -> it.startsWith("casework.request"))).hasSize(3);
    }

    /// For partners, a panel, a colleague or a second person: until they have answered, and on its owner's list alone.
    @Test
    void whatWaitsForOthersIsOneListUntilTheyHaveAnswered() {
        var partner = deconflicted();
        var asked = work.asked(partner);
        var panel = work.assessed(Choice.Assessment.PANEL);
        var colleague = work.opened();
        var offer = work.offered(colleague);
        var second = work.assessed(Choice.Assessment.NO_FURTHER_ACTION);
        var closure = work.proposedToClose(work.pat(), second);
        work.opened();
        assertThat(work.listed(work.pat(), Cases.Filter.WAITING)).containsExactlyInAnyOrder(partner, panel, colleague, second);
        assertThat(work.listed(work.quinn(), Cases.Filter.WAITING)).as("another's").isEmpty();
        assertThat(work.listed(work.quinn(), Cases.Filter.CLOSING)).as("for a second person").containsExactly(second);
        assertThat(work.listed(work.pat(), Cases.Filter.CLOSING)).as("who proposed it is not").isEmpty();
        asked.nothingHeld();
        work.handovers().accept(work.in(work.quinn()), offer, UUID.randomUUID());
        work.closures().confirm(work.in(work.robin()), closure, UUID.randomUUID());
        assertThat(work.listed(work.pat(), Cases.Filter.WAITING)).containsExactly(panel);
        assertThat(work.listed(work.quinn(), Cases.Filter.CLOSING)).isEmpty();
    }

    @Test
    void fromItsFirstDraftOnAndOnceForAForm() {
        var id = deconflicted();
        var act = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(work.askings().begin(work.in(work.pat()), id, act)).isEqualTo(new Handing.Done(id));
        }
        assertThat(work.askings(work.robin(), id)).singleElement().satisfies(it -> assertThat(it.lines()).isEmpty());
        assertThat(service.getBean(RequestDrafts.class).find(work.in(work.robin()), new RequestId(act)))
                .as("its inside is its asker's").isEmpty();
    }

    @Test
    void nobodyIsAskedBeforeTheCaseIsDeconflictedAndByItsOwnerAlone() {
        var id = work.opened();
        assertThat(refused(begun(id, work.pat()))).isEqualTo("casework.asked-once-nothing-stands-in-the-way");
        work.decided(work.pat(), id, Choice.Deconfliction.LIVE);
        assertThat(refused(begun(id, work.pat()))).isEqualTo("casework.asked-once-nothing-stands-in-the-way");
        work.decided(work.pat(), id, Choice.Deconfliction.NONE);
        assertThat(refused(begun(id, work.robin()))).isEqualTo("casework.owner-acts");
        assertThat(begun(id, work.worried().cast().cara())).isEqualTo(new Handing.Unknown());
        assertThat(begun(id, work.pat())).isEqualTo(new Handing.Done(id));
    }

    /// Else whoever knows the id of another's request could see whom it asks.
    @Test
    void aRequestThatIsNotTheirOwnDraftIsNotTakenForACase() {
        var id = deconflicted();
        var request = work.asked(id);
        var wall = new Wall(app, null, work.worried().clock().instant(), null);
        var at = work.worried().clock().instant().atOffset(ZoneOffset.UTC);
        wall.as(work.pat()).refuses("begun by its owner", INSERT, UUID.randomUUID(), id.value(),
                work.worried().force().value(), work.pat().value(), at);
        wall.as(work.pat()).refuses("permission denied", "update casework.asking set of_case = of_case");
        for (var other : List.of(work.worried().cast().cara(), work.worried().cast().eve())) {
            assertThat(wall.as(other).count("casework.asking", "of_case = ?", id.value())).isZero();
        }
        assertThat(wall.as(work.robin()).count("requests.asked", "request = ?", request.id().value())).isOne();
        assertThat(wall.as(work.robin()).count("requests.request", "id = ?", request.id().value())).isZero();
    }

    @Test
    void theRuleRefusesWhatIsReceivedHeldOrClosed() {
        var access = new Access(List.of(new AskingRules().askingForCases()));
        var quinn = CasePaper.viewer(CasePaper.QUINN, Role.PREVENT_OFFICER);
        for (var stage : Stage.values()) {
            var may = access.decide(quinn, AskingRules.ASK, CasePaper.at(stage)) instanceof Decision.Allowed;
            assertThat(may).as("" + stage).isEqualTo(!Set.of(Stage.RECEIVED, Stage.HELD, Stage.CLOSED).contains(stage));
        }
    }

    private CaseId deconflicted() {
        var id = work.opened();
        work.decided(work.pat(), id, Choice.Deconfliction.NONE);
        return id;
    }

    private Handing begun(CaseId id, OfficerId by) {
        return work.askings().begin(work.in(by), id, UUID.randomUUID());
    }

    private static String refused(Handing came) {
        return came instanceof Handing.Refused(Decision.Refused why) ? why.rules() : came.toString();
    }
}
