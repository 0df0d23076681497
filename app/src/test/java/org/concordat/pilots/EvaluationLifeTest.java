package org.concordat.pilots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.pilots.Piloting.refused;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.access.Look;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.Quarter;
import org.concordat.measures.Compared;
import org.concordat.measures.Rate;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What came of a pilot: which quarters are compared, what is counted in them, and who says so.
@ConcordatTest
class EvaluationLifeTest {

    @Autowired
    private ApplicationContext service;

    private World world;
    private Piloting at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Piloting.in(service, world, Cast.in(world));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void oneWritesItAndAnotherApprovesIt() {
        var id = at.ran();
        var evaluation = at.evaluated(id);
        assertThat(refused(at.evaluations().approve(at.in(at.bo()), id, evaluation, UUID.randomUUID()))).isEqualTo("pilots.someone-else-approves");
        assertThat(refused(at.evaluations().write(at.in(at.bex()), id, UUID.randomUUID(), Piloting.finding()))).isEqualTo("pilots.no-evaluation-waits");
        assertThat(at.evaluations().decline(at.in(at.bex()), id, evaluation, UUID.randomUUID(), "Say more.")).isEqualTo(new Acted.Done(evaluation));
        assertThat(refused(at.evaluations().approve(at.in(at.bex()), id, evaluation, UUID.randomUUID()))).isEqualTo("pilots.evaluation-waits");
        var second = at.approved(id);
        var found = at.pilot(id).evaluations();
        assertThat(found).extracting(Evaluation::id).containsExactly(evaluation, second);
        assertThat(found).extracting(Evaluation::isApproved).containsExactly(false, true);
        assertThat(found.getLast().finding()).isEqualTo(Piloting.finding());
        assertThat(found.getLast().interim()).isTrue();
        assertThat(world.trail(id)).containsSubsequence("pilots.evaluation.written Bo", "pilots.evaluation.decide.refused Bo",
                "pilots.evaluation.declined Bex", "pilots.evaluation.approved Bex");
    }

    @Test
    void nobodyElseEvaluates() {
        var id = at.ran();
        assertThat(refused(at.evaluations().write(at.in(at.sam()), id, UUID.randomUUID(), Piloting.finding()))).contains("pilots.board-runs-pilots");
        assertThat(at.evaluations().write(at.in(at.at().olu()), id, UUID.randomUUID(), Piloting.finding())).isEqualTo(new Acted.Unknown());
        var evaluation = at.evaluated(id);
        for (var other : List.of(at.sam(), at.at().olu())) {
            assertThat(at.evaluations().find(at.in(other), id, evaluation)).as("before it is approved").isEmpty();
        }
        assertThat(at.seen(at.sam(), id).pilot().evaluations()).isEmpty();
        assertThat(at.evaluations().approve(at.in(at.bex()), id, evaluation, UUID.randomUUID())).isEqualTo(new Acted.Done(evaluation));
        assertThat(at.evaluations().find(at.in(at.sam()), id, evaluation)).isPresent();
        assertThat(at.evaluations().find(at.in(at.at().olu()), id, evaluation)).isEmpty();
        assertThat(at.evaluations().approve(at.in(at.bex()), id, UUID.randomUUID(), UUID.randomUUID())).as("there is none").isEqualTo(new Acted.Unknown());
    }

    @Test
    void isOfAWholeQuarterAtLeast() {
        var id = at.started();
        assertThat(refused(at.evaluations().write(at.in(at.bo()), id, UUID.randomUUID(), Piloting.finding()))).isEqualTo("pilots.a-whole-quarter-is-over");
        at.day(LocalDate.of(2027, 3, 31));
        assertThat(at.evaluations().mayWrite(at.in(at.bo()), id)).containsInstanceOf(Look.Refused.class);
        at.day(LocalDate.of(2027, 4, 1));
        assertThat(at.evaluations().mayWrite(at.in(at.bo()), id)).containsInstanceOf(Look.Seen.class);
    }

    /// What is counted is what is foreseen when it is written, and stays what it was.
    @Test
    void holdsWhatWasCountedWhenItWasWritten() {
        var id = at.ran();
        var expected = new Compared(new Rate(20, 40), new Rate(30, 40), new Rate(21, 40), new Rate(20, 40));
        assertThat(at.evaluations().mayWrite(at.in(at.bo()), id).flatMap(Look::seen).orElseThrow().figures())
                .containsExactly(new Figures(Piloting.MEASURE, expected));
        at.approved(id);
        at.count(Piloting.DURING, at.at().force(), "late", 7);
        assertThat(at.pilot(id).evaluations().getFirst().figures()).containsExactly(new Figures(Piloting.MEASURE, expected));
    }

    /// A body that serves areas of both counts in neither; nor does one that serves another area.
    @Test
    void countsBodiesOfEitherPlaceAlone() {
        var both = world.body(BodyKind.COUNTER_TERRORISM_POLICING, "Police of both");
        world.covers(both, at.area(), BodyKind.COUNTER_TERRORISM_POLICING);
        world.covers(both, at.beside(), BodyKind.COUNTER_TERRORISM_POLICING);
        at.count(Piloting.DURING, both, "in-time", 100);
        at.count(Piloting.DURING, at.at().elsewhere(), "in-time", 100);
        var second = world.body(BodyKind.LOCAL_AUTHORITY, "Northvale Council");
        world.covers(second, at.area(), BodyKind.LOCAL_AUTHORITY);
        at.count(Piloting.DURING, second, "late", 10);
        at.count(Piloting.DURING, second, "withdrawn", 3);
        var id = at.ran();
        at.approved(id);
        assertThat(at.pilot(id).evaluations().getFirst().figures().getFirst().compared().during()).isEqualTo(new Rate(30, 50));
    }

    /// The domain and the database say the same of every day.
    @Test
    void theQuartersAreThoseOfTheDatabase() {
        var id = at.started();
        for (var day = LocalDate.of(2026, 11, 25); day.isBefore(LocalDate.of(2028, 6, 1)); day = day.plusDays(9)) {
            compare(id, day);
        }
        at.day(LocalDate.of(2027, 9, 30));
        at.pilots().end(at.in(at.bo()), id, UUID.randomUUID(), "Enough.");
        for (var day : List.of(LocalDate.of(2027, 10, 1), LocalDate.of(2027, 12, 31), LocalDate.of(2028, 4, 1))) {
            compare(id, day);
        }
        assertThat(Periods.of(at.pilot(id), LocalDate.of(2028, 4, 1))).contains(new Periods(new Quarter(2026, 1), new Quarter(2026, 3),
                new Quarter(2027, 1), new Quarter(2027, 3)));
        at.day(LocalDate.of(2027, 12, 1));
        var evaluation = at.approved(id);
        assertThat(at.evaluations().find(at.in(at.sam()), id, evaluation).orElseThrow().evaluation().interim()).as("it is over").isFalse();
    }

    private void compare(UUID id, LocalDate day) {
        assertThat(Periods.of(at.pilot(id), day).map(it -> it.beforeFrom() + " " + it.beforeUntil() + " " + it.duringFrom() + " " + it.duringUntil()))
                .as("" + day).isEqualTo(world.jdbc().sql("select before_from, before_until, during_from, during_until from pilots.periods(?, ?)")
                        .params(id, day).query((row, n) -> Quarter.of(row.getObject(1, LocalDate.class)) + " " + Quarter.of(row.getObject(2, LocalDate.class))
                                + " " + Quarter.of(row.getObject(3, LocalDate.class)) + " " + Quarter.of(row.getObject(4, LocalDate.class))).optional());
    }
}
