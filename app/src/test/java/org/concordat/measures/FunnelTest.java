package org.concordat.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.concordat.measures.Funnel.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a share may be, and what chance would leave; the numbers are those of published tables.
class FunnelTest {

    @ParameterizedTest
    @CsvSource({"0, 10, 0, 30.85", "5, 10, 18.71, 81.29", "10, 10, 69.15, 100", "1, 20, 0.13, 24.87", "50, 100, 39.83, 60.17"})
    void anIntervalIsExact(long part, long of, double low, double high) {
        var interval = new Rate(part, of).interval();
        assertThat(interval.low()).isCloseTo(low, within(0.01));
        assertThat(interval.high()).isCloseTo(high, within(0.01));
    }

    @Test
    void ofNothingEverythingMayBe() {
        assertThat(Rate.NONE.interval()).isEqualTo(new Rate.Interval(0, 100));
        assertThat(Rate.NONE.percent()).isZero();
        assertThatThrownBy(() -> new Rate(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Rate(1, 2).plus(new Rate(2, 3))).isEqualTo(new Rate(3, 5));
    }

    /// Of ten, with one half everywhere: 2 to 8 happen 979 of 1,000 times, 1 or 9 20 times, 0 or 10 twice.
    @ParameterizedTest
    @CsvSource({"0, FAR_LOWER", "1, LOWER", "2, WITHIN", "5, WITHIN", "8, WITHIN", "9, HIGHER", "10, FAR_HIGHER"})
    void aShareLiesWhereChanceWouldLeaveIt(long part, Place place) {
        assertThat(new Funnel(new Rate(500, 1000)).of(new Rate(part, 10))).isEqualTo(place);
    }

    @Test
    void ofNothingOrAmongNothingItIsWithin() {
        assertThat(new Funnel(new Rate(5, 10)).of(Rate.NONE)).isEqualTo(Place.WITHIN);
        assertThat(new Funnel(Rate.NONE).of(new Rate(1, 1))).isEqualTo(Place.WITHIN);
        assertThat(new Funnel(new Rate(9, 9)).of(new Rate(9, 9))).as("all alike").isEqualTo(Place.WITHIN);
        assertThat(new Funnel(new Rate(0, 9)).of(new Rate(0, 9))).isEqualTo(Place.WITHIN);
    }

    /// The lines that are drawn are those by which it is said.
    @Property
    void whatIsSaidIsWhatIsDrawn(@ForAll @IntRange(min = 1, max = 400) int of, @ForAll @IntRange(min = 0, max = 400) int part,
            @ForAll @IntRange(min = 0, max = 1000) int all) {
        var rate = new Rate(Math.min(part, of), of);
        var funnel = new Funnel(new Rate(all, 1000));
        var place = funnel.of(rate);
        var inner = rate.share() >= funnel.lower(of, false) && rate.share() <= funnel.upper(of, false);
        var outer = rate.share() >= funnel.lower(of, true) && rate.share() <= funnel.upper(of, true);
        assertThat(place == Place.WITHIN).isEqualTo(inner);
        assertThat(place.isFar()).isEqualTo(!outer);
        assertThat(funnel.lower(of, true)).isLessThanOrEqualTo(funnel.lower(of, false));
        assertThat(funnel.upper(of, true)).isGreaterThanOrEqualTo(funnel.upper(of, false));
    }

    @Property
    void aShareLiesInItsInterval(@ForAll @IntRange(min = 1, max = 400) int of, @ForAll @IntRange(min = 0, max = 400) int part) {
        var rate = new Rate(Math.min(part, of), of);
        assertThat(100 * rate.share()).isBetween(rate.interval().low() - 1e-9, rate.interval().high() + 1e-9);
    }
}
