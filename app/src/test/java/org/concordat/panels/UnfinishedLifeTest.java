package org.concordat.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.access.Decision;
import org.concordat.casework.CaseId;
import org.concordat.casework.Casework;
import org.concordat.casework.Closure;
import org.concordat.casework.ClosureGround;
import org.concordat.casework.Handing;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Wall;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// No case is closed over what a panel gave somebody to do, unless it is said what becomes of it, and a second person reads that.
@ConcordatTest
class UnfinishedLifeTest {

    private static final String PROPOSE = """
            insert into casework.closure values (gen_random_uuid(), ?, ?, ?, ?, array['EXPLAINED'], 'All.', 'So.', null)
            """;

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;

    private World world;
    private AtPanel at;
    private ItemId item;
    private CaseId id;
    private UUID action;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = AtPanel.in(service, world, Cast.in(world));
        item = at.sitting();
        at.decided(item, AtPanel.decision(Choice.SIGNPOST, "Health helps.", ReasonKind.MET_ELSEWHERE));
        id = at.seen(at.pat(), item).of().of();
        action = at.set(item, "Meet the family.", AtPanel.DAY.plusDays(7));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void eachIsNamedAndTheSecondPersonReadsWhatBecomesOfIt() {
        assertThat(at.work().closures().notDone(at.in(at.pat()), id)).extracting(it -> it.what()).containsExactly("Meet the family.");
        assertThat(refused(proposed(Map.of()))).isEqualTo("casework.each-action-not-done-is-named");
        assertThat(refused(proposed(Map.of(UUID.randomUUID(), "Petra.")))).isEqualTo("casework.each-action-not-done-is-named");
        var closure = at.work().proposedToClose(at.pat(), id);
        var seen = at.work().closures().find(at.in(at.work().quinn()), closure).orElseThrow();
        assertThat(seen.closure().unfinished()).containsExactly(new Closure.Unfinished(action, "Petra does it still."));
        assertThat(seen.actions()).extracting(it -> it.id()).containsExactly(action);
        assertThat(confirmed(closure)).isEqualTo(new Handing.Done(id));
        assertThat(at.actions().complete(at.in(at.petra()), action, "We met.")).as("closing ends no action").isInstanceOf(Acted.Done.class);
    }

    @Test
    void whatIsGivenMeanwhileStopsItUntilItIsDone() {
        var closure = at.work().proposedToClose(at.pat(), id);
        var another = at.set(item, "Tell the school.", AtPanel.DAY.plusDays(7));
        assertThat(refused(confirmed(closure))).isEqualTo("casework.nothing-more-is-to-do");
        at.actions().complete(at.in(at.petra()), another, "Told.");
        assertThat(confirmed(closure)).isEqualTo(new Handing.Done(id));
    }

    @Test
    void theDatabaseAsksItToo() {
        var now = at.work().worried().clock().instant();
        var wall = new Wall(app, null, now, null).as(at.pat());
        Object[] row = {id.value(), at.work().worried().force().value(), at.pat().value(), now.atOffset(ZoneOffset.UTC)};
        wall.refuses("each action that is not done is named", PROPOSE + "; set constraints all immediate", row);
        at.actions().complete(at.in(at.petra()), action, "We met.");
        assertThat(wall.change(PROPOSE, row)).isOne();
    }

    @Test
    void nobodyOutsideTheTeamIsToldWhatIsNotDone() {
        assertThat(at.work().closures().notDone(at.in(at.work().worried().cast().eve()), id)).isEmpty();
        assertThat(at.work().closures().notDone(at.in(at.petra()), id)).as("she has her own list").isEmpty();
    }

    private Handing proposed(Map<UUID, String> unfinished) {
        return at.work().closures().propose(at.in(at.pat()), id, UUID.randomUUID(), Set.of(ClosureGround.SUPPORTED_ELSEWHERE),
                Casework.grounds(org.concordat.casework.Choice.Closing.CLOSED), Map.of(), unfinished);
    }

    private Handing confirmed(UUID closure) {
        return at.work().closures().confirm(at.in(at.work().quinn()), closure, UUID.randomUUID());
    }

    private static String refused(Handing came) {
        return came instanceof Handing.Refused(Decision.Refused why) ? why.rules() : came.toString();
    }
}
