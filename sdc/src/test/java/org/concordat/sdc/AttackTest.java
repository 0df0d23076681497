package org.concordat.sdc;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.ExpressionsBasedModel;

import static org.assertj.core.api.Assertions.assertThat;

/// The bounds are those of every table that could be, listed one by one.
class AttackTest {

    private static final String[] RULES = {"records r", "variable a", "variable b", "table t a b", "threshold 4",
        "width 2"};

    /// Hides cells at random.
    private static void hide(Plan plan, SplittableRandom random, double share) {
        for (int cell = 0; cell < plan.truth.length; cell++) {
            if (cell != plan.cells.find(0) && plan.canHide(cell) && random.nextDouble() < share) {
                plan.status[cell] = Status.SECONDARY;
            }
        }
    }

    @Property(tries = 150)
    void boundsOfTwoWayTablesAreThoseOfEveryTableThatCouldBe(@ForAll long seed) throws Exception {
        var random = new SplittableRandom(seed);
        var variables = List.of(Small.flat("a", 3), Small.flat("b", 3));
        var counts = random.longs(9, 0, 3).toArray();
        var marks = random.nextBoolean() ? "marks one" : "marks two";
        var plan = Small.plan(Small.rules(with(RULES, marks)), Small.records(variables, counts), Small.table("t", 0, 1));
        hide(plan, random, 0.4);
        Assume.that(plan.status[plan.cells.find(0)] == Status.PRINTED);
        var figures = plan.figures();
        var listed = new HashMap<Integer, long[]>();
        everyTable(figures, 9, (int) Arrays.stream(counts).sum(), listed);
        for (var bounds : Small.attacked(Small.asSeen(figures)).bounds()) {
            assertThat(new long[]{bounds.low(), bounds.high()}).as(plan.cells.name(bounds.cell()))
                    .isEqualTo(listed.get(bounds.cell()));
        }
        for (var bounds : Small.attacked(figures).bounds()) {
            assertThat(new long[]{bounds.low(), bounds.high()}).isEqualTo(listed.get(bounds.cell()));
        }
    }

    @Property(tries = 60)
    void boundsOfThreeWayTablesHoldEveryTableThatCouldBe(@ForAll long seed) throws Exception {
        var random = new SplittableRandom(seed);
        var variables = List.of(Small.flat("a", 2), Small.flat("b", 2), Small.flat("c", 2));
        var counts = random.longs(8, 0, 3).toArray();
        var rules = Small.rules("records r", "variable a", "variable b", "variable c", "table t a b c", "threshold 4",
                "width 2");
        var plan = Small.plan(rules, Small.records(variables, counts), Small.table("t", 0, 1, 2));
        hide(plan, random, 0.4);
        Assume.that(plan.status[plan.cells.find(0)] == Status.PRINTED);
        var figures = plan.figures();
        var listed = new HashMap<Integer, long[]>();
        everyTable(figures, 8, (int) Arrays.stream(counts).sum(), listed);
        for (var bounds : Small.attacked(Small.asSeen(figures)).bounds()) {
            var every = listed.get(bounds.cell());
            assertThat(bounds.low()).isLessThanOrEqualTo(every[0]);
            assertThat(bounds.high()).isGreaterThanOrEqualTo(every[1]);
        }
    }

    static String[] with(String[] lines, String line) {
        var all = Arrays.copyOf(lines, lines.length + 1);
        all[lines.length] = line;
        return all;
    }

    /// Lists every table of so many leaves with this total; each that gives the published figures widens the bounds.
    private static void everyTable(Figures figures, int leaves, int total, Map<Integer, long[]> bounds) {
        every(figures, new long[leaves], 0, total, leavesIn(figures.cells(), leaves), bounds);
    }

