package org.concordat.sdc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// From files to files: what is released survives the attack, with everything that was released before.
class ProtectionTest {

    private static final String PLACES = "code,parent,grouping\n"
            + "A,,area\nB,,area\nC,,area\np,A,area\nq,A,area\nr,B,area\ns,B,area\nt,C,area\nu,C,area\n"
            + "D,,district\nE,,district\nF,,district\np,D,district\nq,E,district\nr,E,district\ns,F,district\n"
            + "t,D,district\nu,F,district\n";

    @TempDir
    private Path folder;
    private final Protector protector = new Protector(Progress.SILENT);

    @BeforeEach
    void records() throws Exception {
        var random = new SplittableRandom(5);
        var text = new StringBuilder("id,place,sector\n");
        for (int i = 0; i < 400; i++) {
            var place = "pqrstu".charAt((int) Math.min(5, Math.pow(random.nextDouble(), 2) * 6));
            text.append(i).append(',').append(place).append(",s").append(random.nextInt(3)).append('\n');
        }
        Files.writeString(folder.resolve("in.csv"), text);
        Files.writeString(folder.resolve("place.csv"), PLACES);
    }

    private Protection.Outcome protect(String out, String rules, Path... earlier) throws Exception {
        var file = folder.resolve(out + ".rules");
        Files.writeString(file, "records people\nid id\nvariable place hierarchy place.csv\nvariable sector\n"
                + rules.replace(';', '\n'));
        return protector.protect(folder.resolve("in.csv"), file, folder.resolve(out), Optional.empty(),
                List.of(earlier));
    }

    private List<AttackReport.Fallen> attacked(String... releases) throws Exception {
        var paths = new ArrayList<Path>();
        for (var release : releases) {
            paths.add(folder.resolve(release));
        }
        return protector.attack(paths, false).get("people").fallen();
    }

    @Test
    void whatIsReleasedSurvivesTheAttackOfAnybody() throws Exception {
        assertThat(protect("one", "table t place sector;threshold 10;marks one"))
                .isInstanceOf(Protection.Outcome.Released.class);
        assertThat(attacked("one")).isEmpty();
        assertThat(Files.readString(folder.resolve("one/t.csv"))).startsWith("place,sector,count,status\r\n")
                .contains(",,hidden\r\n").doesNotContain("protected");
        assertThat(folder.resolve("one/t.csv-metadata.json")).content().contains("http://www.w3.org/ns/csvw");
        assertThat(folder.resolve("one/utility.csv")).content().contains("hidden cells");
    }

    /// Each of these would be one more equation, or one more inequality, for the attacker.
    @Test
    void whatIsSaidOfUtilityGivesNothingAway() throws Exception {
        protect("one", "table t place sector;threshold 10;marks one");
        assertThat(folder.resolve("one/utility.csv")).content().doesNotContain("protected cells").doesNotContain("sake")
                .doesNotContain("add up").doesNotContain("distance");
        protect("two", "table t place sector;threshold 10;marks one;zeros hidden");
        assertThat(folder.resolve("two/utility.csv")).content().doesNotContain("nobody in them");
    }

    @Test
    void aFigureThatIsPutBackIsFoundToGiveOthersAway() throws Exception {
        protect("one", "table t place sector;threshold 10;marks one");
        var cells = ReleaseFiles.read(folder.resolve("one"));
        var truth = ReleaseFiles.read(truth());
        int given = 0;
        for (int cell = 0; cell < cells.cells().count(); cell++) {
            if (cells.status()[cell] == Status.SECONDARY && truth.figure()[cell] >= 10) {
                var status = cells.status().clone();
                var figure = cells.figure().clone();
                status[cell] = Status.PRINTED;
                figure[cell] = truth.figure()[cell];
                var worse = new Release(cells.rules(), cells.cells(), figure, status, "");
                given += new Publications(List.of(worse)).attack(false, Small.PATIENT, Progress.SILENT).fallen().isEmpty() ? 0 : 1;
            }
        }
        assertThat(given).isPositive();
    }

    /// Everything printed: a threshold that protects nothing.
    private Path truth() throws Exception {
        protect("truth", "table t place sector;threshold 2;width 1;marks one");
        return folder.resolve("truth");
    }

