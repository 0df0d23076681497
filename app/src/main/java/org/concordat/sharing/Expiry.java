package org.concordat.sharing;

import java.time.Instant;
import java.time.LocalDate;
import org.concordat.access.Viewer;

/// When a last day is over, where the service's days begin and end.
final class Expiry {

    private Expiry() {
    }

    static Instant after(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(Viewer.ZONE).toInstant();
    }
}
