package org.concordat.community;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.kernel.FinancialYear;
import org.jspecify.annotations.Nullable;

/// One version of what was granted for an area, or of how many worked there, as anybody may read of it.
///
/// @param kind `GRANT` in pounds, or `STAFF` in full-time equivalents
/// @param strand `PREVENT`; `UNDIVIDED` where the source does not divide it
/// @param version from 1; the last counts
/// @param reason why the one before was corrected; null in the first
/// @param body which entered it
/// @param receipt null where it was entered before there were any
record PublicResource(FinancialYear year, String kind, String strand, int version, boolean planned, BigDecimal number, String source,
                      String address, LocalDate dated, @Nullable String reason, String body, LocalDate enteredOn, @Nullable Receipt receipt) {

    /// The entry of which anybody takes one.
    record Receipt(UUID entry, Instant at) {
    }

    /// Whether they are versions of one amount.
    boolean isOf(PublicResource other) {
        return year.equals(other.year) && kind.equals(other.kind) && strand.equals(other.strand);
    }
}
