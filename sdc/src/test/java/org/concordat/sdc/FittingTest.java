package org.concordat.sdc;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Where somebody who has the published figures alone begins: as good as at a table that could be.
class FittingTest {

    @Property(tries = 60)
    void whatIsFittedAllButGivesThePublishedFigures(@ForAll long seed) throws Exception {
        var plan = plan(seed);
        var figures = Small.asSeen(plan.figures());
        for (var component : Components.of(figures)) {
            var leaves = new LeafRows(figures, component);
            var x = Fitting.guess(leaves, bounds(figures.lower(), component), bounds(figures.upper(), component),
                    Small.PATIENT);
            for (var row : leaves.rows()) {
                assertThat(sum(row, x)).isCloseTo(row.constant(), within(1 + 0.05 * Math.abs(row.constant())));
            }
            for (int i = 0; i < x.length; i++) {
                assertThat(x[i]).isBetween(figures.lower()[component.cells()[i]], figures.upper()[component.cells()[i]]);
            }
        }
    }

    /// The equations among the leaves say nothing that the true table does not, and all that the sums say.
    @Property(tries = 60)
    void theTruthFulfilsTheEquationsAmongTheLeaves(@ForAll long seed) throws Exception {
        var plan = plan(seed);
        var figures = Small.asSeen(plan.figures());
        for (var component : Components.of(figures)) {
            var leaves = new LeafRows(figures, component);
            var truth = Arrays.stream(component.cells()).mapToDouble(cell -> plan.truth[cell]).toArray();
            leaves.rows().forEach(row -> assertThat(sum(row, truth)).isEqualTo(row.constant()));
            for (int i = 0; i < truth.length; i++) {
                assertThat(leaves.value(i, truth)).isEqualTo(truth[i]);
            }
        }
    }

    /// With noise, sums have bounds of their own, and parts within theirs may add up to what no sum can be.
    @Property(tries = 60)
    void sumsAreWithinTheirBoundsToo(@ForAll long seed) throws Exception {
        var plan = plan(seed);
        var random = new SplittableRandom(seed);
        var all = plan.figures();
        for (int cell = 0; cell < plan.truth.length; cell++) {
            long figure = Math.max(0, plan.truth[cell] + random.nextInt(7) - 3);
            all.known()[cell] = false;
            all.lower()[cell] = Math.max(0, figure - 5);
            all.upper()[cell] = figure + 5;
        }
        var figures = Small.asSeen(all);
        for (var component : Components.of(figures)) {
            var leaves = new LeafRows(figures, component);
            var x = Fitting.guess(leaves, bounds(figures.lower(), component), bounds(figures.upper(), component), Small.PATIENT);
            for (int i = 0; i < x.length; i++) {
                assertThat(leaves.value(i, x)).isBetween(figures.lower()[component.cells()[i]] - 0.01, figures.upper()[component.cells()[i]] + 0.01);
            }
        }
    }

    private static Plan plan(long seed) throws Malformed {
        var random = new SplittableRandom(seed);
        var variables = List.of(Small.tree("a", 2, 3), Small.flat("b", 4), Small.flat("c", 3));
        var counts = LongStream.generate(() -> random.nextInt(9)).limit(60).toArray();
        var plan = Small.plan(Small.rules("records r", "variable a", "variable b", "variable c", "table t a b c",
                "threshold 7", "marks one"), Small.records(variables, counts), Small.table("t", 0, 1, 2));
        for (int cell = 0; cell < plan.truth.length; cell++) {
            if (cell != plan.cells.find(0) && plan.canHide(cell) && random.nextDouble() < 0.5) {
                plan.status[cell] = Status.SECONDARY;
            }
        }
        return plan;
    }

    private static double[] bounds(double[] all, Components.Component component) {
        return Arrays.stream(component.cells()).mapToDouble(cell -> all[cell]).toArray();
    }

    private static double sum(LeafRows.Row row, double[] x) {
        double sum = 0;
        for (int k = 0; k < row.cells().length; k++) {
            sum += row.signs()[k] * x[row.cells()[k]];
        }
        return sum;
    }
}
