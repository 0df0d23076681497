package org.concordat.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.kernel.OfficerId;
import org.concordat.notices.Notices;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What each step of a case tells, to whom, and when it no longer waits.
@ConcordatTest
class CaseTidingsTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Notices notices;

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
    void aConcernComesToTheLeadAndAnOfferToItsTaker() {
        var id = work.opened();
        assertThat(told(work.pat())).containsExactly("case-waits /cases/" + id + " 2026-11-30");
        assertThat(told(work.quinn())).isEmpty();
        var offer = work.offered(id);
        assertThat(told(work.quinn())).containsExactly("handover-waits /handovers/" + offer + " 2026-11-25");
        work.handovers().accept(work.in(work.quinn()), offer, UUID.randomUUID());
        assertThat(told(work.quinn())).isEmpty();
        assertThat(told(work.pat())).contains("handover-answered /handovers/" + offer + " null");
    }

    @Test
    void whatNobodyAnswersInTimeIsToldToItsGiverAndTheLead() {
        var id = work.handedOver();
        var offer = work.offered(id, work.quinn(), work.robin());
        var late = "handover-unanswered /handovers/" + offer + " 2026-11-25";
        work.worried().clock().advance(Duration.ofDays(2));
        assertThat(told(work.pat())).doesNotContain(late);
        work.worried().clock().advance(Duration.ofDays(1));
        assertThat(told(work.pat())).contains(late);
        assertThat(told(work.quinn())).contains(late);
        assertThat(told(work.robin())).noneMatch(late::equals);
        work.handovers().take(work.in(work.pat()), id, UUID.randomUUID());
        assertThat(told(work.pat())).doesNotContain(late);
        assertThat(told(work.robin())).isEmpty();
    }

    @Test
    void aSecondPersonIsAskedToCloseAndWhoeverProposedIsToldOfTheAnswer() {
        var closure = work.proposedToClose(work.pat(), work.assessed(Choice.Assessment.SIGNPOST));
        assertThat(told(work.robin())).containsExactly("closure-waits /closures/" + closure + " null");
        work.closures().refuse(work.in(work.quinn()), closure, UUID.randomUUID(), "Ask health first.");
        assertThat(told(work.robin())).isEmpty();
        assertThat(told(work.pat())).contains("closure-answered /closures/" + closure + " null");
    }

    private List<String> told(OfficerId officer) {
        return notices.list(work.in(officer), 0).seen().orElseThrow().rows().stream()
                .map(it -> it.kind().slug() + " " + it.place() + " " + it.by()).toList();
    }
}
