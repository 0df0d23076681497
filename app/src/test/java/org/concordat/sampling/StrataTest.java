package org.concordat.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.sampling.Sampled.OCTOBER;
import static org.concordat.sampling.Sampled.refused;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.draw.Malformed;
import org.concordat.draw.Population;
import org.concordat.draw.Ticket;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Wall;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A population is divided by what the ledger says, each stratum is drawn from by itself, and the database draws the same.
@ConcordatTest
class StrataTest {

    private static final String SMALLEST = "select array_to_string(sampling.smallest(?, string_to_array(?, ' '), ?), ' ')";
    private static final String DRAW = "insert into sampling.drawn values (?, ?, ?, ?, ?, ?, 0, false)";

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;

    private World world;
    private Sampled at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Sampled.in(service, world, Cast.in(world));
    }

    @AfterEach
    void close() {
        world.close();
    }

    /// Six each in August and in October.
    private Round.Plan months() {
        at.decided("2026-08-03T09:00:00Z");
        return new Round.Plan(at.area(), Sort.EVERY, OCTOBER.minusMonths(2), OCTOBER, 1, Division.MONTH);
    }

    @Test
    void areWhatTheLedgerSaysAndBoundToThePlan() {
        var id = at.divided(months(), Map.of("2026-08", 4, "2026-09", 3, "2026-10", 2));
        var of = at.seen(at.sam(), id).of();
        assertThat(of.strata()).extracting(Stratum::value).containsExactly("2026-08", "2026-09", "2026-10");
        assertThat(of.strata()).extracting(Stratum::asked).containsExactly(4, 3, 2);
        assertThat(of.strata()).extracting(it -> it.population().size()).containsExactly(6, 0, 6);
        assertThat(of.strata().stream().flatMap(it -> it.population().stream())).as("each of the population, once")
                .containsExactlyInAnyOrderElementsOf(of.population());
        assertThat(of.plan().size()).as("there is none of September").isEqualTo(6);
        assertThat(of.strata().getLast().root()).isEqualTo(Seeds.root(of.strata().getLast().population()));
        var roots = Seeds.root(of.strata().stream().map(it -> it.value() + " " + it.asked() + " " + it.root()).toList());
        assertThat(world.jdbc().sql("select fields ->> 'divided' || ' ' || (fields ->> 'strata') from ledger.entry "
                + "where kind = 'sampling.round.planned' and thing = ?").param(id.value()).query(String.class).single()).isEqualTo("MONTH " + roots);
        assertThat(at.seen(at.bo(), id).of().strata()).isEqualTo(of.strata());
    }

    @Test
    void areOfGatewaysKindsOfBodyAndSorts() {
        for (var by : List.of(Division.GATEWAY, Division.BODY_KIND, Division.SORT)) {
            var plan = new Round.Plan(at.area(), Sort.CASE_DECISION, OCTOBER, OCTOBER, 1, by);
            var found = at.rounds().strata(at.in(at.sam()), plan).seen().orElseThrow();
            assertThat(found).as(by.name()).isNotEmpty().allSatisfy(it -> assertThat(it.asked()).isZero());
            assertThat(found.stream().mapToInt(it -> it.population().size()).sum()).isEqualTo(6);
        }
        assertThat(strata(Division.BODY_KIND)).containsExactly("POLICE_FORCE");
        assertThat(strata(Division.SORT)).containsExactly("casework.decision.made");
        assertThat(at.rounds().strata(at.in(at.ed()), new Round.Plan(at.area(), Sort.CASE_DECISION, OCTOBER, OCTOBER, 1, Division.MONTH)).seen())
                .as("of another area").isEmpty();
    }

    /// By its age, or by whom it is about, there is no way: not in the database either.
    @Test
    void nothingOfAPersonDivides() {
        var id = at.divided(months(), Map.of("2026-08", 1, "2026-09", 1, "2026-10", 1));
        for (var by : List.of("AGE", "THING", "OFFICER")) {
            new Wall(app, null, at.clock().instant(), null).as(at.sam()).refuses("strata are what the ledger says", """
                    insert into sampling.round select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'divided_by', ?,
                                                                                                   'made_at', access.viewer_at()))).*
                      from sampling.round r where r.id = ?
                    """, by, id.value());
        }
    }

    private List<String> strata(Division by) {
        return at.rounds().strata(at.in(at.sam()), new Round.Plan(at.area(), Sort.CASE_DECISION, OCTOBER, OCTOBER, 1, by)).seen().orElseThrow()
                .stream().map(Stratum::value).toList();
    }

    @Test
    void thePlanSaysOfEachHowManyAndOfNothingElse() {
        var plan = months();
        for (var wrong : List.of(Map.of("2026-08", 1), Map.of("2026-08", 1, "2026-09", 1, "2026-10", 1, "2026-11", 1),
                Map.of("2026-08", -1, "2026-09", 1, "2026-10", 1), Map.of("2026-08", 1001, "2026-09", 1, "2026-10", 1))) {
            assertThat(refused(at.rounds().plan(at.in(at.sam()), UUID.randomUUID(), plan, wrong))).contains("sampling.says-how-many-of-each-stratum");
        }
        assertThat(refused(at.rounds().plan(at.in(at.sam()), UUID.randomUUID(), plan, Map.of("2026-08", 0, "2026-09", 9, "2026-10", 0))))
                .as("nothing would be drawn").isEqualTo("sampling.no-more-than-there-are");
        assertThat(refused(at.rounds().plan(at.in(at.sam()), UUID.randomUUID(), at.plan(2), Map.of("2026-10", 2))))
                .as("it is not divided").isEqualTo("sampling.says-how-many-of-each-stratum");
    }

    /// As a stranger does, with `./concordat sample` and the numbers of each stratum.
    @Test
    void eachIsDrawnFromByItselfAndOneThatIsSmallerIsTakenWhole() throws Malformed {
        var id = at.ready(at.divided(months(), Map.of("2026-08", 9, "2026-09", 1, "2026-10", 2)));
        assertThat(at.rounds().draw(at.in(at.tess()), id)).isEqualTo(new Acted.Done(id.value()));
        var course = at.seen(at.bo(), id);
        var seed = course.seed().orElseThrow();
        var again = new ArrayList<String>();
        for (var stratum : course.of().strata()) {
            Population.of(stratum.population()).draw(seed, Math.min(stratum.asked(), stratum.population().size())).forEach(it -> again.add(it.id()));
        }
        assertThat(course.drawn().orElseThrow().numbers()).isEqualTo(again).hasSize(8).containsAll(course.of().strata().getFirst().population());
        assertThat(course.of().strata()).extracting(Stratum::isWhole).containsExactly(true, true, false);
        assertThat(course.of().strata()).extracting(Stratum::size).containsExactly(6, 0, 2);
        assertThat(at.judgements().find(at.in(at.sam()), id).orElseThrow().shown()).hasSize(8);
    }

    /// Ticket by ticket, and in their order.
    @Test
    void theDatabaseDrawsWhatTheReferenceDoes() throws Malformed {
        assertThat(drawn("314159", List.of("ab-1", "ab-2", "cd-1", "ef-3"), 4)).isEqualTo("cd-1 ef-3 ab-1 ab-2");
        assertThat(world.jdbc().sql("select sampling.ticket('01382438112797316654', 'AB-130')").query(String.class).single())
                .isEqualTo("26299714122838008416507544297546663599715395525154425586041245287750224561854");
        var random = new Random(141);
        for (int i = 0; i < 300; i++) {
            var seed = Seeds.sha256("seed " + random.nextLong());
            var ids = IntStream.range(0, 1 + random.nextInt(40)).mapToObj(n -> String.valueOf(1000L * n + random.nextInt(1000))).toList();
            int size = random.nextInt(ids.size() + 1);
            var all = Population.of(ids).draw(seed, ids.size());
            assertThat(drawn(seed, ids, size)).as(seed).isEqualTo(String.join(" ", all.stream().limit(size).map(Ticket::id).toList()));
            assertThat("0." + world.jdbc().sql("select sampling.ticket(?, ?)").params(seed, all.getFirst().id()).query(String.class).single())
                    .isEqualTo(all.getFirst().number());
        }
    }

    private String drawn(String seed, List<String> ids, int size) {
        return world.jdbc().sql(SMALLEST).params(seed, String.join(" ", ids), size).query(String.class).single();
    }

    /// Past the application: another order, one twice, one of another stratum, or one that lost.
    @Test
    void theDatabaseTakesNoOtherDraw() throws Malformed {
        var id = at.ready(at.divided(months(), Map.of("2026-08", 2, "2026-09", 0, "2026-10", 2)));
        var of = at.seen(at.sam(), id).of();
        var seed = at.seen(at.sam(), id).seed().orElseThrow();
        var first = Population.of(of.strata().getFirst().population()).draw(seed, 6).stream().map(Ticket::id).toList();
        var last = Population.of(of.strata().getLast().population()).draw(seed, 6).stream().map(Ticket::id).toList();
        for (var wrong : List.of(List.of(first.get(1), first.get(0), last.get(0), last.get(1)), List.of(first.get(0), first.get(0), last.get(0), last.get(1)),
                List.of(first.get(0), first.get(1), first.get(2), last.get(0)), List.of(first.get(0), first.get(1), last.get(0), last.get(2)),
                List.of(first.get(0), first.get(1), last.get(0)))) {
            new Wall(app, null, at.clock().instant(), null).as(at.sam()).refuses("smallest tickets, in their order", DRAW, id.value(),
                    of.body().value(), at.sam().value(), at.clock().instant().atOffset(ZoneOffset.UTC), seed, String.join("\n", wrong));
        }
        assertThat(at.rounds().draw(at.in(at.sam()), id)).isEqualTo(new Acted.Done(id.value()));
        assertThat(at.seen(at.sam(), id).drawn().orElseThrow().numbers()).containsExactly(first.get(0), first.get(1), last.get(0), last.get(1));
    }
}
