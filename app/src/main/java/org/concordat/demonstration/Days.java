package org.concordat.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.concordat.access.Viewer;

/// Days counted back from the one on which the demonstration was loaded, which is 0; days ahead are negative.
record Days(LocalDate loading) {

    LocalDate ago(int days) {
        return loading.minusDays(days);
    }

    Instant at(int daysAgo, int hour, int minute) {
        return ago(daysAgo).atTime(LocalTime.of(hour, minute)).atZone(Viewer.ZONE).toInstant();
    }
}
