package org.concordat.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.scrutiny.Step.Outcome;
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

/// What the database lets those who oversee, those who answer and everybody else see and write, with no Java between.
@ConcordatTest
class ScrutinyWallTest {

    private static final String RAISE = """
            insert into scrutiny.matter (id, reference, kind, raised_in, raised_by, raised_at, held_in, to_body, title, words, entries,
                                         measured, duty, priority, due_on)
            values (?, 'M-0000-0000', ?, ?, ?, ?, ?, ?, 'A title', 'Words.', ?, ?, ?, ?, ?)
            """;

    private static final String STEP = """
            insert into scrutiny.step (id, matter, number, kind, body, made_by, made_at, outcome, words, by_day)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'Words.', ?)
            """;

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;

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

    private Wall wall() {
        return new Wall(app, null, at.clock().instant(), null);
    }

    private Object when() {
        return at.clock().instant().atOffset(ZoneOffset.UTC);
    }

    @Test
    void isSeenByWhomItConcernsAlone() {
        var id = at.raised(MatterKind.FINDING);
        at.accepted(id);
        for (var each : List.of(at.sam(), at.olu(), at.bo())) {
            assertThat(wall().as(each).count("scrutiny.matter", "id = ?", id.value())).isOne();
            assertThat(wall().as(each).count("scrutiny.step", "matter = ?", id.value())).isOne();
        }
        for (var other : List.of(at.una(), at.ed(), at.cast().ann(), at.cast().eve())) {
            assertThat(wall().as(other).count("scrutiny.matter", "id = ?", id.value())).isZero();
            assertThat(wall().as(other).count("scrutiny.step", "matter = ?", id.value())).isZero();
        }
    }

    @Test
    void isRaisedWithinReachAndADirectionServesSomething() {
        var overseer = at.cast().overseer();
        raises("serves the area", at.ed(), at.elsewhere(), at.force(), "QUESTION", "", null);
        raises("serves the area", at.sam(), overseer, at.cast().council(), "QUESTION", "", null);
        raises("row-level security", at.olu(), at.force(), at.cast().school(), "QUESTION", "", null);
        raises("a direction to the police force", at.sam(), overseer, at.cast().school(), "DIRECTION", "", "CHILDREN");
        raises("a_direction_serves_something", at.sam(), overseer, at.force(), "DIRECTION", "", null);
        raises("a_direction_serves_something", at.sam(), overseer, at.force(), "QUESTION", "", "CHILDREN");
        raises("a_finding_has_evidence", at.sam(), overseer, at.force(), "FINDING", "", null);
        raises("evidence is of the area", at.sam(), overseer, at.force(), "FINDING", "999999999999", null);
        assertThat(wall().as(at.sam()).change(RAISE, row(at.sam(), overseer, at.force(), "DIRECTION", "", "CHILDREN", null))).isOne();
        wall().as(at.sam()).refuses("a priority of its area", RAISE, row(at.sam(), overseer, at.force(), "DIRECTION", "", null,
                past().toString()));
    }

    /// One that has ended.
    private UUID past() {
        var id = UUID.randomUUID();
        world.jdbc().sql("""
                insert into scrutiny.priority (id, area, body, set_by, set_at, strand, title, plan, from_day, until_day)
                values (?, ?, ?, ?, ?, 'PREVENT', 'Title', 'Plan', '2020-01-01', ?)
                """).params(id, at.area(), at.cast().overseer().value(), at.sam().value(), when(), at.today()).update();
        return id;
    }

    private void raises(String because, OfficerId by, BodyId in, BodyId to, String kind, String entries, @Nullable String duty) {
        wall().as(by).refuses(because, RAISE, row(by, in, to, kind, entries, duty, null));
    }

    private Object[] row(OfficerId by, BodyId in, BodyId to, String kind, String entries, @Nullable String duty,
            @Nullable String priority) {
        return new Object[] {UUID.randomUUID(), kind, in.value(), by.value(), when(), in.value(), to.value(), entries, null, duty,
                priority == null ? null : UUID.fromString(priority), at.today().plusDays(9)};
    }

