package org.concordat.sdc;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/// What protecting figures costs, and attacking them, as tables grow tenfold.
public final class SdcBench {

    private static final int MINUTES_MAX = 20;
    private static final int WARM = 40;
    /// How often the first size is measured, of which the run in the middle counts: alone, it takes a fifth of a second.
    private static final int SMALL_RUNS = 15;
    /// How many of the sizes another method is tried on.
    private static final int COMPARED = 3;

    private final int sizes;
    private final Consumer<String> tell;

    /// @param sizes how many of the four sizes: 3,000, 30,000, 120,000 and 1,000,000 cells
    public SdcBench(int sizes, Consumer<String> tell) {
        this.sizes = sizes;
        this.tell = tell;
    }

    private record Row(String name, int cells, int zeros, int primary, int secondary, double suppress,
                       double attack, int fallen, long heapPeak) {

        Map<String, Object> json() {
            var all = new LinkedHashMap<String, Object>();
            all.put("cells", cells);
            all.put("zeros", zeros);
            all.put("primary", primary);
            all.put("secondary", secondary);
            all.put("suppressed_share", rounded((primary + secondary) / (double) cells));
            all.put("suppress_seconds", Double.isNaN(suppress) ? null : rounded(suppress));
            all.put("attack_seconds", Double.isNaN(attack) ? null : rounded(attack));
            all.put("disclosed", fallen);
            all.put("heap_peak_mb", heapPeak);
            return all;
        }
    }

