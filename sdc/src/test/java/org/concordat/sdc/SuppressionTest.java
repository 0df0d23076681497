package org.concordat.sdc;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What is released cannot be worked out.
class SuppressionTest {

    private static final String[] RULES = {"records r", "variable a", "variable b", "variable c", "table t a b",
        "table u a c", "threshold 10"};

    private static Plan plan(long seed, String marks) throws Malformed {
        var random = new SplittableRandom(seed);
        var variables = List.of(Small.tree("a", 3, 4), Small.flat("b", 4), Small.flat("c", 3));
        var counts = new long[7 * 4 * 3];
        Arrays.setAll(counts, i -> (long) Math.pow(random.nextInt(8), 2) / 4);
        return Small.plan(Small.rules(AttackTest.with(RULES, marks)), Small.records(variables, counts),
                Small.table("t", 0, 1), Small.table("u", 0, 2));
    }

    @Property(tries = 60)
    void noProtectedCellOfLinkedTablesIsKnownToWithinItsWidth(@ForAll long seed) throws Exception {
        var plan = plan(seed, seed % 2 == 0 ? "marks one" : "marks two");
        var suppression = new Suppression(plan, Small.PATIENT, Progress.SILENT);
        var alternatives = suppression.run();
        var figures = plan.figures();
        assertThat(alternatives).allMatch(alternative -> alternative.holds(figures));
        var proven = new Attack(figures, Attack.Proof.WHOLE_NUMBERS, false, Small.PATIENT, Progress.SILENT)
                .knowing(alternatives).run().fallen().stream().map(Attack.Bounds::cell).toList();
        for (var bounds : Small.attacked(Small.asSeen(figures)).bounds()) {
            if (!proven.contains(bounds.cell())) {
                assertThat(bounds.high() - bounds.low()).as(plan.cells.name(bounds.cell())).isGreaterThanOrEqualTo(5);
                assertThat(plan.truth[bounds.cell()]).isBetween(bounds.low(), bounds.high());
            }
        }
        if (proven.isEmpty()) {
            noEquationGivesACellAway(plan);
        }
    }

    private static void noEquationGivesACellAway(Plan plan) {
        var hidden = new HashMap<Long, Integer>();
        for (int cell = 0; cell < plan.truth.length; cell++) {
            if (plan.status[cell] == Status.PRIMARY) {
                plan.cells.equationsOf(cell, equation -> hidden.put(equation, 0));
            }
        }
        hidden.replaceAll((equation, _) -> (int) Arrays.stream(plan.cells.members(equation))
                .filter(cell -> plan.status[cell] != Status.PRINTED).count());
        assertThat(hidden.values()).noneMatch(count -> count == 1);
    }

    @Test
    void anAlternativeThatIsNotAdditiveOrOutOfBoundsIsNoProof() throws Exception {
        var plan = plan(4, "marks one");
        var alternatives = new Suppression(plan, Small.PATIENT, Progress.SILENT).run();
        var figures = plan.figures();
        var good = alternatives.iterator().next();
        assertThat(good.holds(figures)).isTrue();
        var change = good.change().clone();
        change[0]++;
        assertThat(new Alternative(good.cells(), change).holds(figures)).isFalse();
        Arrays.setAll(change, i -> good.change()[i] * -1000);
        assertThat(new Alternative(good.cells(), change).holds(figures)).isFalse();
        plan.status[good.cells()[0]] = Status.PRINTED;
        assertThat(good.holds(plan.figures())).isFalse();
    }

    @Test
    void hidesNoMoreThanItMust() throws Exception {
        var variables = List.of(Small.flat("a", 4), Small.flat("b", 4));
        var counts = new long[16];
        Arrays.fill(counts, 50);
        counts[5] = 3;
        var rules = Small.rules("records r", "variable a", "variable b", "table t a b", "threshold 10");
        var plan = Small.plan(rules, Small.records(variables, counts), Small.table("t", 0, 1));
        new Suppression(plan, Small.PATIENT, Progress.SILENT).run();
        assertThat(plan.count(Status.SECONDARY)).isEqualTo(3);
    }

    @Test
    void whatALoneContributorKnowsProtectsNobody() throws Exception {
        var variables = List.of(Small.flat("a", 2), Small.flat("b", 2));
        var rules = Small.rules("records r", "variable a", "variable b", "table t a b", "threshold 10", "marks one",
                "lone known");
        var lone = Small.plan(rules, Small.records(variables, 5, 1, 40, 40), Small.table("t", 0, 1));
        for (int cell = 0; cell < 9; cell++) {
            if (lone.cells.node(cell, 0) > 0 && lone.cells.node(cell, 1) > 0) {
                lone.status[cell] = lone.truth[cell] < 10 ? Status.PRIMARY : Status.SECONDARY;
            }
        }
        var found = new Attack(lone.figures(), Attack.Proof.WHOLE_NUMBERS, false, Small.PATIENT, Progress.SILENT).run();
        assertThat(found.fallen()).extracting(bounds -> lone.truth[bounds.cell()]).contains(5L);
        Arrays.fill(lone.lone, false);
        found = new Attack(lone.figures(), Attack.Proof.ANY_SOLUTION, false, Small.PATIENT, Progress.SILENT).run();
        assertThat(found.bounds()).filteredOn(bounds -> lone.truth[bounds.cell()] == 5)
                .allMatch(bounds -> bounds.high() - bounds.low() > 0);
    }
}
