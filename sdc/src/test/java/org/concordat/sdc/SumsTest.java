package org.concordat.sdc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojalgo.optimisation.ExpressionsBasedModel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Sums are protected for who is in them, and not for how much they are.
class SumsTest {

    private static final String PAY = "records r\nsums pay decimals 2 unit who\nvariable area\nvariable sector\ntable t area sector\n";

    @TempDir
    private Path folder;
    private final Protector protector = new Protector(Progress.SILENT);

    private Protection.Outcome protect(String csv, String rules) throws Exception {
        return protector.protect(Files.writeString(folder.resolve("in.csv"), csv), Files.writeString(folder.resolve("rules"), rules),
                folder.resolve("out"), Optional.empty(), List.of());
    }

    /// Three in each cell, but one in the first.
    private static String few(String pay) {
        var text = new StringBuilder("who,area,sector,pay\n0,A,x," + pay + "\n");
        int who = 1;
        for (var cell : List.of("A,y", "B,x", "B,y")) {
            for (int i = 0; i < 3; i++) {
                text.append(who++).append(',').append(cell).append(",300.50\n");
            }
        }
        return text.toString();
    }

    /// What has 0.30 beside it would be known to within a pound.
    @Test
    void theWidthIsInWholeUnitsHoweverManyDecimalsThereAre() throws Exception {
        var text = few("0.40").replaceAll("A,y,300.50", "A,y,0.10");
        assertThat(protect(text + text.replaceAll("(?m)^who.*\n|^.*,x,.*\n", "").replace(",y,", ",z,").replace("0.10", "300.50").replaceAll("(?m)^", "z"),
                PAY + "threshold 3\n")).isInstanceOf(Protection.Outcome.Released.class);
        assertThat(protector.attack(List.of(folder.resolve("out")), true).get("r").bounds()).isNotEmpty().allMatch(it -> it.high() - it.low() >= 500);
    }

    @Test
    void boundsAreSaidAsFiguresArePublished() throws Exception {
        assertThat(protect(few("210.75"), PAY + "threshold 3\n")).isInstanceOf(Protection.Outcome.Released.class);
        Files.writeString(folder.resolve("out/t.csv"), Files.readString(folder.resolve("out/t.csv"))
                .replace("A,y,,hidden", "A,y,901.50,printed"));
        assertThat(protector.attack(List.of(folder.resolve("out")), false).get("r").fallen()).singleElement().satisfies(it -> {
            assertThat(it.low()).isEqualTo(it.high()).isEqualTo(21075);
            assertThat(it.how().getFirst()).startsWith("at most 210.75: ").contains("1112.25").contains("901.50");
        });
    }

    /// Nobody in a cell is not one who has nothing.
    @Test
    void oneWhoHasNothingIsProtectedToo() throws Exception {
        assertThat(protect(few("0"), PAY + "threshold 3\n")).isInstanceOf(Protection.Outcome.Released.class);
        assertThat(Files.readString(folder.resolve("out/t.csv"))).contains("A,x,,protected");
        assertThat(protector.attack(List.of(folder.resolve("out")), true).get("r").bounds()).allMatch(it -> it.low() <= 0 && it.high() >= 500);
    }

    /// The area A is p and the district D; nobody publishes p, in which there is one.
    @Test
    void whatNobodyPublishesIsProtectedForHavingFewContributors() throws Exception {
        Files.writeString(folder.resolve("place.csv"), "code,parent,grouping\nA,,area\nB,,area\np,A,area\nq,A,area\nr,A,area\n"
                + "s,B,area\nt,B,area\nD,,district\nE,,district\np,E,district\nq,D,district\nr,D,district\ns,E,district\nt,E,district\n");
        var csv = new StringBuilder("who,place,pay\n0,p,77\n");
        for (int i = 1; i <= 16; i++) {
            csv.append(i).append(',').append("qrst".charAt(i % 4)).append(",100\n");
        }
        var outcome = protect(csv.toString(), "records r\nsums pay unit who\nvariable place hierarchy place.csv\nunprinted-leaves place\n"
                + "table t place\nthreshold 3\n");
        assertThat(outcome).isInstanceOfSatisfying(Protection.Outcome.Released.class,
                it -> assertThat(it.release().count(Status.SECONDARY)).isPositive());
    }

