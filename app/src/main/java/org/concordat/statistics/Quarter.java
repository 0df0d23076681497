package org.concordat.statistics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A quarter of a year. Those from April on make the official year, which ends on 31 March.
///
/// @param number 1 to 4, of the calendar year
public record Quarter(int year, int number) {

    private static final int MONTHS = 3;

    public Quarter {
        if (year < 1900 || year > 9999 || number < 1 || number > 4) {
            throw new DateTimeException("no quarter: " + year + " " + number);
        }
    }

    /// In which a day lies.
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /// As [#toString] writes it; empty for anything else.
    public static Optional<Quarter> of(String text) {
        return text.matches("[12][0-9]{3}-q[1-4]")
                ? Optional.of(new Quarter(Integer.parseInt(text.substring(0, 4)), text.charAt(6) - '0')) : Optional.empty();
    }

    public LocalDate first() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    public LocalDate last() {
        return first().plusMonths(MONTHS).minusDays(1);
    }

    public boolean isOver(LocalDate day) {
        return day.isAfter(last());
    }

    /// The last ones that are over on a day, the latest first.
    public static List<Quarter> over(LocalDate day, int howMany) {
        var quarters = new ArrayList<Quarter>();
        for (int i = 1; i <= howMany; i++) {
            quarters.add(of(day.minusMonths((long) MONTHS * i)));
        }
        return List.copyOf(quarters);
    }

    /// `2026-q3`, as an address has it.
    @Override
    public String toString() {
        return year + "-q" + number;
    }
}