    @Test
    void protectingAgainGivesTheSameFigures() throws Exception {
        protect("one", "table t place sector;threshold 10;marks one");
        protect("two", "table t place sector;threshold 10;marks one");
        assertThat(Files.readString(folder.resolve("one/t.csv"))).isEqualTo(Files.readString(folder.resolve("two/t.csv")));
    }

    @Test
    void whatAnEarlierReleaseAndThisOneRevealTogetherIsNotReleased() throws Exception {
        Files.writeString(folder.resolve("in.csv"), "place,n\np,2\nq,40\nr,50\ns,60\nt,70\nu,80\n");
        Files.writeString(folder.resolve("place.csv"), TWO_GROUPINGS);
        var areas = counts("areas", "district");
        var districts = counts("districts", "area");
        protector.protect(folder.resolve("in.csv"), areas, folder.resolve("areas"), Optional.empty(), List.of());
        protector.protect(folder.resolve("in.csv"), districts, folder.resolve("alone"), Optional.empty(), List.of());
        assertThat(attacked("areas")).isEmpty();
        assertThat(attacked("alone")).isEmpty();
        assertThat(attacked("areas", "alone")).singleElement().satisfies(fallen -> {
            assertThat(fallen.cell()).isEqualTo("place = p");
            assertThat(fallen.low()).isEqualTo(2).isEqualTo(fallen.high());
            assertThat(fallen.how().getFirst()).contains("place = ");
        });
        assertThat(protector.protect(folder.resolve("in.csv"), districts, folder.resolve("districts"), Optional.empty(),
                List.of(folder.resolve("areas")))).isInstanceOf(Protection.Outcome.Released.class);
        assertThat(attacked("areas", "districts")).isEmpty();
    }

    /// The area A is p and the district D; nobody publishes p.
    private static final String TWO_GROUPINGS = "code,parent,grouping\n"
            + "A,,area\nB,,area\np,A,area\nq,A,area\nr,A,area\ns,B,area\nt,B,area\nu,B,area\n"
            + "D,,district\nE,,district\np,E,district\nq,D,district\nr,D,district\ns,E,district\nt,E,district\n"
            + "u,E,district\n";

    private Path counts(String name, String unprinted) throws Exception {
        return Files.writeString(folder.resolve(name + ".rules"), "records people\ncounted n\n"
                + "variable place hierarchy place.csv\nunprinted-leaves place\ntable t place\nthreshold 10\nmarks one\n"
                + (unprinted.isEmpty() ? "" : "unprinted-grouping place " + unprinted + "\n"));
    }

    @Test
    void marksThatAnEarlierReleaseMadeAreNotForgotten() throws Exception {
        assertThat(protect("marked", "table t place sector;threshold 10")).isInstanceOf(
                Protection.Outcome.Released.class);
        if (protect("unmarked", "table t place sector;table u sector;threshold 10;marks one", folder.resolve("marked"))
                instanceof Protection.Outcome.Released) {
            assertThat(attacked("marked", "unmarked")).isEmpty();
        }
    }

    @Test
    void twoGroupingsInOneReleaseAreDifferenced() throws Exception {
        Files.writeString(folder.resolve("in.csv"), "place,n\np,2\nq,40\nr,50\ns,60\nt,70\nu,80\n");
        Files.writeString(folder.resolve("place.csv"), TWO_GROUPINGS);
        var rules = counts("d", "");
        var outcome = protector.protect(folder.resolve("in.csv"), rules, folder.resolve("d"), Optional.empty(), List.of());
        assertThat(outcome).isInstanceOfSatisfying(Protection.Outcome.Released.class,
                released -> assertThat(released.release().count(Status.SECONDARY)).isPositive());
    }

    @Test
    void refusesWhatIsTooSparseAndWritesNothing() throws Exception {
        var text = new StringBuilder("id,place,sector\n");
        for (int i = 0; i < 18; i++) {   // 9 and 9, each known to be below 10, and 18 together
            text.append(i).append(i < 9 ? ",p,s0\n" : ",t,s0\n");
        }
        Files.writeString(folder.resolve("in.csv"), text);
        protect("sectors", "table t sector;threshold 10");
        assertThat(protect("one", "table t place;threshold 10", folder.resolve("sectors")))
                .isInstanceOfSatisfying(Protection.Outcome.Refused.class, refused ->
                        assertThat(refused.because().getLast()).contains("too sparse"));
        assertThat(folder.resolve("one")).doesNotExist();
    }

