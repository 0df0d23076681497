package org.concordat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuarterTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void isWrittenAndReadAgain() {
        for (var quarter : new Quarter[] {new Quarter(2026, 1), new Quarter(2026, 4)}) {
            assertThat(Quarter.of(quarter.toString())).contains(quarter);
        }
        for (var none : new String[] {"", "2026", "2026-Q5", "2026-Q0", "1999-Q1", "2026-q1", "2026-Q1 "}) {
            assertThat(Quarter.of(none)).as(none).isEmpty();
        }
    }

    @Test
    void beginsAndEnds() {
        assertThat(Quarter.of(LocalDate.of(2026, 3, 31))).isEqualTo(new Quarter(2026, 1));
        assertThat(Quarter.of(LocalDate.of(2026, 4, 1))).isEqualTo(new Quarter(2026, 2));
        assertThat(new Quarter(2026, 4).first()).isEqualTo("2026-10-01");
        assertThat(new Quarter(2026, 4).last()).isEqualTo("2026-12-31");
        assertThat(new Quarter(2026, 4).plus(1)).isEqualTo(new Quarter(2027, 1));
        assertThat(new Quarter(2026, 1).plus(-4)).isEqualTo(new Quarter(2025, 1));
    }

    @Test
    void isAnsweredAsOfItsLastMomentInLondonOrNow() {
        assertThat(new Quarter(2026, 2).asOf(Instant.parse("2026-11-23T09:00:00Z"), LONDON)).isEqualTo("2026-06-30T22:59:59.999999Z");
        assertThat(new Quarter(2026, 4).asOf(Instant.parse("2026-11-23T09:00:00Z"), LONDON)).isEqualTo("2026-11-23T09:00:00Z");
    }

    @Test
    void isOverOnTheDayAfterItsLast() {
        var quarter = new Quarter(2026, 4);
        assertThat(quarter.isOver(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(quarter.isOver(LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(quarter.slug()).isEqualTo("2026-q4");
        assertThat(Quarter.over(LocalDate.of(2026, 11, 30), 3)).extracting(Quarter::toString).containsExactly("2026-Q3", "2026-Q2", "2026-Q1");
        assertThatThrownBy(() -> new Quarter(2026, 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
