package org.concordat.api.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Of a draft: the moment at which it was saved, in microseconds, as PostgreSQL keeps it.
final class Version {

    private Version() {
    }

    static String of(Instant savedAt) {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, savedAt), Character.MAX_RADIX);
    }

    /// What an `If-Match` names; empty for one that can match nothing. A weak tag matches nothing (RFC 9110, 13.1.1).
    static Optional<Instant> read(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.length() < 3 || !ifMatch.startsWith("\"") || !ifMatch.endsWith("\"")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.EPOCH.plus(
                    Long.parseLong(ifMatch.substring(1, ifMatch.length() - 1), Character.MAX_RADIX), ChronoUnit.MICROS));
        } catch (NumberFormatException | DateTimeException | ArithmeticException malformed) {
            return Optional.empty();
        }
    }
}
