package org.concordat.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.scrutiny.Scrutinised.refused;
import static org.concordat.scrutiny.Scrutinised.words;

import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.measures.BodyMeasures;
import org.concordat.oversight.Overseen;
import org.concordat.oversight.OverseenEntries;
import org.concordat.scrutiny.Course.State;
import org.concordat.scrutiny.Step.Outcome;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Wall;
import org.concordat.sharing.World;
import org.concordat.storage.Superuser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The Investigatory Powers Commissioner oversees whoever gives out what is known nationally, and nobody else; a local policing body never
/// reaches one.
@ConcordatTest
class NationalOversightTest {

    private static final String RAISE = """
            insert into scrutiny.matter (id, reference, kind, raised_in, raised_by, raised_at, held_in, to_body, title, words, entries, due_on)
            values (?, 'M-0000-0000', 'QUESTION', ?, ?, ?, ?, ?, 'A title', 'Words.', '', ?)
            """;

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;

    private World world;
    private Scrutinised at;
    private National it;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Scrutinised.in(service, world, Cast.in(world));
        it = National.in(at);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aFindingWithTheSecurityServiceIsAnsweredDoneAndClosed() {
        var id = it.found();
        assertThat(at.steps().answer(at.in(it.syd()), id, UUID.randomUUID(), Outcome.ACCEPTED, "It will be said.", at.today().plusDays(20)))
                .isEqualTo(new Acted.Done(id.value()));
        assertThat(at.steps().complete(at.in(it.syd()), id, UUID.randomUUID(), "It is said.")).isEqualTo(new Acted.Done(id.value()));
        assertThat(at.steps().close(at.in(it.ivo()), id, UUID.randomUUID(), "It is.")).isEqualTo(new Acted.Done(id.value()));
        assertThat(at.seen(at.bo(), id).state()).isEqualTo(State.CLOSED);
        assertThat(world.trail(id.value())).contains("scrutiny.matter.raised Ira", "scrutiny.matter.answered Syd", "scrutiny.matter.closed Ivo");
        for (var local : List.of(at.sam(), at.ed())) {
            assertThat(at.matters().find(at.in(local), id)).isEmpty();
            assertThat(wall().as(local).count("scrutiny.matter", "id = ?", id.value())).isZero();
        }
    }

    @Test
    void theCommissionerReachesNationalOriginatorsAndNobodyElse() {
        for (var open : List.of(it.service(), it.headquarters(), at.cast().police())) {
            at.raised(it.ira(), open, words(MatterKind.QUESTION));
        }
        for (var closed : List.of(at.force(), at.cast().school(), at.cast().overseer(), it.commissioner())) {
            assertThat(refused(at.raise(it.ira(), closed, words(MatterKind.QUESTION)))).isEqualTo("scrutiny.body-serves-your-area");
            wall().as(it.ira()).refuses("serves the area", RAISE, row(it.ira(), it.commissioner(), closed));
        }
        assertThat(offered(it.ira())).contains(it.service(), it.headquarters(), at.cast().police()).doesNotContain(at.force(), at.cast().school());
    }

    /// A unit of Counter Terrorism Policing that serves the area is one of its bodies; what belongs to no area is nobody's there.
    @Test
    void aLocalPolicingBodyReachesNoNationalOriginator() {
        at.raised(at.sam(), at.cast().police(), words(MatterKind.QUESTION));
        for (var closed : List.of(it.service(), it.headquarters(), it.commissioner())) {
            for (var local : List.of(at.sam(), at.ed())) {
                assertThat(refused(at.raise(local, closed, words(MatterKind.QUESTION)))).isEqualTo("scrutiny.body-serves-your-area");
                assertThat(offered(local)).doesNotContain(closed);
            }
            wall().as(at.sam()).refuses("serves the area", RAISE, row(at.sam(), at.cast().overseer(), closed));
        }
    }

    /// What would open the way: that the Security Service served an area. The register refuses that, and the reach past the register too.
    @Test
    void theSecurityServiceServesNoAreaAndWouldNotBeReachedThroughOne() throws SQLException {
        for (var kind : List.of(BodyKind.SECURITY_SERVICE, BodyKind.INVESTIGATORY_POWERS_COMMISSIONER)) {
            var body = kind == BodyKind.SECURITY_SERVICE ? it.service() : it.commissioner();
            assertThatThrownBy(() -> world.covers(body, at.area(), kind)).hasMessageContaining("national_bodies_serve_no_area");
        }
        assertThat(reaches(at.force())).isTrue();
        assertThat(reaches(it.service())).isFalse();
    }

