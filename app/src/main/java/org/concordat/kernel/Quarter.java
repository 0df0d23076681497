package org.concordat.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Three months of a year: `2026-Q4`. Those from April on make the official year, which ends on 31 March.
///
/// @param number from 1 to 4, of the calendar year
public record Quarter(int year, int number) {

    private static final Pattern WRITTEN = Pattern.compile("(20[0-9]{2})-Q([1-4])");

    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("no quarter: " + year + " " + number);
        }
    }

    /// In which a day lies.
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /// As [#toString] writes it. Empty when it is none, or of another century.
    public static Optional<Quarter> of(String written) {
        var found = WRITTEN.matcher(written);
        return found.matches() ? Optional.of(new Quarter(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    /// The last ones that are over on a day, the latest first.
    public static List<Quarter> over(LocalDate day, int howMany) {
        return IntStream.rangeClosed(1, howMany).mapToObj(it -> of(day).plus(-it)).toList();
    }

    public LocalDate first() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    public LocalDate last() {
        return first().plusMonths(3).minusDays(1);
    }

    public boolean isOver(LocalDate day) {
        return day.isAfter(last());
    }

    /// Before it for a negative number.
    public Quarter plus(int quarters) {
        return of(first().plusMonths(3L * quarters));
    }

    /// Its last moment; now, while it lasts.
    public Instant asOf(Instant now, ZoneId zone) {
        var end = last().plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
        return end.isBefore(now) ? end : now;
    }

    /// `2026-q4`, within a longer name.
    public String slug() {
        return toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
