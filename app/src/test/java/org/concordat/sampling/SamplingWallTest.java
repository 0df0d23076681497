package org.concordat.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.access.Role;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Wall;
import org.concordat.sharing.World;
import org.concordat.storage.Superuser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What the database lets those who draw and everybody else see and write, with no Java between.
@ConcordatTest
class SamplingWallTest {

    private static final String COMMIT = "insert into sampling.commitment values (?, ?, ?, ?, ?)";
    private static final String ROLL = "insert into sampling.roll values (?, ?, ?, ?, ?, ?, 'Two members', 'The town hall')";
    private static final String REVEAL = "insert into sampling.reveal values (?, ?, ?, ?, ?)";
    private static final String DRAW = "insert into sampling.drawn values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String JUDGE = "insert into sampling.judgement values (?, ?, ?, ?, ?, 'APPROPRIATE', 'Why.')";
    private static final String PLAN = """
            insert into sampling.round select ?, r.reference, ?, r.body, r.made_by, ?, r.kind, r.from_month, r.last_month, ?, ?, r.root
              from sampling.round r where r.id = ?
            """;

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

    private Wall wall() {
        return new Wall(app, null, at.clock().instant(), null);
    }

    private Object when() {
        return at.clock().instant().atOffset(ZoneOffset.UTC);
    }

    private UUID body() {
        return at.work().worried().cast().overseer().value();
    }

    @Test
    void aPopulationIsWhatTheLedgerSaysAndNothingElse() {
        var id = at.planned();
        var of = at.seen(at.sam(), id).of();
        var all = String.join("\n", of.population());
        plans("a population is what the ledger says", id, at.area(), 1, String.join("\n", of.population().subList(1, 6)));
        plans("a population is what the ledger says", id, at.area(), 1, all + "\n999999999");
        plans("a population is what the ledger says", id, world.area(), 1, all);
        plans("no more are drawn than there are", id, at.area(), 7, all);
        assertThat(wall().as(at.sam()).change(PLAN, UUID.randomUUID(), at.area(), when(), 6, all, id.value())).isOne();
        for (var nobody : List.of(at.ed(), at.work().pat(), at.bo())) {
            String said = wall().as(nobody).ask(jdbc -> jdbc.sql("select sampling.population(?, 'casework.decision.made', '2026-10-01', "
                    + "'2026-10-01')").param(at.area()).query(String.class).single());
            assertThat(said).isEmpty();
        }
    }

    private void plans(String because, RoundId id, UUID area, int size, String population) {
        wall().as(at.sam()).refuses(because, PLAN, UUID.randomUUID(), area, when(), size, population, id.value());
    }

    @Test
    void eachComesInItsOrder() {
        var id = at.planned();
        var seed = "0".repeat(64);
        wall().as(at.sam()).refuses("two commit before the dice", ROLL, id.value(), 1, body(), at.sam().value(), when(), Sampled.DIGITS);
        wall().as(at.ed()).refuses("row-level security", COMMIT, id.value(), body(), at.ed().value(), when(), seed);
        at.committed(id, at.sam(), at.tess());
        wall().as(at.sam()).refuses("revealed after the dice", REVEAL, id.value(), body(), at.sam().value(), when(), Sampled.nonce(at.sam()));
        var una = world.officer(at.work().worried().cast().overseer(), "Una", Role.SCRUTINY_OFFICER);
        wall().as(una).refuses("of their own", COMMIT, id.value(), body(), una.value(), when(), Seeds.sha256(Sampled.nonce(at.sam())));
        at.rolled(id, Sampled.DIGITS);
        wall().as(una).refuses("before the dice", COMMIT, id.value(), body(), una.value(), when(), seed);
        wall().as(at.sam()).refuses("the one that was committed to", REVEAL, id.value(), body(), at.sam().value(), when(),
                Sampled.nonce(at.tess()));
        draws("needs dice and a nonce", id, seed, 2, false);
        at.revealed(id, at.sam());
        wall().as(at.sam()).refuses("once a nonce is known", ROLL, id.value(), 2, body(), at.sam().value(), when(), Sampled.DIGITS);
        draws("waits a day for each nonce", id, at.seen(at.sam(), id).seed().orElseThrow(), 1, false);
        at.revealed(id, at.tess());
        draws("a seed is made of", id, seed, 0, false);
        draws("whether the ledger gives another population", id, at.seen(at.sam(), id).seed().orElseThrow(), 0, true);
        wall().as(at.sam()).refuses("has the smallest tickets", DRAW, id.value(), body(), at.sam().value(), when(),
                at.seen(at.sam(), id).seed().orElseThrow(), "1", 0, false);
        at.rounds().draw(at.in(at.sam()), id);
        wall().as(at.sam()).refuses("drawn once", ROLL, id.value(), 2, body(), at.sam().value(), when(), Sampled.DIGITS);
    }

