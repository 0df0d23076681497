package org.concordat.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.access.Decision;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Wall;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A case is closed by two, looked at again, and opened again, through the front doors and in the database.
@ConcordatTest
class ClosureLifeTest {

    private static final String PROPOSE = """
            insert into casework.closure values (gen_random_uuid(), ?, ?, ?, ?, string_to_array(?, ','), 'All.', 'So.', null)
            """;
    private static final String ANSWER = """
            insert into casework.closing values (?, ?, ?, ?, ?, gen_random_uuid(), ?, ?, ?, null)
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
    void aSecondPersonConfirmsAndItIsClosedAndReviewedAfterSixMonths() {
        var id = work.assessed(Choice.Assessment.PANEL);
        var proposed = work.proposedToClose(work.pat(), id);
        assertThat(work.line(work.pat(), id).of().stage()).as("until it is confirmed").isEqualTo(Stage.TO_PANEL);
        assertThat(refused(work.closures().confirm(work.in(work.pat()), proposed, UUID.randomUUID())))
                .isEqualTo("casework.someone-else-answers-a-closure");
        var act = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(work.closures().confirm(work.in(work.quinn()), proposed, act)).isEqualTo(new Handing.Done(id));
        }
        var seen = work.cases().find(work.in(work.robin()), id).orElseThrow();
        assertThat(seen.line().of().stage()).isEqualTo(Stage.CLOSED);
        assertThat(seen.line().of().nextOn()).isEqualTo(LocalDate.of(2027, 5, 23));
        assertThat(seen.decisions().getLast()).satisfies(it -> {
            assertThat(it.id()).isEqualTo(proposed);
            assertThat(it.by()).isEqualTo(work.pat());
        });
        assertThat(seen.closures().getLast().state()).isInstanceOfSatisfying(Closure.State.Confirmed.class,
                it -> assertThat(it.by()).isEqualTo(work.quinn()));
        assertThat(world.trail(id.value()).stream().filter(it -> it.startsWith("casework.closure"))).containsExactly(
                "casework.closure.proposed Pat", "casework.closure.confirm.refused Pat", "casework.closure.confirmed Quinn");
    }

    @Test
    void refusedOrTakenBackItStaysOpenAndCanBeProposedAgain() {
        var id = work.assessed(Choice.Assessment.SIGNPOST);
        work.closures().refuse(work.in(work.quinn()), work.proposedToClose(work.pat(), id), UUID.randomUUID(), "Ask health first.");
        work.closures().withdraw(work.in(work.pat()), work.proposedToClose(work.pat(), id), UUID.randomUUID(), "I ask first.");
        work.proposedToClose(work.pat(), id);
        var seen = work.cases().find(work.in(work.robin()), id).orElseThrow();
        assertThat(seen.closures()).extracting(Closure::isOpen).containsExactly(false, false, true);
        assertThat(seen.line().of().stage()).isEqualTo(Stage.SIGNPOSTED);
        assertThat(refused(work.closing(work.pat(), id, UUID.randomUUID(), Set.of(ClosureGround.EXPLAINED))))
                .isEqualTo("casework.one-closure-at-a-time");
    }

    @Test
    void eachAnswerAwaitedIsNamedAndWhatIsAskedMeanwhileStopsIt() {
        var id = work.assessed(Choice.Assessment.SIGNPOST);
        work.asked(id).nothingHeld();
        work.asked(id).refused(LocalDate.of(2026, 12, 14));
        work.asked(id);
        assertThat(refused(work.closures().propose(work.in(work.pat()), id, UUID.randomUUID(), Set.of(ClosureGround.EXPLAINED),
                Casework.grounds(Choice.Closing.CLOSED), Map.of(), Map.of()))).isEqualTo("casework.each-answer-awaited-is-named");
        var proposed = work.proposedToClose(work.pat(), id);
        assertThat(work.closures().find(work.in(work.quinn()), proposed).orElseThrow().closure().awaited())
                .as("not what was answered").hasSize(2);
        var meanwhile = work.asked(id);
        assertThat(refused(work.closures().confirm(work.in(work.quinn()), proposed, UUID.randomUUID())))
                .isEqualTo("casework.nothing-more-is-awaited");
        meanwhile.nothingHeld();
        assertThat(work.closures().confirm(work.in(work.quinn()), proposed, UUID.randomUUID())).isEqualTo(new Handing.Done(id));
    }

    @Test
    void openedAgainItsHistoryGoesOn() {
        var id = work.closed(Choice.Assessment.POLICE_LED);
        work.decided(work.pat(), id, Choice.ExitReview.STAYS_CLOSED);
        work.decided(work.pat(), id, Choice.Reopening.REOPENED);
        work.decided(work.pat(), id, Choice.Deconfliction.NONE);
        var seen = work.cases().find(work.in(work.pat()), id).orElseThrow();
        assertThat(seen.line().of().stage()).isEqualTo(Stage.TO_ASSESS);
        assertThat(seen.decisions()).extracting(CaseDecision::choice).containsExactly(Choice.Deconfliction.NONE,
                Choice.Assessment.POLICE_LED, Choice.Closing.CLOSED, Choice.ExitReview.STAYS_CLOSED, Choice.Reopening.REOPENED,
                Choice.Deconfliction.NONE);
        assertThat(seen.closures()).hasSize(1);
    }

    @Test
    void nobodyElseLearnsOfIt() {
        var proposed = work.proposedToClose(work.pat(), work.assessed(Choice.Assessment.SIGNPOST));
        for (var other : List.of(work.worried().cast().cara(), work.worried().cast().eve())) {
            assertThat(work.closures().find(work.in(other), proposed)).isEmpty();
            assertThat(work.closures().confirm(work.in(other), proposed, UUID.randomUUID())).isEqualTo(new Handing.Unknown());
        }
    }

    @Test
    void theDatabaseRefusesAbsenceOfIdeologyAloneAndWhatIsNotNamed() {
        var id = work.assessed(Choice.Assessment.SIGNPOST);
        work.asked(id);
        var at = work.worried().clock().instant();
        var wall = new Wall(app, null, at, null);
        Object[] alone = {id.value(), force(), work.pat().value(), at.atOffset(ZoneOffset.UTC), "NO_IDEOLOGY"};
        wall.as(work.pat()).refuses("absence_of_ideology_alone_never_suffices", PROPOSE, alone);
        Object[] bare = {id.value(), force(), work.pat().value(), at.atOffset(ZoneOffset.UTC), "EXPLAINED"};
        wall.as(work.pat()).refuses("each answer that is awaited is named", PROPOSE + "; set constraints all immediate", bare);
        Object[] quinns = {id.value(), force(), work.quinn().value(), at.atOffset(ZoneOffset.UTC), "EXPLAINED"};
        wall.as(work.quinn()).refuses("only the owner of a case does this", PROPOSE, quinns);
    }

    @Test
    void theDatabaseTakesTwoPeopleAndLetsNobodyDecideItAlone() {
        var id = work.assessed(Choice.Assessment.SIGNPOST);
        var proposed = work.proposedToClose(work.pat(), id);
        var wall = new Wall(app, null, work.worried().clock().instant(), null);
        var at = work.worried().clock().instant().atOffset(ZoneOffset.UTC);
        wall.as(work.pat()).refuses("two_people", ANSWER, proposed, id.value(), force(), work.pat().value(), "CONFIRMED",
                work.pat().value(), at, null);
        wall.as(work.pat()).refuses("row-level security", """
                insert into casework.decision values (gen_random_uuid(), ?, ?, 3, 'CLOSURE', 'CLOSED', 'SIGNPOSTED', 'CLOSED', null,
                    'All.', 'So.', null, null, ?, ?, null)
                """, id.value(), force(), work.pat().value(), at);
        wall.as(work.pat()).refuses("permission denied", "update casework.closure set reason = 'x' where id = ?", proposed);
        assertThat(wall.as(work.quinn()).change(ANSWER, proposed, id.value(), force(), work.pat().value(), "CONFIRMED",
                work.quinn().value(), at, null)).isOne();
    }

    private UUID force() {
        return work.worried().force().value();
    }

    private static String refused(Handing came) {
        return came instanceof Handing.Refused(Decision.Refused why) ? why.rules() : came.toString();
    }
}
