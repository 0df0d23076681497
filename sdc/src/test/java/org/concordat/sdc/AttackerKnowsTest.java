package org.concordat.sdc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// The attacker knows the rules, of every release, and what is said beside the figures.
class AttackerKnowsTest {

    @TempDir
    private Path folder;
    private final Protector protector = new Protector(Progress.SILENT);

    /// A table of one variable: the total, then its codes.
    private static Release release(String rules, String statuses, long... figures) throws Malformed {
        var variable = Small.flat("a", figures.length - 1);
        var status = Arrays.stream(statuses.split(" ")).map(Status::valueOf).toArray(Status[]::new);
        var parsed = Small.rules(("records r;id i;variable a;table t a;" + rules).split(";"));
        return new Release(parsed, new Cells(List.of(variable), List.of(Small.table("t", 0))), figures, status, "");
    }

    private static List<AttackReport.Fallen> fallen(Release... releases) throws Malformed {
        return new Publications(List.of(releases)).attack(false, Small.PATIENT, Progress.SILENT).fallen();
    }

    @Test
    void thatNoiseLeavesZeroAsItIs() throws Exception {
        var one = release("method cell-key variance 1 maximum 4;threshold 10", "PRINTED PRINTED PRINTED PRINTED", 52, 1, 20, 30);
        assertThat(fallen(one)).singleElement().satisfies(it -> {
            assertThat(it.cell()).isEqualTo("a = a0");
            assertThat(List.of(it.low(), it.high())).containsExactly(1L, 5L);
        });
    }

    @Test
    void theWidthAndTheThresholdOfTheStrictestInWhicheverOrder() throws Exception {
        var strict = release("threshold 10;marks one", "PRINTED SECONDARY SECONDARY PRINTED", 60, 0, 0, 30);
        var lax = release("threshold 3;marks one;width 1", "PRINTED SECONDARY PRINTED PRINTED", 60, 0, 25, 30);
        assertThat(fallen(strict)).isEmpty();
        assertThat(fallen(strict, lax)).extracting(AttackReport.Fallen::low).containsExactly(5L);
        assertThat(fallen(lax, strict)).extracting(AttackReport.Fallen::low).containsExactly(5L);
    }

    @Test
    void whatOneReleaseHidesAndAnotherPrints() throws Exception {
        var strict = release("threshold 10;marks one;zeros hidden", "PRINTED SECONDARY SECONDARY SECONDARY", 60, 0, 0, 0);
        var lax = release("threshold 3;marks one", "PRINTED SECONDARY PRINTED PRINTED", 60, 0, 7, 0);
        assertThat(fallen(strict)).isEmpty();
        assertThat(fallen(strict, lax)).extracting(AttackReport.Fallen::high).containsExactly(7L, 0L);
        assertThat(fallen(lax, strict)).extracting(AttackReport.Fallen::high).containsExactly(7L, 0L);
    }

    @Test
    void thatASumIsNotHowManyThereAre() throws Exception {
        var one = release("sums pay;threshold 3;marks one", "PRINTED SECONDARY PRINTED PRINTED", 9000, 0, 2000, 2000);
        assertThat(fallen(one)).extracting(AttackReport.Fallen::low).containsExactly(5000L);
    }

    @Test
    void whichSumsWereHiddenForOthersWhereTheyAreMarked() throws Exception {
        assertThat(fallen(release("sums pay;threshold 3", "PRINTED SECONDARY PRINTED PRINTED", 9000, 0, 2000, 2000))).isEmpty();
        assertThat(fallen(release("sums pay;threshold 3", "PRINTED PRIMARY PRINTED PRINTED", 9000, 0, 2000, 2000))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "threshold 10;marks one|threshold 4;marks one|threshold 10",
        "threshold 10;marks one;width 6|threshold 10;marks one|width 6",
        "threshold 10;zeros hidden|threshold 10|zeros hidden",
        "threshold 10;lone known|threshold 10|lone known"})
    void whatWasHiddenByStricterRulesIsNotReleasedByLaxerOnes(String strict, String lax, String said) throws Exception {
        Files.writeString(folder.resolve("in.csv"), "a,n\nx,7\ny,12\nz,40\n");
        assertThat(protect("strict", strict)).isInstanceOf(Protection.Outcome.Released.class);
        assertThatThrownBy(() -> protect("lax", lax, folder.resolve("strict"))).isInstanceOf(Malformed.class).hasMessageContaining(said)
                .hasMessageContaining("laxer");
        assertThat(protect("again", strict, folder.resolve("strict"))).isInstanceOf(Protection.Outcome.Released.class);
    }

    private Protection.Outcome protect(String out, String rules, Path... earlier) throws Exception {
        var file = Files.writeString(folder.resolve(out + ".rules"), "records r\ncounted n\nvariable a\ntable t a\n" + rules.replace(';', '\n'));
        return protector.protect(folder.resolve("in.csv"), file, folder.resolve(out), Optional.empty(), List.of(earlier));
    }

    /// Where a second release has a few cells more, what is said of both would tell the noise of those few.
    @Test
    void howMuchNoiseThereIsInAllButNotInAFewCellsMore() throws Exception {
        var random = new SplittableRandom(3);
        var text = new StringBuilder("id,a,b\n");
        for (int i = 0; i < 3000; i++) {
            text.append(i).append(",a").append(random.nextInt(110)).append(",b").append(random.nextInt(2)).append('\n');
        }
        Files.writeString(folder.resolve("in.csv"), text);
        var key = Optional.of(SecretKey.create(folder.resolve("key")));
        for (var tables : List.of("table t a", "table t a;table u b")) {
            var rules = Files.writeString(folder.resolve("n.rules"), ("records r;id id;variable a;variable b;" + tables
                    + ";method cell-key variance 2 maximum 5;threshold 5").replace(';', '\n'));
            assertThat(protector.protect(folder.resolve("in.csv"), rules, folder.resolve("n" + tables.length()), key, List.of()))
                    .isInstanceOf(Protection.Outcome.Released.class);
        }
        for (int length : new int[]{9, 19}) {
            var said = Files.readAllLines(folder.resolve("n" + length + "/utility.csv"));
            assertThat(said).noneMatch(line -> line.contains("nobody"));
            var distance = said.stream().filter(line -> line.startsWith("mean distance of")).findFirst().orElseThrow();
            double off = 0.5 * Math.pow(10, -(distance.length() - distance.indexOf('.') - 1));
            assertThat(2 * off * 111).as("as far apart as the noise of two cells can be").isGreaterThan(2 * 5);
        }
    }
}
