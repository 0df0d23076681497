package org.concordat.sdc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// What is rounded still adds up, and is one of all the tables that could have come of it, listed one by one.
class ControlledRoundingTest {

    private static final int BASE = 5;

    private static Optional<long[]> rounded(Cells cells, long[] truth, long seed) {
        var nothing = new long[truth.length];
        Arrays.fill(nothing, -1);
        return ControlledRounding.of(cells, truth, BASE, nothing, new SplittableRandom(seed), Small.PATIENT);
    }

    private static long[] counts(Cells cells, List<Variable> variables, long... counts) {
        return new Tabulation(Small.records(variables, counts), cells).counts();
    }

    /// In one table of two variables, however deep one of them is, there is always one.
    @Property(tries = 200)
    void twoVariablesAlwaysRoundToSomethingThatAddsUp(@ForAll long seed) throws Exception {
        var random = new SplittableRandom(seed);
        var variables = List.of(Small.tree("a", 2, 3, 2), Small.flat("b", 4));
        var cells = new Cells(variables, List.of(Small.table("t", 0, 1)));
        var truth = counts(cells, variables, random.longs(28, 0, 14).toArray());
        var figures = rounded(cells, truth, seed).orElseThrow();
        for (int cell = 0; cell < truth.length; cell++) {
            assertThat(figures[cell] % BASE).isZero();
            assertThat(Math.abs(figures[cell] - truth[cell])).isLessThan(BASE);
            assertThat(truth[cell] % BASE != 0 || figures[cell] == truth[cell]).as("a multiple stays").isTrue();
        }
        addsUp(cells, figures);
        assertThat(rounded(cells, truth, seed).orElseThrow()).isEqualTo(figures);
    }

    private static void addsUp(Cells cells, long[] figures) {
        for (int cell = 0; cell < figures.length; cell++) {
            cells.equationsOf(cell, equation -> {
                var members = cells.members(equation);
                assertThat(Arrays.stream(members).skip(1).mapToLong(it -> figures[it]).sum()).isEqualTo(figures[members[0]]);
            });
        }
    }

    @Property(tries = 60)
    void whatIsFoundIsOneOfAllThatThereAreAndSoIsNothing(@ForAll long seed) throws Exception {
        var random = new SplittableRandom(seed);
        boolean three = random.nextBoolean();
        var variables = three ? List.of(Small.flat("a", 2), Small.flat("b", 3), Small.flat("c", 2))
                : List.of(Small.flat("a", 2), Small.flat("b", 2), Small.flat("c", 3));
        var tables = three ? List.of(Small.table("t", 0, 1, 2)) : List.of(Small.table("t", 0, 1), Small.table("u", 1, 2), Small.table("v", 0, 2));
        var cells = new Cells(variables, tables);
        var truth = counts(cells, variables, random.longs(12, 0, 8).toArray());
        var all = everyRounding(cells, truth);
        var found = rounded(cells, truth, seed);
        assertThat(found.isPresent()).isEqualTo(!all.isEmpty());
        found.ifPresent(figures -> assertThat(all).contains(Arrays.stream(figures).boxed().toList()));
    }

    /// Of the cells with no further part, each is rounded either way; each sum is what it must be then, if it can.
    private static Set<List<Long>> everyRounding(Cells cells, long[] truth) {
        var found = new HashSet<List<Long>>();
        var finest = new ArrayList<Integer>();
        for (int cell = 0; cell < truth.length; cell++) {
            if (!isSum(cells, cell) && truth[cell] % BASE != 0) {
                finest.add(cell);
            }
        }
        for (int which = 0; which < 1 << finest.size(); which++) {
            var figures = new Long[truth.length];
            for (int cell = 0; cell < truth.length; cell++) {
                figures[cell] = isSum(cells, cell) ? null : Long.valueOf(truth[cell] / BASE * BASE);
            }
            for (int i = 0; i < finest.size(); i++) {
                figures[finest.get(i)] += (which >> i & 1) * BASE;
            }
            if (sumsFit(cells, truth, figures)) {
                found.add(List.of(figures));
            }
        }
        return found;
    }

    private static boolean isSum(Cells cells, int cell) {
        var sums = new boolean[1];
        cells.equationsOf(cell, equation -> sums[0] |= cells.members(equation)[0] == cell);
        return sums[0];
    }

    private static boolean sumsFit(Cells cells, long[] truth, Long[] figures) {
        boolean more = true;
        while (more) {
            more = false;
            for (int number = 0; number < cells.equations().count(); number++) {
                var members = cells.equations().members(number);
                if (Arrays.stream(members).skip(1).allMatch(it -> figures[it] != null)) {
                    long sum = Arrays.stream(members).skip(1).mapToLong(it -> figures[it]).sum();
                    if (figures[members[0]] == null) {
                        figures[members[0]] = sum;
                        more = true;
                    }
                    if (figures[members[0]] != sum || Math.abs(sum - truth[members[0]]) >= BASE
                            || truth[members[0]] % BASE == 0 && sum != truth[members[0]]) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    @Test
    void inTwoVariablesThereIsNoBias() throws Exception {
        var variables = List.of(Small.flat("a", 3), Small.flat("b", 4));
        var cells = new Cells(variables, List.of(Small.table("t", 0, 1)));
        var truth = counts(cells, variables, 1, 7, 13, 4, 0, 22, 3, 9, 5, 11, 2, 6);
        var sums = new double[truth.length];
        int times = 4000;
        for (int i = 0; i < times; i++) {
            var figures = rounded(cells, truth, i).orElseThrow();
            for (int cell = 0; cell < sums.length; cell++) {
                sums[cell] += figures[cell];
            }
        }
        for (int cell = 0; cell < sums.length; cell++) {
            assertThat(sums[cell] / times).as(cells.name(cell)).isCloseTo(truth[cell], within(0.2));
        }
    }

    /// A cell that was published in another table already is the same figure in this one.
    @Property(tries = 60)
    void whatWasPublishedStays(@ForAll long seed) throws Exception {
        var random = new SplittableRandom(seed);
        var variables = List.of(Small.flat("a", 4), Small.flat("b", 3));
        var cells = new Cells(variables, List.of(Small.table("t", 0, 1)));
        var truth = counts(cells, variables, random.longs(12, 0, 14).toArray());
        var narrow = new Cells(variables, List.of(Small.table("u", 0)));
        var earlier = rounded(narrow, counts(narrow, variables, truthOfLeaves(cells, truth)), seed).orElseThrow();
        var before = new long[truth.length];
        Arrays.fill(before, -1);
        for (int cell = 0; cell < earlier.length; cell++) {
            before[cells.find(narrow.key(cell))] = earlier[cell];
        }
        var figures = ControlledRounding.of(cells, truth, BASE, before, new SplittableRandom(seed + 1), Small.PATIENT).orElseThrow();
        for (int cell = 0; cell < truth.length; cell++) {
            assertThat(before[cell] < 0 || before[cell] == figures[cell]).isTrue();
        }
        addsUp(cells, figures);
    }

    private static long[] truthOfLeaves(Cells cells, long[] truth) {
        var leaves = new long[12];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = truth[cells.find((1 + i % 4) * cells.stride(0) + (1 + i / 4) * cells.stride(1))];
        }
        return leaves;
    }
}