    private static void every(Figures figures, long[] counts, int at, int left, int[][] leavesIn,
                              Map<Integer, long[]> bounds) {
        if (at == counts.length - 1) {
            counts[at] = left;
            judge(figures, counts, leavesIn, bounds);
            return;
        }
        for (int count = 0; count <= left; count++) {
            counts[at] = count;
            every(figures, counts, at + 1, left - count, leavesIn, bounds);
        }
    }

    private static void judge(Figures figures, long[] counts, int[][] leavesIn, Map<Integer, long[]> bounds) {
        var all = new long[leavesIn.length];
        for (int cell = 0; cell < all.length; cell++) {
            for (int leaf : leavesIn[cell]) {
                all[cell] += counts[leaf];
            }
            boolean fits = figures.known()[cell] ? all[cell] == figures.figure()[cell]
                    : all[cell] >= figures.lower()[cell] && all[cell] <= figures.upper()[cell];
            if (!fits) {
                return;
            }
        }
        for (int cell = 0; cell < all.length; cell++) {
            var range = bounds.computeIfAbsent(cell, _ -> new long[]{Long.MAX_VALUE, Long.MIN_VALUE});
            range[0] = Math.min(range[0], all[cell]);
            range[1] = Math.max(range[1], all[cell]);
        }
    }

    /// Which leaves of a flat table add up to each cell.
    private static int[][] leavesIn(Cells cells, int leaves) {
        var in = new int[cells.count()][];
        Arrays.setAll(in, cell -> IntStream.range(0, leaves).filter(leaf -> {
            int rest = leaf;
            boolean here = true;
            for (int v = 0; v < cells.variables().size(); v++) {
                int codes = cells.variables().get(v).size() - 1;
                here &= cells.node(cell, v) == 0 || cells.node(cell, v) == rest % codes + 1;
                rest /= codes;
            }
            return here;
        }).toArray());
        return in;
    }

    /// Fischetti and Salazar-González, *Models and algorithms for the 2-dimensional cell suppression problem in
    /// statistical disclosure control* (1999): investment by activity and region; the cell that is 22 is from 5 to 30.
    @Test
    void boundsThePublishedExampleAsItsAuthorsDo() throws Exception {
        var variables = List.of(Small.flat("region", 3), Small.flat("activity", 3));
        var records = Small.records(variables, 20, 50, 10, 8, 19, 22, 17, 32, 12);
        var rules = Small.rules("records r", "variable region", "variable activity", "table t region activity",
                "threshold 2", "zeros hidden", "marks one");
        var plan = Small.plan(rules, records, Small.table("t", 0, 1));
        for (int region : new int[]{1, 3}) {
            for (int activity : new int[]{2, 3}) {
                plan.status[plan.cells.find(region + 4L * activity)] = Status.SECONDARY;
            }
        }
        var sensitive = plan.cells.find(3 + 4L * 2);
        plan.status[sensitive] = Status.PRIMARY;
        var found = Small.attacked(Small.asSeen(plan.figures())).bounds().stream()
                .filter(bounds -> bounds.cell() == sensitive).findFirst().orElseThrow();
        assertThat(plan.truth[sensitive]).isEqualTo(22);
        assertThat(new long[]{found.low(), found.high()}).containsExactly(5, 30);
    }

    /// Another solver, on tables too large to be listed.
    @Property(tries = 8)
    void agreesWithAnotherSolver(@ForAll long seed) throws Exception {
        var random = new SplittableRandom(seed);
        var variables = List.of(Small.tree("a", 2, 3), Small.flat("b", 3), Small.flat("c", 3));
        var counts = random.longs(45, 0, 12).toArray();
        var rules = Small.rules("records r", "variable a", "variable b", "variable c", "table t a b c",
                "table u a c", "threshold 4", "width 2");
        var plan = Small.plan(rules, Small.records(variables, counts), Small.table("t", 0, 1, 2));
        hide(plan, random, 0.3);
        var figures = Small.asSeen(plan.figures());
        for (var bounds : Small.attacked(figures).bounds()) {
            if (random.nextInt(4) == 0) {
                var model = model(figures, bounds.cell());
                assertThat(bounds.low()).isEqualTo(Attack.low(model.minimise().getValue()));
                var most = model(figures, bounds.cell()).maximise();
                assertThat(most.getState().isOptimal()).isTrue();
                assertThat(bounds.high()).isEqualTo(Attack.high(most.getValue()));
            }
        }
    }

