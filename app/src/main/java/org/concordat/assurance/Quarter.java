package org.concordat.assurance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.concordat.access.Viewer;

/// Three months of a year: `2026-Q4`.
///
/// @param number from 1 to 4
public record Quarter(int year, int number) {

    private static final Pattern WRITTEN = Pattern.compile("(20[0-9]{2})-Q([1-4])");

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /// Empty when it is none, or of another century.
    public static Optional<Quarter> of(String written) {
        var found = WRITTEN.matcher(written);
        return found.matches() ? Optional.of(new Quarter(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    public LocalDate first() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    public LocalDate last() {
        return first().plusMonths(3).minusDays(1);
    }

    /// Before it for a negative number.
    public Quarter plus(int quarters) {
        return of(first().plusMonths(3L * quarters));
    }

    /// Its last moment; now, while it lasts.
    Instant asOf(Instant now) {
        var end = last().plusDays(1).atStartOfDay(Viewer.ZONE).toInstant().minus(1, ChronoUnit.MICROS);
        return end.isBefore(now) ? end : now;
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
