package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.kernel.Between;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Who may not look into a list is refused it, told why, and recorded; who arrives is told which are open.
@ConcordatTest
class ListsRefusedTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Desk desk;
    @Autowired
    private Drafts drafts;
    @Autowired
    private Approvals approvals;
    @Autowired
    private Disclosures disclosures;
    @Autowired
    private Inbox inbox;
    @Autowired
    private TestClock clock;

    private World world;
    private Cast cast;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whoOverseesLooksIntoNone() {
        var sam = now(cast.sam());
        assertThat(refusing(drafts.list(sam, 0))).contains("sharing.originator-composes");
        assertThat(refusing(approvals.waiting(sam, 0))).contains("sharing.approver-decides");
        assertThat(refusing(disclosures.list(sam, Optional.empty(), 0))).contains("sharing.originating-side-looks");
        assertThat(refusing(inbox.list(sam, Optional.empty(), 0))).contains("sharing.receiver-looks");
        assertThat(world.trailOf(cast.sam())).containsExactly("sharing.approval.list.refused Sam",
                "sharing.disclosure.list.refused Sam", "sharing.draft.list.refused Sam", "sharing.inbox.list.refused Sam");
    }

    @Test
    void whoseTrainingHasEndedIsToldThat() {
        var tess = world.officer(cast.school(), "Tess");
        world.role(tess, Role.SAFEGUARDING_LEAD, Between.from(LocalDate.of(2026, 1, 5)), LocalDate.of(2026, 11, 22),
                World.LAID);
        assertThat(refusing(inbox.list(now(tess), Optional.empty(), 0))).isEqualTo("access.training-is-current");
    }

    @Test
    void whoArrivesIsToldWhichAreOpenAndNothingIsRecorded() {
        assertThat(desk.arrive(now(cast.bea())).seen().orElseThrow()).matches(it ->
                it.drafts() && it.approvals() && it.disclosures() && !it.inbox());
        assertThat(desk.arrive(now(cast.cara())).seen().orElseThrow()).matches(it ->
                it.inbox() && !it.drafts() && !it.approvals() && !it.disclosures());
        assertThat(world.trailOf(cast.bea())).isEmpty();
    }

    @Test
    void whoMayLookIsNotRefused() {
        assertThat(inbox.list(now(cast.cara()), Optional.empty(), 0)).isInstanceOf(Look.Seen.class);
        assertThat(drafts.list(now(cast.ann()), 0)).isInstanceOf(Look.Seen.class);
    }

    private static String refusing(Look<?> look) {
        return look instanceof Look.Refused<?>(var decision) ? decision.rules() : "nothing";
    }

    private SignedIn now(OfficerId officer) {
        return new SignedIn(officer, clock.instant());
    }
}
