package org.concordat.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class QuarterTest {

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
        assertThat(new Quarter(2026, 2).asOf(Instant.parse("2026-11-23T09:00:00Z"))).isEqualTo("2026-06-30T22:59:59.999999Z");
        assertThat(new Quarter(2026, 4).asOf(Instant.parse("2026-11-23T09:00:00Z"))).isEqualTo("2026-11-23T09:00:00Z");
    }
}
