package org.concordat.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.sampling.Sampled.DIGITS;
import static org.concordat.sampling.Sampled.OCTOBER;
import static org.concordat.sampling.Sampled.nonce;
import static org.concordat.sampling.Sampled.refused;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.access.Role;
import org.concordat.draw.Malformed;
import org.concordat.draw.Population;
import org.concordat.draw.Ticket;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A round is planned from the ledger, committed to, thrown for, drawn and judged; and nobody chooses.
@ConcordatTest
class RoundLifeTest {

    @Autowired
    private ApplicationContext service;

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

    @Test
    void isPlannedFromWhatTheLedgerSaysOfTheArea() {
        var id = at.planned();
        var population = at.seen(at.sam(), id).of().population();
        assertThat(population).containsExactlyElementsOf(world.jdbc().sql("""
                select l.number::text from ledger.leaf l join ledger.entry e on e.id = l.entry
                 where e.kind = 'casework.decision.made' and e.body = ? order by l.number
                """).param(at.work().worried().force().value()).query(String.class).list()).hasSize(6);
        assertThat(at.seen(at.sam(), id).of().root()).isEqualTo(Seeds.root(population));
        assertThat(refused(plan(at.ed(), at.plan(2)))).isEqualTo("sampling.of-your-area sampling.no-more-than-there-are");
        assertThat(refused(plan(at.work().pat(), at.plan(2)))).as("those who are inspected").contains("sampling.scrutiny-officer-draws");
        assertThat(refused(plan(at.sam(), at.plan(7)))).isEqualTo("sampling.no-more-than-there-are");
        assertThat(refused(plan(at.sam(), new Round.Plan(at.area(), Sort.PANEL_DECISION, OCTOBER, OCTOBER, 1)))).as("none were made")
                .isEqualTo("sampling.no-more-than-there-are");
        assertThat(refused(plan(at.sam(), new Round.Plan(at.area(), Sort.CASE_DECISION, OCTOBER, OCTOBER.plusMonths(1), 1))))
                .isEqualTo("sampling.months-are-over");
    }

    private Acted plan(OfficerId by, Round.Plan plan) {
        return at.rounds().plan(at.in(by), UUID.randomUUID(), plan);
    }

    @Test
    void comesInItsOrder() {
        var id = at.planned();
        assertThat(refused(roll(id))).isEqualTo("sampling.two-commit-before-the-dice");
        at.committed(id, at.sam());
        assertThat(refused(roll(id))).as("one alone").isEqualTo("sampling.two-commit-before-the-dice");
        assertThat(refused(at.rounds().commit(at.in(at.tess()), id, Seeds.sha256(nonce(at.sam()))))).as("what Sam committed to")
                .isEqualTo("sampling.nonce-is-your-own");
        at.committed(id, at.tess());
        assertThat(refused(at.rounds().reveal(at.in(at.sam()), id, nonce(at.sam())))).isEqualTo("sampling.revealed-after-the-dice");
        assertThat(refused(at.rounds().commit(at.in(at.sam()), id, Seeds.sha256("another")))).isEqualTo(
                "sampling.committed-once-before-the-dice");
        at.rolled(id, DIGITS);
        assertThat(refused(at.rounds().draw(at.in(at.sam()), id))).isEqualTo("sampling.drawn-from-all");
        assertThat(refused(at.rounds().reveal(at.in(at.sam()), id, nonce(at.tess())))).isEqualTo("sampling.nonce-is-the-one-committed-to");
        at.revealed(id, at.sam());
        assertThat(refused(at.rounds().draw(at.in(at.sam()), id))).as("Tess has not revealed hers").isEqualTo("sampling.drawn-from-all");
        assertThat(refused(roll(id))).as("a nonce is known").isEqualTo("sampling.two-commit-before-the-dice");
        at.revealed(id, at.tess());
        assertThat(at.rounds().draw(at.in(at.sam()), id)).isEqualTo(new Acted.Done(id.value()));
        assertThat(refused(at.rounds().draw(at.in(at.tess()), id))).isEqualTo("sampling.drawn-from-all");
        assertThat(at.rounds().draw(at.in(at.sam()), id)).as("sent twice").isEqualTo(new Acted.Done(id.value()));
    }

    private Acted roll(RoundId id) {
        return at.rounds().roll(at.in(at.sam()), id, new Roll.Thrown("27182818284590452353", "Two members of the public", "The town hall"));
    }

