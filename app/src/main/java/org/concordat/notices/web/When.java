package org.concordat.notices.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.concordat.access.Viewer;
import org.jspecify.annotations.Nullable;

/// Days and moments in words.
final class When {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK)
            .withZone(Viewer.ZONE);

    private When() {
    }

    static String on(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    static String at(Instant moment) {
        return AT.format(moment);
    }
}
