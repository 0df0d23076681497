package org.concordat.sharing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import org.concordat.access.Viewer;

/// Days and moments as pages write them, in London: `23 November 2026 at 9:42am`.
public final class When {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .append(DAY)
            .appendPattern(" 'at' h:mm")
            .appendText(ChronoField.AMPM_OF_DAY, Map.of(0L, "am", 1L, "pm"))
            .toFormatter(Locale.UK);

    private When() {
    }

    public static String on(LocalDate day) {
        return DAY.format(day);
    }

    public static String at(Instant moment) {
        return MOMENT.format(moment.atZone(Viewer.ZONE));
    }

    /// The day that ends at a moment: the last on which what ends then can be done.
    public static String lastDay(Instant end) {
        return on(end.minusNanos(1).atZone(Viewer.ZONE).toLocalDate());
    }
}