    @Test
    void anEarlierFigureThatIsAnotherNowIsSaid() throws Exception {
        protect("one", "table t place sector;threshold 10;marks one");
        Files.writeString(folder.resolve("in.csv"), Files.readString(folder.resolve("in.csv")) + "9999,p,s0\n");
        assertThatThrownBy(() -> protect("two", "table t place sector;threshold 10;marks one", folder.resolve("one")))
                .isInstanceOf(Malformed.class).hasMessageContaining("is another figure now");
    }

    /// A release has its codes group by group, in whichever order they were given.
    @Test
    void codesAreTheSameInAnotherOrder() throws Exception {
        Files.writeString(folder.resolve("place.csv"), "code,parent\nA,\nB,\np,A\nq,B\nr,A\ns,B\nt,A\nu,B\n");
        assertThat(protect("one", "table t place sector;threshold 10;marks one")).isInstanceOf(Protection.Outcome.Released.class);
        assertThat(protect("two", "table other place;threshold 10;marks one", folder.resolve("one")))
                .isInstanceOf(Protection.Outcome.Released.class);
    }

    @Test
    void noiseIsReleasedUnderAKeyAndAttackedToo() throws Exception {
        var key = SecretKey.create(folder.resolve("key"));
        var rules = folder.resolve("n.rules");
        Files.writeString(rules, "records people\nid id\nvariable place hierarchy place.csv\nvariable sector\n"
                + "table t place sector\ntable u sector\nmethod cell-key variance 2 maximum 5\nthreshold 10\n");
        for (var out : List.of("n1", "n2")) {
            assertThat(protector.protect(folder.resolve("in.csv"), rules, folder.resolve(out), Optional.of(key), List.of()))
                    .isInstanceOf(Protection.Outcome.Released.class);
        }
        assertThat(Files.readString(folder.resolve("n1/t.csv"))).isEqualTo(Files.readString(folder.resolve("n2/t.csv")));
        assertThat(ReleaseFiles.read(folder.resolve("n1")).fingerprint()).isEqualTo(key.fingerprint());
        assertThatThrownBy(() -> protector.protect(folder.resolve("in.csv"), rules, folder.resolve("n3"),
                Optional.of(SecretKey.create(folder.resolve("other"))), List.of(folder.resolve("n1"))))
                .isInstanceOf(Malformed.class).hasMessageContaining("another key");
        assertThatThrownBy(() -> SecretKey.create(folder.resolve("key"))).isInstanceOf(Malformed.class);
    }

    @Test
    void whatIsRoundedSoThatItAddsUpIsReleasedAndStays() throws Exception {
        var key = SecretKey.create(folder.resolve("key"));
        var rules = folder.resolve("n.rules");
        for (var table : List.of("u sector", "t place sector")) {
            Files.writeString(rules, "records people\nid id\nvariable place\nvariable sector\ntable " + table
                    + "\nmethod controlled-round base 5\nthreshold 10\n");
            var before = table.startsWith("t") ? List.of(folder.resolve("u")) : List.<Path>of();
            assertThat(protector.protect(folder.resolve("in.csv"), rules, folder.resolve(table.substring(0, 1)), Optional.of(key), before))
                    .isInstanceOf(Protection.Outcome.Released.class);
        }
        var wide = ReleaseFiles.read(folder.resolve("t"));
        var narrow = ReleaseFiles.read(folder.resolve("u"));
        for (int cell = 0; cell < narrow.cells().count(); cell++) {
            assertThat(wide.figure()[Publications.place(narrow.cells(), cell, wide.cells())]).isEqualTo(narrow.figure()[cell]);
        }
        for (int number = 0; number < wide.cells().equations().count(); number++) {
            var members = wide.cells().equations().members(number);
            assertThat(Arrays.stream(members).skip(1).mapToLong(it -> wide.figure()[it]).sum()).isEqualTo(wide.figure()[members[0]]);
        }
        assertThat(folder.resolve("t/t.csv-metadata.json")).content().contains("margins are sums");
        assertThat(folder.resolve("t/utility.csv")).content().contains("\"noise, at most\",4");
    }

