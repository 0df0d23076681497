package org.concordat.sharing.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days in words, as GOV.UK writes them: `23 November 2026`.
final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Days() {
    }

    static String words(LocalDate day) {
        return DAY.format(day);
    }
}
