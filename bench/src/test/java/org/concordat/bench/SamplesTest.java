package org.concordat.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void aQuantileIsTheLeastThatSoLargeAShareDoNotExceed() {
        var hundred = new Samples(LongStream.rangeClosed(1, 100).map(ms -> ms * 1_000_000).toArray());
        assertThat(hundred.p50()).isEqualTo(50);
        assertThat(hundred.p99()).isEqualTo(99);
        var one = new Samples(new long[] {7_000_000});
        assertThat(one.p50()).isEqualTo(one.p99()).isEqualTo(7);
    }

    @Test
    void nothingMeasuredIsNoFigure() {
        var none = Samples.of(List.of(), Laps::whole);
        assertThatThrownBy(none::p50).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theWholeIsTheSumOfItsParts() {
        var laps = new Laps();
        for (int i = 0; i < 5000; i++) {
            laps.start();
            laps.lap();
            laps.lap();
            laps.lap();
            laps.end();
        }
        long parts = LongStream.of(laps.of(Operation.Part.PROPOSE).sum(), laps.of(Operation.Part.APPROVE).sum(),
                laps.of(Operation.Part.INBOX).sum()).sum();
        assertThat(laps.whole().count()).isEqualTo(5000);
        assertThat(laps.whole().sum()).isEqualTo(parts).isPositive();
    }

    @Test
    void anOperationThatLacksAPartDoesNotCount() {
        var laps = new Laps();
        laps.start();
        laps.lap();
        assertThatThrownBy(laps::end).isInstanceOf(IllegalStateException.class);
    }
}