    /// A row is as many records, and nobody has their ids: what was drawn for them says who is in a cell.
    @Test
    void countedRowsHaveTheNoiseOfWhatWasDrawn() throws Exception {
        var key = SecretKey.create(folder.resolve("key"));
        drawn("place,sector,n,d\np,s0,9,9223372036854775807\nq,s0,8,5\nr,s1,12,-3\ns,s1,20,77\nt,s2,11,1\nu,s0,7,2\n");
        for (var table : List.of("t place sector", "u place")) {
            assertThat(drawn(table, key)).isInstanceOf(Protection.Outcome.Released.class);
        }
        var wide = ReleaseFiles.read(folder.resolve("t"));
        var narrow = ReleaseFiles.read(folder.resolve("u"));
        for (int cell = 0; cell < narrow.cells().count(); cell++) {
            assertThat(wide.figure()[Publications.place(narrow.cells(), cell, wide.cells())]).isEqualTo(narrow.figure()[cell]);
        }
        assertThat(folder.resolve("t/utility.csv")).content().contains("\"noise, stated variance\",2.0000", "\"noise, at most\",5");
        drawn("place,sector,n,d\np,s0,9,4\nq,s0,8,5\nr,s1,12,-3\ns,s1,20,77\nt,s2,11,1\nu,s0,7,2\n");
        assertThat(drawn("v place", key)).as("others in a cell of as many").isInstanceOf(Protection.Outcome.Released.class);
        assertThat(Files.readString(folder.resolve("v/v.csv"))).isNotEqualTo(Files.readString(folder.resolve("u/u.csv")));
        drawn("place,sector,n,d\np,s0,9,no\n");
        assertThatThrownBy(() -> drawn("w place", key)).isInstanceOf(Malformed.class)
                .hasMessageContaining("row 2 of in.csv: no is not a whole number of 64 bits");
    }

    private void drawn(String csv) throws Exception {
        Files.writeString(folder.resolve("in.csv"), csv);
    }

    private Protection.Outcome drawn(String table, SecretKey key) throws Exception {
        var rules = Files.writeString(folder.resolve("drawn.rules"), "records people\ncounted n\ndrawn d\nvariable place hierarchy place.csv\n"
                + "variable sector\ntable " + table + "\nmethod cell-key variance 2 maximum 5\nthreshold 10\n");
        return protector.protect(folder.resolve("in.csv"), rules, folder.resolve(table.substring(0, 1)), Optional.of(key), List.of());
    }

    /// Two noises on one cell have a mean that is nearer the truth, and a hidden cell has a figure beside it.
    @Test
    void whatWasMadeOtherwiseIsNotPutTogether() throws Exception {
        var rules = Files.writeString(folder.resolve("n.rules"), "records people\nid id\nvariable place hierarchy place.csv\nvariable sector\n"
                + "table u sector\nmethod cell-key variance 2 maximum 5\n");
        for (var out : List.of("a", "b")) {
            protector.protect(folder.resolve("in.csv"), rules, folder.resolve(out), Optional.of(SecretKey.create(folder.resolve(out + ".key"))),
                    List.of());
        }
        assertThatThrownBy(() -> attacked("a", "b")).isInstanceOf(Malformed.class).hasMessageContaining("another key");
        protect("hidden", "table t place sector;threshold 10;marks one");
        assertThatThrownBy(() -> attacked("hidden", "a")).isInstanceOf(Malformed.class).hasMessageContaining("another method");
        assertThatThrownBy(() -> protector.protect(folder.resolve("in.csv"), rules, folder.resolve("c"),
                Optional.of(SecretKey.read(folder.resolve("a.key"))), List.of(folder.resolve("hidden"))))
                .isInstanceOf(Malformed.class).hasMessageContaining("another method");
    }

