package org.concordat.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// By how much shares lie apart, and how far that is certain.
class DifferenceTest {

    /// Newcombe 1998, table II, method 10.
    @ParameterizedTest
    @CsvSource({"56, 70, 48, 80, 0.0524, 0.3339", "9, 10, 3, 10, 0.1705, 0.8090", "6, 7, 2, 7, 0.0582, 0.8062", "5, 56, 0, 29, -0.0381, 0.1926",
            "0, 10, 0, 20, -0.1611, 0.2775", "0, 10, 0, 10, -0.2775, 0.2775", "10, 10, 0, 20, 0.6791, 1.0000", "10, 10, 0, 10, 0.6075, 1.0000"})
    void isWhatNewcombePublished(long part, long of, long other, long ofOther, double low, double high) {
        var it = Difference.of(new Rate(part, of), new Rate(other, ofOther));
        assertThat(it.value()).isCloseTo((double) part / of - (double) other / ofOther, within(1e-12));
        assertThat(it.low()).isCloseTo(low, within(0.00005));
        assertThat(it.high()).isCloseTo(high, within(0.00005));
    }

    /// By hand: 30 of 40 after 20 of 40, and 20 of 40 after 21 of 40 beside it; Wilson's limits for z = 1.959964 are 0.597899 and 0.858128
    /// of the first, 0.352044 and 0.647956 of the second and of the third, 0.374954 and 0.670611 of the fourth.
    @Test
    void ofTwoChangesIsPutTogetherFromTheLimitsOfEach() {
        var it = new Compared(new Rate(20, 40), new Rate(30, 40), new Rate(21, 40), new Rate(20, 40));
        double hereLow = 0.25 - Math.hypot(0.75 - 0.597899, 0.647956 - 0.5);
        double hereHigh = 0.25 + Math.hypot(0.858128 - 0.75, 0.5 - 0.352044);
        double besideLow = -0.025 - Math.hypot(0.5 - 0.352044, 0.670611 - 0.525);
        double besideHigh = -0.025 + Math.hypot(0.647956 - 0.5, 0.525 - 0.374954);
        assertThat(it.apart().value()).isCloseTo(0.275, within(1e-12));
        assertThat(it.apart().low()).isCloseTo(0.275 - Math.hypot(0.25 - hereLow, besideHigh + 0.025), within(1e-4));
        assertThat(it.apart().high()).isCloseTo(0.275 + Math.hypot(hereHigh - 0.25, -0.025 - besideLow), within(1e-4));
        assertThat(it.apart().mayBeNone()).isTrue();
        assertThat(it.here().mayBeNone()).isFalse();
    }

    /// Of many pilots in which nothing differs, and of many in which something does, about 19 of 20 intervals hold what is so.
    @ParameterizedTest
    @CsvSource({"0.5, 0.5, 0.5, 0.5, 40", "0.5, 0.7, 0.5, 0.55, 40", "0.85, 0.95, 0.8, 0.8, 60", "0.1, 0.2, 0.15, 0.15, 25"})
    void holdsWhatIsSoNineteenTimesOfTwenty(double before, double during, double besideBefore, double besideDuring, int of) {
        var chance = new Random(2027);
        double so = during - before - (besideDuring - besideBefore);
        int held = 0;
        int all = 4000;
        for (int i = 0; i < all; i++) {
            var it = new Compared(drawn(chance, before, of), drawn(chance, during, of), drawn(chance, besideBefore, of),
                    drawn(chance, besideDuring, of)).apart();
            held += it.low() <= so && so <= it.high() ? 1 : 0;
        }
        assertThat((double) held / all).isBetween(0.94, 0.985);
    }

    private static Rate drawn(Random chance, double share, int of) {
        int part = 0;
        for (int i = 0; i < of; i++) {
            part += chance.nextDouble() < share ? 1 : 0;
        }
        return new Rate(part, of);
    }

    @Test
    void ofFewItIsNotShown() {
        var enough = new Rate(2, 5);
        assertThat(new Compared(enough, enough, enough, enough).isShown()).isTrue();
        assertThat(new Compared(enough, new Rate(2, 4), enough, enough).isShown()).isFalse();
        assertThat(new Compared(enough, enough, enough, Rate.NONE).isShown()).isFalse();
    }
}
