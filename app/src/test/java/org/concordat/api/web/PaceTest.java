package org.concordat.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.concordat.api.ApiSettings;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Pace pace = new Pace(new ApiSettings(List.of(), "concordat", Duration.ofHours(24), 2));

    @Test
    void countsDownAndHoldsOff() {
        assertThat(pace.count("a", NOON.plusSeconds(20))).isEqualTo(new Pace.Count(2, 1, 40, false, false));
        assertThat(pace.count("a", NOON.plusSeconds(30))).isEqualTo(new Pace.Count(2, 0, 30, false, false));
        assertThat(pace.count("a", NOON.plusSeconds(59))).isEqualTo(new Pace.Count(2, 0, 1, true, true));
        assertThat(pace.count("a", NOON.plusSeconds(59))).isEqualTo(new Pace.Count(2, 0, 1, true, false));
    }

    @Test
    void eachSystemAndEachMinuteByItself() {
        pace.count("a", NOON);
        pace.count("a", NOON);
        assertThat(pace.count("a", NOON).tooOften()).isTrue();
        assertThat(pace.count("b", NOON).tooOften()).isFalse();
        assertThat(pace.count("a", NOON.plusSeconds(60)).tooOften()).isFalse();
    }
}