    @Test
    void sumsAreProtectedFromTheSecondLargest() throws Exception {
        Files.writeString(folder.resolve("pay.csv"), "who,area,sector,pay\na,A,x,900\nb,A,x,60\nc,A,x,5\nd,A,y,300\n"
                + "e,A,y,310\nf,A,y,330\ng,B,x,400\nh,B,x,410\ni,B,x,420\nj,B,y,500\nk,B,y,510\nl,B,y,520\n");
        var rules = folder.resolve("pay.rules");
        Files.writeString(rules, "records pay\nsums pay unit who\nvariable area\nvariable sector\ntable t area sector\n"
                + "p-percent 10\n");
        var outcome = protector.protect(folder.resolve("pay.csv"), rules, folder.resolve("pay"), Optional.empty(),
                List.of());
        assertThat(outcome).isInstanceOfSatisfying(Protection.Outcome.Released.class, released -> {
            assertThat(released.release().count(Status.PRIMARY)).isEqualTo(1);
            assertThat(released.release().count(Status.SECONDARY)).isEqualTo(3);
        });
        var bounds = protector.attack(List.of(folder.resolve("pay")), true).get("pay").bounds();
        assertThat(bounds).allMatch(bound -> bound.high() >= 965 + 85 && bound.low() <= 965 - 85);
    }

    /// One contributor has nine tenths of a sum; where two are asked about, of every sum more than half.
    @Test
    void sumsOfWhichAFewMakeUpTheMostAreProtected() throws Exception {
        var text = new StringBuilder("who,area,sector,pay\n");
        for (var cell : List.of("A,x", "A,y", "B,x", "B,y")) {
            for (int i = 0; i < 12; i++) {
                text.append(cell).append(i).append(',').append(cell).append(',').append(i == 0 && cell.equals("A,x") ? 900 : 10 + i).append('\n');
            }
        }
        Files.writeString(folder.resolve("pay.csv"), text.toString().replaceAll("(?m)^([AB]),([xy]\\d+)", "$1$2"));
        assertThat(dominance("1 80")).isEqualTo(1);
        assertThat(dominance("1 95")).isZero();
    }

    private int dominance(String rule) throws Exception {
        var rules = Files.writeString(folder.resolve("pay.rules"), "records pay\nsums pay unit who\nvariable area\nvariable sector\ntable t area sector\n"
                + "dominance " + rule + "\nlone unknown\n");
        var out = folder.resolve("pay " + rule);
        return protector.protect(folder.resolve("pay.csv"), rules, out, Optional.empty(), List.of()) instanceof Protection.Outcome.Released it
                ? it.release().count(Status.PRIMARY) : -1;
    }

    /// Whenever the time is over, at the beginning or in the middle of it, there is no half of a release.
    @Test
    void whatDoesNotFinishInTimeIsRefused() throws Exception {
        var parsed = Small.rules("records people", "id id", "variable place", "variable sector", "table t place sector", "threshold 40", "marks one");
        var records = new RecordsFile(parsed, CsvRows.read(folder.resolve("in.csv")), Map.of()).read();
        for (int ticks : new int[] {0, 1, 3}) {
            var left = new AtomicInteger(ticks);
            assertThat(new Protection(parsed, records, Optional.empty(), List.of(), Progress.SILENT, () -> left.getAndDecrement() <= 0).run())
                    .as(ticks + " looks at the clock").isInstanceOfSatisfying(Protection.Outcome.Refused.class, refused ->
                            assertThat(refused.because()).singleElement().asString().contains("could not be protected and attacked within 600 seconds"));
        }
    }

    /// The attack on noise begins when the noise is made, and has what is left of one time, not a time of its own.
    @Test
    void theAttackOnWhatWasMadeHasTheSameTimeAndNoOther() throws Exception {
        var parsed = Small.rules("records people", "id id", "variable place", "variable sector", "table t place sector", "method round base 5",
                "threshold 10");
        var records = new RecordsFile(parsed, CsvRows.read(folder.resolve("in.csv")), Map.of()).read();
        var key = Optional.of(SecretKey.create(folder.resolve("key")));
        assertThat(new Protection(parsed, records, key, List.of(), Progress.SILENT, () -> true).run())
                .isInstanceOf(Protection.Outcome.Refused.class);
        assertThat(new Protection(parsed, records, key, List.of(), Progress.SILENT, Small.PATIENT).run())
                .isInstanceOf(Protection.Outcome.Released.class);
    }

    @Test
    void saysWhichRowHasACodeThatTheHierarchyHasNot() throws Exception {
        Files.writeString(folder.resolve("in.csv"), "id,place,sector\n1,p,s\n2,z,s\n");
        assertThatThrownBy(() -> protect("one", "table t place sector;threshold 10")).isInstanceOf(Malformed.class)
                .hasMessageContaining("row 3 of in.csv: the variable place has no code z");
    }
}
