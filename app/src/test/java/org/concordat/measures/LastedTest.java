package org.concordat.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.concordat.kernel.Quarter;
import org.junit.jupiter.api.Test;

/// Within how many days half of it was done, and nine tenths.
class LastedTest {

    private static Lasted of(Lasted.Times... times) {
        return new Lasted(new Quarter(2026, 4), List.of(times));
    }

    @Test
    void halfAndNineTenthsAreDoneWithinSoManyDays() {
        var ten = new Lasted(new Quarter(2026, 4), IntStream.rangeClosed(1, 10).mapToObj(it -> new Lasted.Times(it, 5, 1)).toList());
        assertThat(ten.median()).hasValue(5);
        assertThat(ten.nineTenths()).hasValue(9);
        assertThat(of(new Lasted.Times(2, 5, 9), new Lasted.Times(40, 5, 1)).nineTenths()).as("one of ten was slow").hasValue(2);
        assertThat(of(new Lasted.Times(2, 5, 8), new Lasted.Times(40, 5, 2)).nineTenths()).hasValue(40);
    }

    @Test
    void ofFewNothingIsSaid() {
        assertThat(of(new Lasted.Times(2, 5, 4)).median()).isEmpty();
        assertThat(of(new Lasted.Times(2, 5, 5)).median()).hasValue(2);
        assertThat(of().nineTenths()).isEmpty();
    }

    @Test
    void theLimitIsWhatWasAllowed() {
        assertThat(of(new Lasted.Times(2, 5, 1), new Lasted.Times(3, 7, 1))).matches(it -> it.fewestAllowed() == 5 && it.mostAllowed() == 7);
    }

    /// As somebody would find it who writes down every one.
    @Property
    void isWhatStandsAtItsPlaceInALineOfAll(@ForAll @Size(min = 5, max = 60) List<@IntRange(max = 90) Integer> days) {
        var line = days.stream().sorted().toList();
        var times = line.stream().distinct().map(it -> new Lasted.Times(it, 10, line.stream().filter(it::equals).count()));
        var lasted = of(times.toArray(Lasted.Times[]::new));
        assertThat(lasted.median()).hasValue(line.get((int) Math.ceil(line.size() / 2.0) - 1));
        assertThat(lasted.nineTenths()).hasValue(line.get((line.size() * 9 + 9) / 10 - 1));
    }
}