    /// Where a margin is hidden, cells can be anything; that they went there is forgotten when others are asked.
    @Property(tries = 40)
    void whatHasNoBoundAboveLeavesTheBoundsBelowAsTheyAre(@ForAll long seed) throws Exception {
        var random = new SplittableRandom(seed);
        var variables = List.of(Small.tree("a", 2, 3, 2), Small.flat("b", 3));
        var plan = Small.plan(Small.rules("records r", "variable a", "variable b", "table t a b", "threshold 7", "marks one", "zeros hidden"),
                Small.records(variables, random.longs(21, 0, 9).map(count -> count * count / 4).toArray()), Small.table("t", 0, 1));
        hide(plan, random, 0.3);
        for (var above : List.of("Total", "ag0", "a0")) {   // the cell of a0 and b0 with all that contains it
            for (var beside : List.of("Total", "b0")) {
                int cell = plan.cells.find(variables.getFirst().node(above).orElseThrow() + 11L * variables.getLast().node(beside).orElseThrow());
                plan.status[cell] = plan.status[cell] == Status.PRINTED ? Status.SECONDARY : plan.status[cell];
            }
        }
        var figures = Small.asSeen(plan.figures());
        int endless = 0;
        for (var bounds : Small.attacked(figures).bounds()) {
            assertThat(bounds.low()).as(plan.cells.name(bounds.cell())).isEqualTo(Attack.low(model(figures, bounds.cell()).minimise().getValue()));
            endless += bounds.high() > AttackReport.LARGEST ? 1 : 0;
        }
        assertThat(endless).isPositive();
    }

    private static ExpressionsBasedModel model(Figures figures, int aim) {
        var model = new ExpressionsBasedModel();
        for (int cell = 0; cell < figures.cells().count(); cell++) {
            var variable = model.newVariable("x" + cell);
            if (figures.known()[cell]) {
                variable.level(figures.figure()[cell]);
            } else {
                variable.lower(figures.lower()[cell]);
                variable.upper(Math.min(figures.upper()[cell], 100_000));
            }
            variable.weight(cell == aim ? 1 : 0);
        }
        var seen = new HashMap<Long, Boolean>();
        for (int cell = 0; cell < figures.cells().count(); cell++) {
            figures.cells().equationsOf(cell, equation -> {
                if (seen.put(equation, true) == null) {
                    var row = model.newExpression("e" + equation).level(0);
                    var members = figures.cells().members(equation);
                    for (int m = 0; m < members.length; m++) {
                        row.set(members[m], m == 0 ? 1 : -1);
                    }
                }
            });
        }
        return model;
    }

    @Property(tries = 60)
    void whatIsSeenOnALookAroundChangesNoVerdict(@ForAll long seed) throws Exception {
        var random = new SplittableRandom(seed);
        var variables = List.of(Small.tree("a", 2, 3), Small.flat("b", 4), Small.flat("c", 3));
        var counts = random.longs(60, 0, 9).toArray();
        var rules = Small.rules("records r", "variable a", "variable b", "variable c", "table t a b c", "threshold 7",
                "marks one");
        var plan = Small.plan(rules, Small.records(variables, counts), Small.table("t", 0, 1, 2));
        hide(plan, random, 0.3);
        var figures = Small.asSeen(plan.figures());
        var without = new Attack(figures, Attack.Proof.ANY_SOLUTION, false, Small.PATIENT, Progress.SILENT).run();
        var with = new Attack(figures, Attack.Proof.ANY_SOLUTION, false, Small.PATIENT, Progress.SILENT).scoutingAbove(0)
                .run();
        assertThat(with.fallen()).extracting(Attack.Bounds::cell)
                .isEqualTo(without.fallen().stream().map(Attack.Bounds::cell).toList());
        assertThat(with.bounds().size()).isLessThanOrEqualTo(without.bounds().size());
    }

