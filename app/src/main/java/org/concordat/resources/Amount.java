package org.concordat.resources;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// One version of how much there was of something, for an area in a year.
///
/// @param version from 1; the last counts
/// @param planned what it came to is known once the year is over
public record Amount(UUID id, Of of, int version, BodyId body, OfficerId by, Instant at, boolean planned, Said said) {

    public static final int SOURCE_MAX = 200;
    public static final int ADDRESS_MAX = 300;
    public static final int REASON_MAX = 1000;

    /// What there is an amount of.
    public enum Kind {
        GRANT("Grants, in pounds"),
        STAFF("Staff, full-time equivalents");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// What is counted, where and when.
    public record Of(UUID area, FinancialYear year, Kind kind, Strand strand) {
    }

    /// Where it is written.
    ///
    /// @param address of the document: `https://…`
    /// @param dated the day of the document
    public record Source(String document, String address, LocalDate dated) {
    }

    /// @param number whole pounds; or staff, in tenths
    /// @param reason why the version before is corrected; null in the first
    public record Said(BigDecimal number, Source source, @Nullable String reason) {

        private static final BigDecimal POUNDS_MAX = new BigDecimal("9999999999");
        private static final BigDecimal STAFF_MAX = new BigDecimal("99999.9");

        /// Whether there can be so much of it.
        boolean isPlausible(Kind kind) {
            return number.signum() >= 0 && number.compareTo(kind == Kind.GRANT ? POUNDS_MAX : STAFF_MAX) <= 0
                    && number.stripTrailingZeros().scale() <= (kind == Kind.GRANT ? 0 : 1);
        }
    }

    /// What somebody would enter.
    public record Entered(Of of, boolean planned, Said said) {
    }
}
