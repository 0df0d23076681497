package org.concordat.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.kernel.OfficerId;
import org.concordat.notices.Notices;
import org.concordat.scrutiny.Step.Outcome;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What each step of a matter tells, to whom, and when it no longer waits.
@ConcordatTest
class MatterTidingsTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Notices notices;

    private World world;
    private Scrutinised at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Scrutinised.in(service, world, Cast.in(world));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whoeverHasToAnswerIsToldAndBothOnceItIsOverdue() {
        var id = at.raised(MatterKind.QUESTION);
        var due = at.seen(at.sam(), id).dueOn().orElseThrow();
        assertThat(told(at.olu())).containsExactly("matter-waits /matters/" + id + " " + due);
        assertThat(told(at.sam())).isEmpty();
        at.clock().advance(Duration.ofDays(40));
        var overdue = "matter-overdue /matters/" + id + " " + due;
        assertThat(told(at.olu())).contains(overdue);
        assertThat(told(at.sam())).containsExactly(overdue);
        assertThat(told(at.una())).isEmpty();
        var step = at.answered(id, Outcome.ACCEPTED, null);
        assertThat(told(at.olu())).isEmpty();
        assertThat(told(at.sam())).containsExactly("matter-answered /matters/steps/" + step + " null");
        assertThat(at.matters().ofStep(at.in(at.sam()), step)).contains(id);
        assertThat(at.matters().ofStep(at.in(at.una()), step)).isEmpty();
    }

    @Test
    void aPromiseIsOverdueOnceItsDayHasPassedAndNotWhereItIsDone() {
        var kept = at.raised(MatterKind.FINDING);
        at.accepted(kept);
        at.steps().complete(at.in(at.olu()), kept, UUID.randomUUID(), "Done.");
        var broken = at.raised(MatterKind.FINDING);
        var step = at.accepted(broken);
        at.clock().advance(Duration.ofDays(70));
        assertThat(told(at.olu())).containsExactly("matter-overdue /matters/steps/" + step + " "
                + at.seen(at.sam(), broken).dueOn().orElseThrow());
    }

    @Test
    void aReplyWaitsAnewAndWhatIsClosedWaitsForNobody() {
        var id = at.raised(MatterKind.FINDING);
        at.accepted(id);
        var reply = UUID.randomUUID();
        at.steps().reply(at.in(at.sam()), id, reply, "And the rest?");
        assertThat(told(at.olu())).containsExactly("matter-waits /matters/steps/" + reply + " "
                + at.seen(at.sam(), id).dueOn().orElseThrow());
        var end = at.closed(id);
        at.clock().advance(Duration.ofDays(70));
        assertThat(told(at.olu())).containsExactly("matter-closed /matters/steps/" + end + " null");
        assertThat(told(at.sam())).isEmpty();
    }

    private List<String> told(OfficerId officer) {
        return notices.list(at.in(officer), 0).seen().orElseThrow().rows().stream()
                .map(it -> it.kind().slug() + " " + it.place() + " " + it.by()).toList();
    }
}