    @Test
    void saysByWhichFiguresACellIsKnown() throws Exception {
        var variables = List.of(Small.flat("a", 2), Small.flat("b", 2));
        var plan = Small.plan(Small.rules(RULES), Small.records(variables, 2, 20, 30, 40), Small.table("t", 0, 1));
        var figures = Small.asSeen(plan.figures());
        var report = AttackReport.of(figures, Small.attacked(figures), _ -> true, 0, Small.PATIENT);
        assertThat(report.fallen()).hasSize(1);
        var fallen = report.fallen().getFirst();
        assertThat(fallen.cell()).isEqualTo("a = a0, b = b0");
        assertThat(fallen.low()).isEqualTo(2).isEqualTo(fallen.high());
        assertThat(fallen.how().getFirst()).startsWith("at most 2: ").contains("] ").containsAnyOf("22", "32");
    }

    /// Whoever does the sum that is said gets the bound.
    @Property(tries = 60)
    void theFiguresThatAreSaidAddUpToTheBound(@ForAll long seed) throws Exception {
        var random = new SplittableRandom(seed);
        var variables = List.of(Small.tree("a", 2, 2), Small.flat("b", 3));
        var plan = Small.plan(Small.rules(with(RULES, "marks one")), Small.records(variables, random.longs(12, 0, 9).toArray()),
                Small.table("t", 0, 1));
        hide(plan, random, 0.2);
        var figures = Small.asSeen(plan.figures());
        for (var fallen : AttackReport.of(figures, Small.attacked(figures), _ -> true, 0, Small.PATIENT).fallen()) {
            for (var how : fallen.how()) {
                if (!how.contains("more") && !how.contains("where") && how.contains("[")) {
                    assertThat(summed(how)).as(how).isEqualTo(how.startsWith("at most") ? fallen.high() : fallen.low());
                }
            }
        }
    }

    private static long summed(String how) {
        long sum = 0;
        var terms = Pattern.compile("(- )?(?:(\\d+) × )?\\[[^]]*] (\\d+)").matcher(how);
        while (terms.find()) {
            sum += (terms.group(1) == null ? 1 : -1) * (terms.group(2) == null ? 1 : Long.parseLong(terms.group(2))) * Long.parseLong(terms.group(3));
        }
        return sum;
    }

    @Test
    void saysThatFiguresCannotAllBeTrue() throws Exception {
        var variables = List.of(Small.flat("a", 2), Small.flat("b", 2));
        var plan = Small.plan(Small.rules(RULES), Small.records(variables, 2, 20, 30, 40), Small.table("t", 0, 1));
        var figures = Small.asSeen(plan.figures());
        figures.figure()[plan.cells.find(0)] += 1;
        figures.figure()[plan.cells.find(1)] += 5;
        assertThat(Small.attacked(figures).contradiction()).isNotNegative();
    }

    @Test
    void saysThatAPublishedSumIsNotWhatItsPublishedPartsAddUpTo() throws Exception {
        var variables = List.of(Small.tree("a", 2, 2), Small.flat("b", 3));
        var counts = new long[12];
        Arrays.fill(counts, 20);
        counts[0] = 2;
        var plan = Small.plan(Small.rules(RULES), Small.records(variables, counts), Small.table("t", 0, 1));
        var figures = Small.asSeen(plan.figures());
        var sum = plan.cells.find(variables.getFirst().node("ag1").orElseThrow());
        figures.figure()[sum] += 1;
        assertThat(Small.attacked(figures).contradiction()).isIn(sum, plan.cells.find(0));
    }
}
