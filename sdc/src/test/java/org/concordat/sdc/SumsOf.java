package org.concordat.sdc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.ExpressionsBasedModel;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Sums of `who,a,b,pay`, and what another solver and nothing but the rows say of a release of them.
final class SumsOf {

    private static final Map<String, List<Hierarchy.Line>> HIERARCHY = Map.of("a", List.of(line("g0", ""), line("g1", ""),
            line("a0", "g0"), line("a1", "g0"), line("a2", "g1"), line("a3", "g1"), line("a4", "g1")));
    private static final double CLOSE = 1e-6;

    private final List<String[]> rows;
    private final Rules rules;
    private final Records records;

    /// @param rule tables, `dominance N K` or `p-percent P`, and other rules, apart by semicolons
    SumsOf(List<String> rows, boolean hierarchy, String rule) throws Malformed {
        this.rows = rows.stream().map(row -> row.split(",")).toList();
        rules = Small.rules(("records r;sums pay unit who;variable a" + (hierarchy ? " hierarchy a.csv" : "") + ";variable b;" + rule).split(";"));
        records = new RecordsFile(rules, CsvRows.parse(("who,a,b,pay\n" + String.join("\n", rows)).getBytes(UTF_8), "in.csv"),
                hierarchy ? HIERARCHY : Map.of()).read();
    }

    private static Hierarchy.Line line(String code, String parent) {
        return new Hierarchy.Line(code, parent, "");
    }

    Protection.Outcome protectedBy(Release... earlier) throws Malformed {
        return new Protection(rules, records, Optional.empty(), List.of(earlier), Progress.SILENT, Attack.until(System.nanoTime() + 60_000_000_000L)).run();
    }

    /// A release in which so many cells are hidden as are named.
    Release hiding(String... names) throws Malformed {
        var cells = new Cells(records.variables(), List.of(Small.table("t", 0, 1)));
        var status = new Status[cells.count()];
        var figure = new long[status.length];
        for (int cell = 0; cell < status.length; cell++) {
            status[cell] = List.of(names).contains(cells.name(cell)) ? Status.PRIMARY : Status.PRINTED;
            figure[cell] = total(parts(cells, cell));
        }
        return new Release(rules, cells, figure, status, "");
    }

    /// What is found of the hidden sums beside each other in a release.
    ///
    /// @param looked how many such sums the rules would protect
    /// @param told those that are known too closely, by their cells
    record Found(int looked, List<String> told) {
    }

    /// In each equation, the hidden parts together; and, where their sum is printed, without any one of them, that stays
    /// unknown or that somebody knows who is alone there.
    Found found(Release release) {
        var cells = release.cells();
        int looked = 0;
        var told = new ArrayList<String>();
        for (int number = 0; number < cells.equations().count(); number++) {
            var members = cells.equations().members(number);
            var hidden = IntStream.range(1, members.length).map(m -> members[m]).filter(cell -> release.status()[cell] != Status.PRINTED).toArray();
            for (int without : IntStream.concat(IntStream.of(-1), Arrays.stream(hidden)).toArray()) {
                boolean known = without < 0 || release.status()[members[0]] == Status.PRINTED || rules.loneKnown() && parts(cells, without).size() == 1;
                var some = Arrays.stream(hidden).filter(cell -> cell != without).toArray();
                if (known && some.length > 0 && asked(parts(cells, some)) > 0) {
                    looked++;
                    if (isTold(release, some)) {
                        told.add(String.join(" and ", Arrays.stream(some).mapToObj(cells::name).toList()));
                    }
                }
            }
        }
        return new Found(looked, told);
    }

    private boolean isTold(Release release, int... some) {
        var parts = parts(release.cells(), some);
        double asked = asked(parts);
        double fewer = Math.min(asked, Arrays.stream(some).mapToLong(cell -> total(parts(release.cells(), cell)) - least(parts(release.cells(), cell))).sum());
        return bound(release, true, some) < total(parts) + asked - CLOSE || bound(release, false, some) > total(parts) - fewer + CLOSE;
    }

    /// Told of every other hidden sum that it is no less than its largest contributor has there, and what it is where there is but one,
    /// unless that is the one whom it is about.
    private double bound(Release release, boolean most, int... some) {
        var cells = release.cells();
        var model = new ExpressionsBasedModel();
        var about = first(parts(cells, some));
        for (int cell = 0; cell < cells.count(); cell++) {
            int it = cell;
            boolean meant = Arrays.stream(some).anyMatch(one -> one == it);
            var variable = model.newVariable("x" + cell).weight(meant ? 1 : 0);
            var parts = parts(cells, cell);
            boolean aboutIt = meant || parts.keySet().equals(Set.of(about));
            if (release.status()[cell] == Status.PRINTED || rules.loneKnown() && parts.size() == 1 && !parts.containsKey(about)) {
                variable.level(total(parts));
            } else {
                variable.lower(aboutIt ? Math.min(1, parts.size()) : least(parts)).upper(1_000_000);
            }
        }
        for (int number = 0; number < cells.equations().count(); number++) {
            var row = model.newExpression("e" + number).level(0);
            var members = cells.equations().members(number);
            for (int m = 0; m < members.length; m++) {
                row.set(members[m], m == 0 ? 1 : -1);
            }
        }
        return (most ? model.maximise() : model.minimise()).getValue();
    }

    private Map<String, Long> parts(Cells cells, int... some) {
        var parts = new HashMap<String, Long>();
        for (int cell : some) {
            for (var row : rows) {
                if (isIn(cells, cell, 0, row[1]) && isIn(cells, cell, 1, row[2])) {
                    parts.merge(row[0], Long.valueOf(row[3]), Long::sum);
                }
            }
        }
        return parts;
    }

    private static boolean isIn(Cells cells, int cell, int v, String code) {
        var variable = cells.variables().get(v);
        return Arrays.stream(variable.ancestors(variable.node(code).orElseThrow())).anyMatch(node -> node == cells.node(cell, v));
    }

    private static long total(Map<String, Long> parts) {
        return parts.values().stream().mapToLong(part -> part).sum();
    }

    /// What is known that a cell is no less than.
    private long least(Map<String, Long> parts) {
        return parts.isEmpty() ? 0 : rules.loneKnown() ? ordered(parts).getFirst() : 1;
    }

    private static String first(Map<String, Long> parts) {
        return parts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    private static List<Long> ordered(Map<String, Long> parts) {
        return parts.values().stream().sorted(Comparator.reverseOrder()).toList();
    }

    private double asked(Map<String, Long> parts) {
        var ordered = ordered(parts);
        double byPercent = rules.percent().isEmpty() || ordered.isEmpty() ? 0
                : rules.percent().get() / 100 * ordered.getFirst() - ordered.stream().skip(2).mapToLong(part -> part).sum();
        double byDominance = rules.dominance().map(it -> ordered.stream().limit(it.largest()).mapToLong(part -> part).sum() * 100 / it.percent()
                - total(parts)).orElse(0.0);
        return Math.max(byPercent, byDominance);
    }
}
