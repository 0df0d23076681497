package org.concordat.kernel;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// Twelve months from 1 April: `2025-26`.
///
/// @param begins the calendar year in which it begins, of this century
public record FinancialYear(int begins) implements Comparable<FinancialYear> {

    private static final Pattern WRITTEN = Pattern.compile("(20[0-9]{2})[-–/]([0-9]{2})");

    public FinancialYear {
        if (begins < 2000 || begins > 2099) {
            throw new IllegalArgumentException("no financial year of this century: " + begins);
        }
    }

    /// In which a day lies.
    public static FinancialYear of(LocalDate day) {
        return new FinancialYear(day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear());
    }

    /// As [#toString] writes it. Empty when it is none, or when its two years do not follow one another.
    public static Optional<FinancialYear> of(String written) {
        var found = WRITTEN.matcher(written);
        return found.matches() ? Optional.of(new FinancialYear(Integer.parseInt(found.group(1))))
                .filter(it -> (it.begins + 1) % 100 == Integer.parseInt(found.group(2))) : Optional.empty();
    }

    public LocalDate first() {
        return LocalDate.of(begins, 4, 1);
    }

    public LocalDate last() {
        return first().plusYears(1).minusDays(1);
    }

    public boolean isOver(LocalDate day) {
        return day.isAfter(last());
    }

    /// Before it for a negative number.
    public FinancialYear plus(int years) {
        return new FinancialYear(begins + years);
    }

    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(begins, other.begins);
    }

    @Override
    public String toString() {
        return "%d-%02d".formatted(begins, (begins + 1) % 100);
    }
}