    /// Who is second in A x has most of A y: so what is hidden beside A x is not A y alone.
    @Test
    void whatTheSecondHasElsewhereDoesNotTellTheFirst() throws Exception {
        var rows = new ArrayList<>(List.of("v,A,x,2000", "u,A,x,60", "w,A,x,5", "u,A,y,400", "t,A,y,50", "s,A,y,45"));
        for (int i = 0; i < 20; i++) {
            rows.addAll(List.of("z" + i + ",A,z,50", "b" + i + ",B,x,50", "c" + i + ",B,y,50", "d" + i + ",B,z,50"));
        }
        assertThat(guardedAgainstEachOther(rows, 10)).isPositive();
    }

    @Property(tries = 60)
    void noContributorWorksOutAnotherByWhatItHasElsewhere(@ForAll long seed) throws Exception {
        var random = new SplittableRandom(seed);
        var rows = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            rows.add("u" + random.nextInt(12) + ",a" + random.nextInt(3) + ",b" + random.nextInt(3) + "," + (long) Math.exp(3 + 3 * random.nextDouble()));
        }
        guardedAgainstEachOther(rows, 15);
    }

    /// Another solver, told of every other hidden sum that it is no less than its largest contributor put there: so much at least knows
    /// whoever that is, and may tell. Neither all of them nor the second largest comes nearer to the largest than p %.
    /// @return how many sums were looked at
    private static int guardedAgainstEachOther(List<String> rows, int percent) throws Exception {
        var parts = new HashMap<List<String>, Map<String, Long>>();
        for (var row : rows) {
            var it = row.split(",");
            for (var cell : List.of(List.of(it[1], it[2]), List.of(it[1], "Total"), List.of("Total", it[2]), List.of("Total", "Total"))) {
                parts.computeIfAbsent(cell, _ -> new HashMap<>()).merge(it[0], Long.valueOf(it[3]), Long::sum);
            }
        }
        var rules = Small.rules("records r", "sums pay unit who", "variable a", "variable b", "table t a b", "p-percent " + percent);
        var records = new RecordsFile(rules, CsvRows.parse(("who,a,b,pay\n" + String.join("\n", rows)).getBytes(UTF_8), "in.csv"), Map.of()).read();
        int looked = 0;
        if (new Protection(rules, records, Optional.empty(), List.of(), Progress.SILENT, Small.PATIENT).run()
                instanceof Protection.Outcome.Released it) {
            var cells = it.release().cells();
            for (int cell = 0; cell < cells.count(); cell++) {
                var largest = largest(parts, cells, cell);
                long total = largest.stream().mapToLong(part -> part).sum();
                double need = largest.isEmpty() ? 0 : percent / 100.0 * largest.getFirst() - largest.stream().skip(2).mapToLong(part -> part).sum();
                if (need > 0) {
                    assertThat(it.release().status()[cell]).isEqualTo(Status.PRIMARY);
                    assertThat(most(it.release(), cell, parts)).as(cells.name(cell)).isGreaterThanOrEqualTo(total + need - 1e-6);
                    looked++;
                }
            }
        }
        return looked;
    }

    private static List<Long> largest(Map<List<String>, Map<String, Long>> parts, Cells cells, int cell) {
        var codes = IntStream.range(0, 2).mapToObj(v -> cells.variables().get(v).code(cells.node(cell, v))).toList();
        return parts.getOrDefault(codes, Map.of()).values().stream().sorted(Comparator.reverseOrder()).toList();
    }

    private static double most(Release release, int aim, Map<List<String>, Map<String, Long>> parts) {
        var cells = release.cells();
        var model = new ExpressionsBasedModel();
        for (int cell = 0; cell < cells.count(); cell++) {
            var variable = model.newVariable("x" + cell).weight(cell == aim ? 1 : 0);
            var largest = largest(parts, cells, cell);
            if (release.status()[cell] == Status.PRINTED || cell != aim && largest.size() == 1) {
                variable.level(largest.stream().mapToLong(part -> part).sum());
            } else {
                variable.lower(cell == aim ? 1 : largest.getFirst()).upper(1_000_000);
            }
        }
        for (int number = 0; number < cells.equations().count(); number++) {
            var row = model.newExpression("e" + number).level(0);
            var members = cells.equations().members(number);
            for (int m = 0; m < members.length; m++) {
                row.set(members[m], m == 0 ? 1 : -1);
            }
        }
        return model.maximise().getValue();
    }

    @Test
    void whatIsMoreThanFiguresMayBeIsSaidWithItsRow() {
        assertThatThrownBy(() -> protect("who,area,sector,pay\n1,A,x,1.00\n2,A,y,99999999999.99\n", PAY + "threshold 3\n"))
                .isInstanceOf(Malformed.class).hasMessageContaining("row 3 of in.csv: up to here it is 100000000000.99")
                .hasMessageContaining("no figure may be more than 99999999999.99");
    }
}