    /// Digit for digit what a stranger draws with the command line.
    @Test
    void anybodyDrawsItAgain() throws Malformed {
        var id = at.drawn();
        var course = at.seen(at.sam(), id);
        var nonces = List.of(at.sam(), at.tess()).stream().map(Sampled::nonce)
                .sorted(Comparator.comparing(Seeds::sha256)).toList();
        var seed = Seeds.sha256(course.of().root() + "\n" + DIGITS + "\n" + String.join("\n", nonces));
        assertThat(course.drawn().orElseThrow().seed()).isEqualTo(seed);
        assertThat(course.drawn().orElseThrow().numbers()).containsExactlyElementsOf(Population.of(course.of().population()).draw(seed, 2)
                .stream().map(Ticket::id).toList());
        assertThat(at.seen(at.bo(), id).drawn()).isEqualTo(course.drawn());
        assertThat(at.rounds().find(at.in(at.ed()), id)).isEmpty();
        assertThat(world.trail(id.value())).contains("sampling.round.planned Sam", "sampling.nonce.committed Tess",
                "sampling.dice.rolled Sam", "sampling.nonce.revealed Tess", "sampling.sample.drawn Tess");
    }

    @Test
    void aSecondRollAMissingNonceAndAChangedPopulationAreSaid() {
        var id = at.planned();
        at.committed(id, at.sam(), at.tess());
        at.rolled(id, "11111111111111111111");
        at.rolled(id, DIGITS);
        at.revealed(id, at.sam());
        at.decided();
        at.clock().advance(Duration.ofDays(1));
        assertThat(at.rounds().draw(at.in(at.sam()), id)).isEqualTo(new Acted.Done(id.value()));
        var drawn = at.seen(at.sam(), id).drawn().orElseThrow();
        assertThat(drawn.missing()).isOne();
        assertThat(drawn.changed()).isTrue();
        assertThat(at.seen(at.sam(), id).rolls()).hasSize(2);
        assertThat(world.trail(id.value())).contains("sampling.dice.rolled-again Sam", "sampling.nonce.missing Sam",
                "sampling.population.changed Sam");
    }

    @Test
    void eachJudgesApart() {
        var id = at.drawn();
        at.judged(id, at.sam(), Judgement.Outcome.APPROPRIATE);
        assertThat(read(at.sam(), id)).hasSize(1);
        assertThat(read(at.tess(), id)).isEmpty();
        assertThat(read(at.bo(), id)).isEmpty();
        assertThat(refused(at.judgements().judge(at.in(at.sam()), id, at.first(id), Judgement.Outcome.INAPPROPRIATE, "No.")))
                .isEqualTo("sampling.judged-once-and-apart");
        assertThat(refused(at.judgements().judge(at.in(at.sam()), id, "999999999", Judgement.Outcome.APPROPRIATE, "No.")))
                .isEqualTo("sampling.was-drawn-by-your-body");
        at.judged(id, at.tess(), Judgement.Outcome.WITH_OBSERVATIONS);
        assertThat(read(at.sam(), id)).hasSize(2);
        assertThat(read(at.bo(), id)).hasSize(2);
        var third = world.officer(at.work().worried().cast().overseer(), "Una", Role.SCRUTINY_OFFICER);
        assertThat(refused(at.judgements().judge(at.in(third), id, at.first(id), Judgement.Outcome.APPROPRIATE, "Late.")))
                .isEqualTo("sampling.judged-once-and-apart");
    }

    private List<Judgement> read(OfficerId officer, RoundId id) {
        return at.judgements().find(at.in(officer), id).orElseThrow().judgements();
    }

    /// Choices from lists, a month and a number of days; and to those who oversee the area alone.
    @Test
    void whatIsShownHasNoNameNoDayAndNoWords() {
        var id = at.drawn();
        var shown = at.judgements().find(at.in(at.sam()), id).orElseThrow().shown();
        assertThat(shown).hasSize(2).allSatisfy(it -> {
            assertThat(it.month()).isEqualTo(OCTOBER);
            assertThat(it.chosen()).isPresent();
            assertThat(it.days()).contains(0);
            assertThat(it.toString()).doesNotContain("Jo Example", "Pat", "2026-10-05", "Larkrise");
        });
        assertThat(at.judgements().find(at.in(at.bo()), id).orElseThrow().shown()).isEmpty();
        assertThat(at.judgements().find(at.in(at.ed()), id)).isEmpty();
    }
}