    public String run() throws Exception {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < WARM; i++) {
            measured(Linked.ALL.getFirst());   // so that what is measured is compiled
        }
        for (var linked : Linked.ALL.subList(0, sizes)) {
            tell.accept("protecting " + linked.name() + " cells");
            rows.add(linked == Linked.ALL.getFirst() ? inTheMiddle(linked) : measured(linked));
        }
        var compared = new LinkedHashMap<String, Map<String, Object>>();
        for (var linked : Linked.ALL.subList(0, Math.min(sizes, COMPARED))) {
            tell.accept("hiding " + linked.name() + " cells by Gaussian elimination, to compare");
            compared.put(linked.name(), compared(linked));
        }
        tell.accept("changing counts by their cell keys");
        return text(rows, compared, cellKeys());
    }

    private static Rules rules() throws Malformed {
        return Rules.parse("""
                records bench
                variable area
                variable sector
                variable kind
                variable age
                table kinds area sector kind
                table ages area sector age
                threshold 10
                width 5
                marks one
                """.getBytes(UTF_8));
    }

    private Row inTheMiddle(Linked linked) throws Malformed {
        var runs = new ArrayList<Row>();
        for (int i = 0; i < SMALL_RUNS; i++) {
            runs.add(measured(linked));
        }
        runs.sort(Comparator.comparingDouble(Row::suppress));
        return runs.get(SMALL_RUNS / 2);
    }

    private Row measured(Linked linked) throws Malformed {
        var plan = planned(linked);
        var clock = minutes();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        int zeros = (int) Arrays.stream(plan.truth).filter(count -> count == 0).count();
        long start = System.nanoTime();
        try {
            var fallen = new Rounds(plan, clock, Progress.SILENT).run();
            double suppress = seconds(start);
            tell.accept("protected %s in %.2f s; attacking".formatted(linked.name(), suppress));
            double attack = attacked(plan);
            return new Row(linked.name(), plan.truth.length, zeros, plan.count(Status.PRIMARY), plan.count(Status.SECONDARY), suppress, attack,
                    fallen.size(), heapPeak());
        } catch (Simplex.OutOfTime refused) {
            return new Row(linked.name(), plan.truth.length, zeros, plan.count(Status.PRIMARY), 0, Double.NaN, Double.NaN, 0, heapPeak());
        }
    }

    private static Plan planned(Linked linked) throws Malformed {
        var variables = linked.variables();
        var cells = new Cells(variables, linked.tables());
        var truth = new Tabulation(Linked.records(variables), cells).counts();
        var plan = new Plan(cells, rules(), truth);
        new PrimaryRules(plan, truth, null).mark();
        return plan;
    }

    private static Simplex.Clock minutes() {
        return Attack.until(System.nanoTime() + MINUTES_MAX * 60_000_000_000L);
    }

    /// What another method hides for others, how many cells fall there to the attack, and how many it hides once none does:
    /// what it hid stays hidden, and more is hidden as it is here.
    private static Map<String, Object> compared(Linked linked) throws Malformed {
        var plan = planned(linked);
        long start = System.nanoTime();
        for (int cell : new Elimination(plan).hidden()) {
            plan.status[cell] = Status.SECONDARY;
            plan.kept[cell] = true;
        }
        var all = new LinkedHashMap<String, Object>();
        all.put("seconds", rounded(seconds(start)));
        all.put("secondary", plan.count(Status.SECONDARY));
        all.put("disclosed", new Attack(plan.figures(), Attack.Proof.WHOLE_NUMBERS, false, minutes(), Progress.SILENT).run().fallen()
                .stream().filter(plan::matters).count());
        new Rounds(plan, minutes(), Progress.SILENT).run();
        all.put("secondary_once_none_is", plan.count(Status.SECONDARY));
        return all;
    }

    /// The attack of somebody who has the figures alone; NaN if it does not finish.
    private static double attacked(Plan plan) {
        var all = plan.figures();
        var seen = new Figures(all.cells(), all.figure(), all.known(), all.lower(), all.upper(), all.guarded(), all.need(),
                null, null, null, null, null);
        var clock = Attack.until(System.nanoTime() + 180_000_000_000L);
        long start = System.nanoTime();
        try {
            new Attack(seen, Attack.Proof.ANY_SOLUTION, false, clock, Progress.SILENT).run();
            return seconds(start);
        } catch (Simplex.OutOfTime tooLong) {
            return Double.NaN;
        }
    }

    /// Cells a second, on as many threads as there are cores, each cell's key at hand.
    private static double cellKeys() throws Malformed {
        var noise = Noise.of(new Rules.Method.CellKey(2, 5, 1));
        var counts = new long[1_000_000];
        var keys = new long[counts.length];
        for (int i = 0; i < counts.length; i++) {
            keys[i] = i * 0x9E3779B97F4A7C15L;
            counts[i] = i % 97;
        }
        double best = 0;
        for (int round = 0; round < 10; round++) {
            var figures = new long[counts.length];
            long start = System.nanoTime();
            IntStream.range(0, counts.length).parallel().forEach(i -> figures[i] = noise.changed(counts[i], keys[i]));
            best = Math.max(best, counts.length / seconds(start));
        }
        return best;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static double rounded(double figure) {
        return Math.round(figure * 1000) / 1000.0;
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
    }

    private static long heapPeak() {
        return heap().stream().map(MemoryPoolMXBean::getPeakUsage).mapToLong(MemoryUsage::getUsed).sum() >> 20;
    }

    /// How many times as long ten times the cells take, from each size to the next.
    private static List<Double> growth(List<Row> rows, ToDoubleFunction<Row> seconds) {
        return IntStream.range(1, rows.size()).mapToObj(i -> {
            double longer = seconds.applyAsDouble(rows.get(i)) / seconds.applyAsDouble(rows.get(i - 1));
            double more = rows.get(i).cells() / (double) rows.get(i - 1).cells();
            return Double.isNaN(longer) ? null : rounded(Math.pow(longer, 1 / Math.log10(more)));
        }).toList();
    }

    private static String text(List<Row> rows, Map<String, Map<String, Object>> compared, double cellKeys) {
        var lines = new ArrayList<String>();
        lines.add("sdc: linked hierarchical tables from %,d records; threshold 10, width 5, one mark; times in s"
                .formatted(Linked.RECORDS));
        lines.add("%-10s %10s %9s %9s %9s %9s %9s".formatted("cells", "protected", "for them", "share", "suppress",
                "attack", "disclosed"));
        for (var row : rows) {
            lines.add("%-10s %,10d %,9d %9.3f %9.2f %9.2f %9d".formatted(row.name(), row.primary(),
                    row.secondary(), (row.primary() + row.secondary()) / (double) row.cells(), row.suppress(),
                    row.attack(), row.fallen()));
        }
        compared.forEach((name, by) -> lines.add("of " + name + ", by Gaussian elimination: " + by));
        lines.add("cell keys: %,.0f cells a second".formatted(cellKeys));
        var json = new LinkedHashMap<String, Object>();
        json.put("bench", "sdc");
        json.put("records", Linked.RECORDS);
        json.put("cell_key_cells_per_second", Math.round(cellKeys));
        rows.forEach(row -> json.put("cells_" + row.name().replace(",", ""), row.json()));
        json.put("by_gaussian_elimination", compared);
        json.put("suppress_growth_tenfold", growth(rows, Row::suppress));
        json.put("attack_growth_tenfold", growth(rows, Row::attack));
        lines.add(JsonMapper.shared().writeValueAsString(json));
        return String.join("\n", lines) + "\n";
    }
}
