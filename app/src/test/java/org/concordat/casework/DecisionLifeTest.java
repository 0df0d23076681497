package org.concordat.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.access.Decision;
import org.concordat.kernel.GatewayId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Wall;
import org.concordat.sharing.World;
import org.concordat.storage.Superuser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What is decided of a case, in order and for good, through the front door and in the database.
@ConcordatTest
class DecisionLifeTest {

    private static final String INSERT = """
            insert into casework.decision values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?, null, 'All.', ?, ?, null, ?, ?, ?)
            """;

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
    void deconflictedThenAssessedAndTheStageFollows() {
        var id = work.opened();
        assertThat(work.line(work.pat(), id).of().stage()).isEqualTo(Stage.RECEIVED);
        var act = UUID.randomUUID();
        var none = Choice.Deconfliction.NONE;
        for (int i = 0; i < 2; i++) {
            assertThat(work.decisions().decide(work.in(work.pat()), id, act, none, Casework.grounds(none), null))
                    .isEqualTo(new Handing.Done(id));
        }
        assertThat(work.line(work.pat(), id).of().nextOn()).as("the assessment").isEqualTo(LocalDate.of(2026, 11, 30));
        work.decided(work.pat(), id, Choice.Assessment.PANEL);
        var seen = work.cases().find(work.in(work.robin()), id).orElseThrow();
        assertThat(seen.line().of().stage()).isEqualTo(Stage.TO_PANEL);
        assertThat(seen.line().of().nextOn()).isEqualTo(LocalDate.of(2026, 12, 21));
        assertThat(seen.decisions()).extracting(CaseDecision::choice).containsExactly(none, Choice.Assessment.PANEL);
        assertThat(world.trail(id.value()).stream().filter(it -> it.startsWith("casework.decision")))
                .containsExactly("casework.decision.made Pat", "casework.decision.made Pat");
    }

    @Test
    void notBeforeItIsDeconflictedAndNotByAColleague() {
        var id = work.opened();
        var panel = Choice.Assessment.PANEL;
        assertThat(refused(work.decisions().decide(work.in(work.pat()), id, UUID.randomUUID(), panel, Casework.grounds(panel), null)))
                .isEqualTo("casework.decided-in-order");
        var none = Choice.Deconfliction.NONE;
        assertThat(refused(work.decisions().decide(work.in(work.quinn()), id, UUID.randomUUID(), none, Casework.grounds(none),
                null))).isEqualTo("casework.owner-acts");
        work.decided(work.pat(), id, Choice.Deconfliction.LIVE);
        assertThat(refused(work.decisions().decide(work.in(work.pat()), id, UUID.randomUUID(), panel, Casework.grounds(panel), null)))
                .isEqualTo("casework.decided-in-order");
        assertThat(work.decisions().decide(work.in(work.worried().cast().cara()), id, UUID.randomUUID(), none,
                Casework.grounds(none), null)).isEqualTo(new Handing.Unknown());
    }

    @Test
    void theLastIsCorrectedByALaterOneOnce() {
        var id = work.opened();
        var first = work.decided(work.pat(), id, Choice.Deconfliction.NONE);
        var signposted = work.decided(work.pat(), id, Choice.Assessment.SIGNPOST);
        assertThat(refused(corrected(id, Choice.Deconfliction.LIVE, first))).isEqualTo("casework.the-last-decision-is-corrected");
        assertThat(corrected(id, Choice.Assessment.PANEL, signposted)).isEqualTo(new Handing.Done(id));
        assertThat(refused(corrected(id, Choice.Assessment.POLICE_LED, signposted))).as("once")
                .isEqualTo("casework.the-last-decision-is-corrected");
        assertThat(work.line(work.pat(), id).of().stage()).isEqualTo(Stage.TO_PANEL);
    }

    @Test
    void theDatabaseTakesNothingOutOfOrder() {
        var id = work.opened();
        var wall = new Wall(app, null, work.worried().clock().instant(), null);
        wall.as(work.pat()).refuses("decision_stage_kind_chosen_next_fkey", INSERT,
                row(id, 1, Choice.Assessment.NO_FURTHER_ACTION, Stage.RECEIVED, Stage.NOTHING_MORE, null, null));
        wall.as(work.pat()).refuses("a decision follows the last", INSERT,
                row(id, 1, Choice.Assessment.NO_FURTHER_ACTION, Stage.TO_ASSESS, Stage.NOTHING_MORE, null, null));
        wall.as(work.pat()).refuses("a decision follows the last", INSERT,
                row(id, 2, Choice.Deconfliction.NONE, Stage.RECEIVED, Stage.TO_ASSESS, null, null));
        var first = work.decided(work.pat(), id, Choice.Deconfliction.NONE);
        var second = work.decided(work.pat(), id, Choice.Assessment.NO_FURTHER_ACTION);
        var later = new Wall(app, null, work.worried().clock().instant(), null);
        later.as(work.pat()).refuses("a decision follows the last", INSERT,
                row(id, 3, Choice.Deconfliction.LIVE, Stage.RECEIVED, Stage.HELD, null, first));
        later.as(work.pat()).refuses("gateway_where_something_leaves", INSERT,
                row(id, 3, Choice.Assessment.SIGNPOST, Stage.TO_ASSESS, Stage.SIGNPOSTED, null, second));
        later.as(work.pat()).refuses("a_panel_is_reached_through_channel", INSERT, row(id, 3, Choice.Assessment.PANEL,
                Stage.TO_ASSESS, Stage.TO_PANEL, new GatewayId("cda-1998-s115"), second));
        later.as(work.quinn()).refuses("row-level security", INSERT,
                row(id, 3, Choice.Assessment.POLICE_LED, Stage.TO_ASSESS, Stage.POLICE_LED, null, second));
    }

    @Test
    void whatWasDecidedIsChangedByNobodyNotEvenTheSuperuser() throws SQLException {
        var id = work.opened();
        work.decided(work.pat(), id, Choice.Deconfliction.NONE);
        var wall = new Wall(app, null, work.worried().clock().instant(), null).as(work.pat());
        wall.refuses("permission denied", "update casework.decision set reason = 'x' where of_case = ?", id.value());
        wall.refuses("permission denied", "delete from casework.decision where of_case = ?", id.value());
        wall.refuses("permission denied", "update casework.case set stage = 'NOTHING_MORE' where id = ?", id.value());
        try (var superuser = Superuser.connect(service); var statement = superuser.createStatement()) {
            for (var change : new String[] {"update casework.decision set reason = 'x'", "delete from casework.decision"}) {
                assertThatThrownBy(() -> statement.execute(change + " where of_case = '" + id + "'"))
                        .hasMessageContaining("what was decided stands");
            }
        }
    }

    private Handing corrected(CaseId id, Choice choice, UUID corrects) {
        return work.decisions().decide(work.in(work.pat()), id, UUID.randomUUID(), choice, Casework.grounds(choice), corrects);
    }

    private Object[] row(CaseId id, int number, Choice choice, Stage stage, Stage next, @Nullable GatewayId gateway,
            @Nullable UUID corrects) {
        return new Object[] {id.value(), work.worried().force().value(), number, choice.kind().name(), choice.name(), stage.name(),
            next.name(), "So.", gateway == null ? null : gateway.slug(), work.pat().value(),
            work.worried().clock().instant().atOffset(ZoneOffset.UTC), corrects};
    }

    private static String refused(Handing came) {
        return came instanceof Handing.Refused(Decision.Refused why) ? why.rules() : came.toString();
    }
}