    /// As the database says it, where a body serves the area in spite of all; nothing of it stays.
    private boolean reaches(BodyId body) throws SQLException {
        try (var superuser = Superuser.connect(service); var statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute("alter table partnership.coverage drop constraint national_bodies_serve_no_area");
            statement.execute("set local session_replication_role = replica");   // the public has no copy of this world's areas
            statement.execute("""
                    insert into partnership.coverage (id, body, kind, area, from_day, source, recorded_at)
                    select gen_random_uuid(), b.id, b.kind, '%s', '2020-01-01', 'a test', now() from partnership.body b
                     where b.id = '%s' and b.kind not in ('POLICE_FORCE')""".formatted(at.area(), body));
            try (var rows = statement.executeQuery("select scrutiny.reaches('%s', '%s', '%s')".formatted(at.cast().overseer(), body, at.today()))) {
                rows.next();
                return rows.getBoolean(1);
            } finally {
                superuser.rollback();
            }
        }
    }

    @Test
    void theCommissionerGivesNoDirectionAndSetsNoPriority() {
        assertThat(refused(at.raise(it.ira(), it.service(), words(MatterKind.DIRECTION)))).isEqualTo("scrutiny.direction-is-to-the-police-force");
        assertThat(at.matters().mayRaise(at.in(it.ira()), MatterKind.DIRECTION).seen()).isEmpty();
        assertThat(refused(at.priorities().set(at.in(it.ira()), UUID.randomUUID(), at.priority("Ours")))).contains("scrutiny.priority-is-of-your-area");
    }

    @Test
    void entriesAreReadByWhoOverseesTheBody() {
        it.disclosed(1, "2026-07-07T09:00:00Z");   // a month in which no other world of this database tells anything
        var july = YearMonth.of(2026, 7);
        assertThat(bodies(it.ira(), july)).contains(it.service()).doesNotContain(at.cast().school(), at.force());
        assertThat(bodies(at.sam(), july)).doesNotContain(it.service());
        long number = world.jdbc().sql("select l.number from ledger.leaf l join ledger.entry e on e.id = l.entry where e.body = ? limit 1")
                .param(it.service().value()).query(Long.class).single();
        assertThat(refused(at.raise(at.sam(), at.force(), resting(number)))).isEqualTo("scrutiny.evidence-is-of-your-area");
        at.raised(it.ira(), it.service(), resting(number));
    }

    /// Each body by itself, for the commissioner and the board; for nobody of an area.
    @Test
    void whatIsCountedOfThemIsReadByTheCommissioner() {
        it.disclosed(1, "2026-10-05T09:00:00Z");
        var measures = service.getBean(BodyMeasures.class);
        for (var each : List.of(it.ira(), at.bo())) {
            assertThat(measures.read(at.in(each), Optional.empty()).seen().orElseThrow().bodies()).filteredOn(of -> of.body().id().equals(it.service()))
                    .singleElement().matches(of -> of.lines().stream().anyMatch(line -> line.here().measure().id().equals("gateways")
                            && line.here().parts().equals(Map.of("ssa-1989-s2", 1L))));
        }
        assertThat(measures.read(at.in(at.sam()), Optional.empty()).seen()).isEmpty();
        assertThat(wall().as(at.sam()).count("measures.of_bodies('2026-01-01', '2026-12-31')", "true")).isZero();
    }

    private static Matter.Wording resting(long number) {
        return new Matter.Wording(MatterKind.FINDING, "A title", "Words.", new Evidence(List.of(number), null), null, null, null);
    }

    private Set<BodyId> bodies(OfficerId who, YearMonth month) {
        return service.getBean(OverseenEntries.class).read(at.in(who), month, Optional.of("sharing.disclosure.approved"), 0).seen().orElseThrow().rows().stream()
                .map(Overseen::body).collect(Collectors.toSet());
    }

    private List<BodyId> offered(OfficerId who) {
        return at.matters().mayRaise(at.in(who), MatterKind.QUESTION).seen().orElseThrow().open().stream().map(body -> body.id()).toList();
    }

    private Object[] row(OfficerId by, BodyId in, BodyId to) {
        return new Object[] {UUID.randomUUID(), in.value(), by.value(), at.clock().instant().atOffset(ZoneOffset.UTC), in.value(), to.value(),
                at.today().plusDays(9)};
    }

    private Wall wall() {
        return new Wall(app, null, at.clock().instant(), null);
    }
}