    @Test
    void eachStepIsMadeByWhoseTurnItIs() {
        var id = at.raised(MatterKind.FINDING);
        var soon = at.today().plusDays(9);
        makes("a reply follows an answer", at.sam(), at.cast().overseer(), id, 1, "REPLY", null, soon);
        makes("what was accepted is done", at.olu(), at.force(), id, 1, "DONE", null, null);
        makes("the body it was put to answers", at.una(), at.cast().school(), id, 1, "ANSWER", Outcome.NOT_ACCEPTED, null);
        makes("whoever accepts says by when", at.olu(), at.force(), id, 1, "ANSWER", Outcome.ACCEPTED, null);
        makes("whoever accepts says by when", at.olu(), at.force(), id, 1, "ANSWER", Outcome.NOT_ACCEPTED, soon);
        makes("a step follows the last one", at.olu(), at.force(), id, 2, "ANSWER", Outcome.ACCEPTED, soon);
        wall().as(at.olu()).refuses("row-level security", STEP, UUID.randomUUID(), id.value(), 1, "ANSWER", at.force().value(),
                at.sam().value(), when(), Outcome.NOT_ACCEPTED.name(), null);
        at.accepted(id);
        makes("whoever follows it replies", at.bo(), bodyOf(at.bo()), id, 2, "CLOSING", null, null);
        makes("a_reply_has_a_day", at.sam(), at.cast().overseer(), id, 2, "REPLY", null, null);
        at.closed(id);
        makes("nothing follows the end", at.olu(), at.force(), id, 3, "ANSWER", Outcome.ACCEPTED, soon);
    }

    private BodyId bodyOf(OfficerId officer) {
        return new BodyId(world.jdbc().sql("select body from partnership.officer where id = ?").param(officer.value())
                .query(UUID.class).single());
    }

    private void makes(String because, OfficerId by, BodyId body, MatterId id, int number, String kind, @Nullable Outcome outcome,
            @Nullable LocalDate day) {
        wall().as(by).refuses(because, STEP, UUID.randomUUID(), id.value(), number, kind, body.value(), by.value(), when(),
                outcome == null ? null : outcome.name(), day);
    }

    @Test
    void aPriorityIsSetByTheAreasOwnPolicingBody() {
        var set = """
                insert into scrutiny.priority (id, area, body, set_by, set_at, strand, title, plan, from_day, until_day)
                values (?, ?, ?, ?, ?, 'PREVENT', 'Title', 'Plan', '2026-01-01', '2027-01-01')
                """;
        wall().as(at.ed()).refuses("the local policing body of an area", set, UUID.randomUUID(), at.area(), at.elsewhere().value(),
                at.ed().value(), when());
        wall().as(at.olu()).refuses("row-level security", set, UUID.randomUUID(), at.area(), at.cast().overseer().value(),
                at.sam().value(), when());
        assertThat(wall().as(at.sam()).change(set, UUID.randomUUID(), at.area(), at.cast().overseer().value(), at.sam().value(),
                when())).isOne();
    }

    /// Not even the superuser, with a plain statement.
    @Test
    void whatWasRaisedAndAnsweredIsNotChanged() throws SQLException {
        var id = at.raised(MatterKind.FINDING);
        var step = at.accepted(id);
        var priority = at.set(at.priority("Answer in time"));
        wall().as(at.sam()).refuses("permission denied", "update scrutiny.matter set title = 'x' where id = ?", id.value());
        wall().as(at.olu()).refuses("permission denied", "delete from scrutiny.step where id = ?", step);
        try (var superuser = Superuser.connect(service); var statement = superuser.createStatement()) {
            for (var sql : List.of("update scrutiny.matter set title = 'x' where id = '%s'".formatted(id),
                    "delete from scrutiny.step where id = '%s'".formatted(step),
                    "update scrutiny.step set words = 'x' where id = '%s'".formatted(step),
                    "update scrutiny.priority set plan = 'x' where id = '%s'".formatted(priority))) {
                assertThatThrownBy(() -> statement.executeUpdate(sql)).as(sql).hasMessageContaining("a later step corrects it");
            }
        }
    }
}
