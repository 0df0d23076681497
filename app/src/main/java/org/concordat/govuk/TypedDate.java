package org.concordat.govuk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A date as typed into three boxes: a real day, or the box to go to and what to say there.
sealed interface TypedDate {

    /// A day of the calendar, in the years 1000 to 9999.
    record Real(LocalDate date) implements TypedDate {
    }

    /// @param part `day`, `month` or `year`: the first box that is wrong
    record Wrong(String part, String message) implements TypedDate {
    }

    static TypedDate read(String day, String month, String year, String noun) {
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
            return new Wrong("day", Wording.enter(noun));
        }
        if (!missing.isEmpty()) {
            return new Wrong(missing.getFirst(), Wording.start(noun) + " must include a " + String.join(" and ", missing));
        }
        return real(day.strip(), month.strip(), year.strip(), noun);
    }

    private static TypedDate real(String day, String month, String year, String noun) {
        String notReal = Wording.start(noun) + " must be a real date";
        if (!day.matches("[0-9]{1,2}") || !month.matches("[0-9]{1,2}") || !year.matches("[0-9]+")) {
            return new Wrong("day", notReal);
        }
        if (!year.matches("[1-9][0-9]{3}")) {
            return new Wrong("year", "Year must include 4 numbers");
        }
        try {
            return new Real(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return new Wrong("day", notReal);
        }
    }
}
