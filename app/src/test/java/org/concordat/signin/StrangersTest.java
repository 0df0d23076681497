package org.concordat.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StrangersTest {

    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

    private final Strangers strangers = new Strangers();

    @Test
    void admitAHundredOfEachKindInAnHour() {
        assertThat(admitted("not-begun-here", AT, 250)).isEqualTo(100);
        assertThat(admitted("not-good", AT.plusSeconds(3599), 250)).isEqualTo(100);
        assertThat(admitted("not-begun-here", AT.plusSeconds(3599), 250)).isZero();
    }

    @Test
    void admitAgainInTheNextHour() {
        admitted("not-begun-here", AT, 250);
        assertThat(admitted("not-begun-here", AT.plus(Duration.ofHours(1)), 250)).isEqualTo(100);
    }

    private long admitted(String kind, Instant at, int times) {
        return IntStream.range(0, times).filter(_ -> strangers.admits(kind, at)).count();
    }
}
