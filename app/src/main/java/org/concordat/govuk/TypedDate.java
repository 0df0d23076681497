package org.concordat.govuk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A date as typed into three boxes: a real day, or the box to go to and what to say there.
sealed interface TypedDate {

    /// A day of the calendar, in the years 1000 to 9999.
    record Real(LocalDate date) implements TypedDate {
    }

    /// @param part `day`, `month` or `year`: the first box that is wrong
    record Wrong(String part, String message) implements TypedDate {
    }

    static TypedDate read(String day, String month, String year, String noun, Wording words) {
        List<String> missing = new ArrayList<>();
        if (day.isBlank()) {
            missing.add("day");
        }
        if (month.isBlank()) {
            missing.add("month");
        }
        if (year.isBlank()) {
            missing.add("year");
        }
        if (missing.size() == 3) {
            return new Wrong("day", words.enter(noun));
        }
        if (!missing.isEmpty()) {
            return new Wrong(missing.getFirst(), words.of("date.missing", noun,
                    missing.stream().map(words::of).collect(Collectors.joining(" " + words.of("and") + " "))));
        }
        return real(day.strip(), month.strip(), year.strip(), noun, words);
    }

    private static TypedDate real(String day, String month, String year, String noun, Wording words) {
        String notReal = words.of("date.not-real", noun);
        int number = MonthTyped.number(month);
        if (!day.matches("[0-9]{1,2}") || number == 0 || !year.matches("[0-9]+")) {
            return new Wrong("day", notReal);
        }
        if (!year.matches("[1-9][0-9]{3}")) {
            return new Wrong("year", words.of("date.year"));
        }
        try {
            return new Real(LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return new Wrong("day", notReal);
        }
    }
}
