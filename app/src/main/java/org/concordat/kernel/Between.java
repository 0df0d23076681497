package org.concordat.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The days on which something is so: from the first, until the day before the second, or with no end known.
/// Days are those of Europe/London.
public record Between(LocalDate from, @Nullable LocalDate until) {

    public Between {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins: " + from + " to " + until);
        }
    }

    public static Between from(LocalDate from) {
        return new Between(from, null);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
