package org.concordat.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The days on which offices are open in England and Wales: neither at a weekend nor a bank holiday.
///
/// Bank holidays are known for the years in `law/bank-holidays.json`. Outside those years weekends alone are counted, so
/// that a date can come out a day or two early, and no act waits for a calendar.
public class WorkingDays {

    private static final String ENGLAND_AND_WALES = "england-and-wales";
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Versions<BankHolidays> years;

    WorkingDays(List<BankHolidays> years) {
        this.years = new Versions<>(years);
    }

    /// The day that comes so many working days after another; the first of them is the first working day after it.
    public LocalDate after(LocalDate day, int workingDays) {
        var last = day;
        for (int left = workingDays; left > 0;) {
            last = last.plusDays(1);
            if (is(last)) {
                left--;
            }
        }
        return last;
    }

    /// Whether offices are open.
    public boolean is(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek())
                && years.inForce(ENGLAND_AND_WALES, day).stream().noneMatch(year -> year.days().contains(day));
    }

    /// The last day by which something is done that a limit allows, begun on a day.
    public LocalDate last(LocalDate begun, TimeLimit.Length within) {
        return switch (within) {
            case TimeLimit.Length.Calendar(var period) -> begun.plus(period);
            case TimeLimit.Length.WorkingDays(int days) -> after(begun, days);
        };
    }
}
