package org.concordat.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private static final WorkingDays DAYS = Ask.BOOK.workingDays();

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 5, 2026-11-30",        // a Monday: one weekend between
        "2026-11-27, 1, 2026-11-30",        // a Friday
        "2026-11-28, 1, 2026-11-30",        // a Saturday counts like the Friday before it
        "2026-12-21, 5, 2026-12-30",        // Christmas Day, and the Monday in the place of Boxing Day
        "2027-12-24, 1, 2027-12-29",        // both days fall at the weekend: the Monday and the Tuesday
        "2026-04-02, 1, 2026-04-07",        // Good Friday to Easter Monday
        "2025-12-31, 1, 2026-01-02",        // New Year's Day, from one year's calendar into the next
        "2026-05-22, 1, 2026-05-26",
        "2026-11-23, 0, 2026-11-23",
    })
    void countsFromTheDayAfter(LocalDate from, int days, LocalDate last) {
        assertThat(DAYS.after(from, days)).isEqualTo(last);
    }

    @Test
    void everyYearHasEightHolidaysOnWeekdays() {
        for (int year = 2025; year <= 2027; year++) {
            var first = LocalDate.of(year, 1, 1);
            assertThat(first.datesUntil(first.plusYears(1))
                    .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                    .filter(day -> !DAYS.is(day))).as("" + year).hasSize(8);
        }
    }

    @Test
    void whereNoCalendarIsKnownWeekendsAloneAreCounted() {
        assertThat(DAYS.is(LocalDate.of(2030, 12, 25))).isTrue();
        assertThat(DAYS.is(LocalDate.of(2030, 12, 28))).isFalse();
    }

    @Test
    void aLimitIsCountedInItsOwnMeasure() {
        var monday = LocalDate.of(2026, 11, 23);
        assertThat(DAYS.last(monday, new TimeLimit.Length.WorkingDays(5))).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(DAYS.last(monday, new TimeLimit.Length.Calendar(Period.ofMonths(1))))
                .isEqualTo(LocalDate.of(2026, 12, 23));
    }

    @Test
    void aCalendarWithoutAHolidayWouldBeSeen() {
        var without = new WorkingDays(List.of(new BankHolidays("england-and-wales", Set.of(),
                Ask.BOOK.limits().all().getFirst().authority())));
        assertThat(without.after(LocalDate.of(2026, 12, 21), 5)).isNotEqualTo(LocalDate.of(2026, 12, 30));
    }
}
