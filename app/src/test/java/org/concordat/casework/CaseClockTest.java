package org.concordat.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.concordat.law.LawBook;
import org.junit.jupiter.api.Test;

/// By when something is to be done: working days of England and Wales, by the limit of the day on which the time begins.
class CaseClockTest {

    private final CaseClock clock = new CaseClock(LawBook.read().limits(), LawBook.read().workingDays());

    @Test
    void anAssessmentIsDueInFiveWorkingDaysAndInOneWhereTimeIsCritical() {
        var monday = LocalDate.of(2026, 11, 23);
        assertThat(clock.assessedBy(monday, false)).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(clock.assessedBy(monday, true)).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(clock.answeredBy(monday, false)).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(clock.answeredBy(monday, true)).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @Test
    void weekendsAndBankHolidaysDoNotCount() {
        assertThat(clock.assessedBy(LocalDate.of(2026, 12, 24), false)).as("over Christmas and New Year")
                .isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(clock.answeredBy(LocalDate.of(2026, 4, 2), false)).as("over Easter").isEqualTo(LocalDate.of(2026, 4, 8));
    }

    @Test
    void theLimitIsThatOfTheDayOnWhichTheTimeBegins() {
        assertThat(clock.assessment(LocalDate.of(2023, 10, 2), false).slug()).isEqualTo("gateway-assessment");
        assertThatThrownBy(() -> clock.assessment(LocalDate.of(2023, 10, 1), false))
                .hasMessageContaining("no time limit gateway-assessment on 2023-10-01");
    }
}