    private void draws(String because, RoundId id, String seed, int missing, boolean changed) {
        var two = String.join("\n", at.seen(at.sam(), id).of().population().subList(0, 2));
        wall().as(at.sam()).refuses(because, DRAW, id.value(), body(), at.sam().value(), when(), seed, two, missing, changed);
    }

    @Test
    void aJudgementIsItsWritersUntilTwoAreIn() {
        var id = at.drawn();
        at.judged(id, at.sam(), Judgement.Outcome.INAPPROPRIATE);
        assertThat(judgements(at.sam(), id)).isOne();
        for (var other : List.of(at.tess(), at.bo(), at.ed(), at.work().pat())) {
            assertThat(judgements(other, id)).isZero();
        }
        wall().as(at.sam()).refuses("permission denied", "insert into sampling.opened values (?, 1, ?, ?)", id.value(), body(), when());
        var number = Long.parseLong(at.first(id));
        wall().as(at.tess()).refuses("what was drawn is judged", JUDGE, id.value(), 999_999_999L, body(), at.tess().value(), when());
        wall().as(at.tess()).refuses("row-level security", JUDGE, id.value(), number, body(), at.sam().value(), when());
        at.judged(id, at.tess(), Judgement.Outcome.APPROPRIATE);
        for (var each : List.of(at.sam(), at.tess(), at.bo())) {
            assertThat(judgements(each, id)).isEqualTo(2);
        }
        assertThat(judgements(at.ed(), id)).isZero();
        assertThat(judgements(at.work().pat(), id)).as("those whose decision it was").isZero();
        var una = world.officer(at.work().worried().cast().overseer(), "Una", Role.SCRUTINY_OFFICER);
        wall().as(una).refuses("may have read about", JUDGE, id.value(), number, body(), una.value(), when());
    }

    private long judgements(OfficerId officer, RoundId id) {
        return wall().as(officer).count("sampling.judgement", "round = ?", id.value());
    }

    @Test
    void isSeenByWhomItConcernsAlone() {
        var id = at.drawn();
        for (var table : List.of("commitment", "roll", "reveal", "drawn")) {
            for (var each : List.of(at.sam(), at.tess(), at.bo())) {
                assertThat(wall().as(each).count("sampling." + table, "round = ?", id.value())).as(table).isPositive();
            }
            for (var other : List.of(at.ed(), at.work().pat())) {
                assertThat(wall().as(other).count("sampling." + table, "round = ?", id.value())).as(table).isZero();
            }
        }
        for (var other : List.of(at.ed(), at.work().pat(), at.bo())) {
            assertThat(wall().as(other).count("sampling.shown('" + id + "')", "true")).isZero();
        }
    }

    /// Not even the superuser, with a plain statement.
    @Test
    void aRoundStandsAsItWasMade() throws SQLException {
        var id = at.drawn();
        wall().as(at.sam()).refuses("permission denied", "update sampling.drawn set seed = seed where round = ?", id.value());
        try (var superuser = Superuser.connect(service); var statement = superuser.createStatement()) {
            for (var sql : List.of("update sampling.round set size = 1 where id = '%s'".formatted(id),
                    "delete from sampling.roll where round = '%s'".formatted(id),
                    "update sampling.drawn set numbers = '1' where round = '%s'".formatted(id))) {
                assertThatThrownBy(() -> statement.executeUpdate(sql)).as(sql).hasMessageContaining("stands as it was made");
            }
        }
    }
}
