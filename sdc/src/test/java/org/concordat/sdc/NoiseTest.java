package org.concordat.sdc;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/// Noise has no bias, the variance that was stated, and is the same wherever a cell is.
class NoiseTest {

    @Property(tries = 100)
    void hasNoBiasAndTheStatedVarianceInEveryRow(@ForAll @DoubleRange(min = 1.2, max = 4) double variance,
                                                 @ForAll @IntRange(min = 4, max = 8) int maximum) throws Exception {
        var table = new PerturbationTable(new Rules.Method.CellKey(variance, maximum, 1));
        for (int count = 1; count < 20; count++) {
            var row = table.chances(count);
            double sum = 0;
            double mean = 0;
            double square = 0;
            for (int i = 0; i < row.length; i++) {
                int d = i - maximum;
                assertThat(row[i]).isBetween(0.0, 1.0);
                assertThat(count + d >= 0 || row[i] == 0).isTrue();
                sum += row[i];
                mean += row[i] * d;
                square += row[i] * d * d;
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
            assertThat(mean).isCloseTo(0, within(1e-9));
            assertThat(square).isCloseTo(variance, within(1e-9));
        }
    }

    /// With three values, the constraints alone say what the chances are.
    @Test
    void isWhatTheConstraintsSayWhereTheySayAll() throws Exception {
        var table = new PerturbationTable(new Rules.Method.CellKey(0.5, 1, 1));
        assertThat(table.chances(7)).containsExactly(new double[]{0.25, 0.5, 0.25}, within(1e-9));
    }

    @Test
    void leavesNoCountBelowTheSmallest() throws Exception {
        var table = new PerturbationTable(new Rules.Method.CellKey(3, 6, 3));
        for (int count = 0; count < 12; count++) {
            for (double at = 0; at < 1; at += 0.001) {
                assertThat(table.perturbed(count, at)).matches(figure -> figure == 0 || figure >= 3);
            }
        }
        assertThat(table.perturbed(0, 0.99)).isZero();
    }

    @Test
    void saysWhichCountHasNoSuchNoise() {
        assertThatThrownBy(() -> new PerturbationTable(new Rules.Method.CellKey(30, 2, 1)))
                .isInstanceOf(Malformed.class).hasMessageContaining("for a count of 1");
    }

    @Test
    void roundingHasNoBias() throws Exception {
        var noise = Noise.of(new Rules.Method.Round(5));
        for (int count = 0; count < 12; count++) {
            double sum = 0;
            for (long key = 0; key < 1000; key++) {
                long rounded = noise.changed(count, key << 54 ^ key * 0x9E3779B97F4A7C15L);
                assertThat(rounded % 5).isZero();
                assertThat(Math.abs(rounded - count)).isLessThan(5);
                sum += rounded;
            }
            assertThat(sum / 1000).isCloseTo(count, within(0.25));
        }
    }

    @Test
    void aCellIsTheSameInEveryTableAndAnotherKeyGivesOtherNoise() throws Exception {
        var variables = List.of(Small.flat("a", 3), Small.flat("b", 3));
        var counts = new long[9];
        Arrays.fill(counts, 1);
        var records = Small.records(variables, counts);
        var ids = new String[]{"p", "q", "r", "s", "t", "u", "v", "w", "x"};
        var one = new SecretKey(new byte[32]).recordKeys(ids);
        var other = new SecretKey(new byte[]{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}).recordKeys(ids);
        var wide = new Cells(variables, List.of(Small.table("t", 0, 1)));
        var narrow = new Cells(variables, List.of(Small.table("u", 0)));
        var inWide = new Tabulation(records, wide).sums(one);
        var inNarrow = new Tabulation(records, narrow).sums(one);
        for (int cell = 0; cell < narrow.count(); cell++) {
            assertThat(inNarrow[cell]).isEqualTo(inWide[wide.find(narrow.key(cell))]);
        }
        assertThat(one).doesNotContain(other);
        assertThat(new SecretKey(new byte[32]).recordKeys(ids)).isEqualTo(one);
    }
}
