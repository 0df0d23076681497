package org.concordat.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Shares to the nearest 5 %, of which nobody knows of how many they are.
class RoundedSharesTest {

    @ParameterizedTest
    @CsvSource({"0, 20, 0", "1, 40, 5", "1, 41, 0", "11, 26, 40", "13, 26, 50", "19, 20, 95", "39, 40, 100", "26, 26, 100"})
    void areToTheNearestFive(long part, long of, int share) {
        assertThat(RoundedShares.of(four(new Rate(part, of)), 20)).contains(new RoundedShares(share, share, share, share, 20));
    }

    /// What is said of it sets no number above: each of the 21 shares can be had of each from 20 on, and of fewer not.
    @Test
    void everyShareCanBeHadOfEveryNumberFromTheLeastOn() {
        assertThat(IntStream.range(RoundedShares.LEAST, 500)).allSatisfy(of -> assertThat(shares(of)).isEqualTo(21));
        assertThat(shares(RoundedShares.LEAST - 1)).isLessThan(21);
    }

    private static long shares(int of) {
        return IntStream.rangeClosed(0, of).mapToObj(part -> RoundedShares.of(four(new Rate(part, of)), 1).orElseThrow().before()).distinct().count();
    }

    /// Of which of the four there are few is not said.
    @Test
    void ofFewInOneOfTheFourThereAreNone() {
        var enough = new Rate(10, 20);
        var few = new Rate(19, 19);
        assertThat(RoundedShares.of(new Compared(few, enough, enough, enough), 20)).isEmpty();
        assertThat(RoundedShares.of(new Compared(enough, few, enough, enough), 20)).isEmpty();
        assertThat(RoundedShares.of(new Compared(enough, enough, few, enough), 20)).isEmpty();
        assertThat(RoundedShares.of(new Compared(enough, enough, enough, few), 20)).isEmpty();
        assertThat(RoundedShares.of(four(enough), 21)).isEmpty();
    }

    @Test
    void changesAreThoseOfWhatIsTold() {
        var it = new RoundedShares(10, 90, 50, 45, 20);
        assertThat(it.here()).isEqualTo(80);
        assertThat(it.beside()).isEqualTo(-5);
        assertThat(it.apart()).isEqualTo(85);
        assertThat(it.isSeldomChance()).isTrue();
        assertThat(new RoundedShares(90, 10, 50, 55, 20).isSeldomChance()).isTrue();
        assertThat(new RoundedShares(50, 75, 50, 50, 20).isSeldomChance()).isFalse();
        assertThat(new RoundedShares(50, 70, 50, 50, 200).isSeldomChance()).as("so many, and what rounding took is left").isFalse();
        assertThat(new RoundedShares(30, 70, 50, 50, 200).isSeldomChance()).isTrue();
    }

    /// Where nothing differs it is said of fewer than one pilot in twenty, of whatever numbers.
    @Test
    void seldomIsSaidSeldom() {
        var chance = new Random(2027);
        int said = 0;
        for (int i = 0; i < 2000; i++) {
            int of = 20 + chance.nextInt(60);
            said += RoundedShares.of(new Compared(drawn(chance, of), drawn(chance, of), drawn(chance, of), drawn(chance, of)), 20)
                    .orElseThrow().isSeldomChance() ? 1 : 0;
        }
        assertThat(said).isLessThan(100);
    }

    private static Rate drawn(Random chance, int of) {
        return new Rate(IntStream.range(0, of).filter(_ -> chance.nextBoolean()).count(), of);
    }

    private static Compared four(Rate it) {
        return new Compared(it, it, it, it);
    }
}
