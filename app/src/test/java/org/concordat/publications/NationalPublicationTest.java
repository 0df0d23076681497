package org.concordat.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.publications.Publishing.refused;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.kernel.OfficerId;
import org.concordat.ledger.PublicReceipts;
import org.concordat.publications.Edition.Kind;
import org.concordat.scrutiny.National;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The Investigatory Powers Commissioner's office publishes as other overseers do: one writes, another approves, anybody reads it among what
/// is published of national bodies, and of no police area.
@ConcordatTest
class NationalPublicationTest {

    @Autowired
    private ApplicationContext service;

    private World world;
    private National it;
    private Publishing at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        var scrutinised = Scrutinised.in(service, world, Cast.in(world));
        it = National.in(scrutinised);
        at = new Publishing(service, world, scrutinised.area(), it.commissioner(), it.ira(), it.ivo(), scrutinised.sam());
    }

    @AfterEach
    void close() {
        world.close();
    }

    private UUID written(Kind kind) {
        var act = UUID.randomUUID();
        assertThat(at.editions().write(at.in(it.ira()), act, Optional.empty(), kind, Publishing.says(), null)).isEqualTo(new Acted.Done(act));
        return act;
    }

    @Test
    void reportsAndDecisionNoticesAreWrittenByOneAndApprovedByAnother() {
        for (var kind : Kind.values()) {
            var id = written(kind);
            assertThat(refused(at.steps().approve(at.in(it.ira()), id, UUID.randomUUID()))).isEqualTo("publications.someone-else-approves");
            assertThat(of("national")).doesNotContain(id);
            at.approved(id);
            assertThat(of("national")).contains(id);
            assertThat(of(at.code())).doesNotContain(id);
            assertThat(service.getBean(PublicReceipts.class).about(id)).hasSize(1);
        }
    }

    @Test
    void whatIsPublishedIsCorrectedAndTakenBack() {
        var id = at.approved(written(Kind.REPORT));
        var next = at.written(id, Publishing.says("What was found since", null), "A number was added.");
        at.approved(next);
        assertThat(of("national")).contains(next).doesNotContain(id);
        at.withdrawn(next);
        assertThat(at.seen(it.ivo(), next).edition().state()).isEqualTo(Edition.State.WITHDRAWN);
    }

    /// Neither those of a police area, nor those whom it is about.
    @Test
    void nobodyElseReadsADraftOfTheirs() {
        var id = written(Kind.DECISION_NOTICE);
        for (OfficerId other : List.of(at.ned(), it.syd())) {
            assertThat(at.editions().find(at.in(other), id)).isEmpty();
        }
    }

    /// The last editions that anybody reads in a place.
    private List<UUID> of(String place) {
        return world.jdbc().sql("select edition from published.publications(?, ?, ?, null, 100, 0)").params(at.clock().instant()
                .atOffset(ZoneOffset.UTC), at.in(it.ira()).day(), place).query(UUID.class).list();
    }
}
