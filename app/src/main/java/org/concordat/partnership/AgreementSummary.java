package org.concordat.partnership;

import java.time.LocalDate;
import org.concordat.kernel.AgreementId;
import org.jspecify.annotations.Nullable;

/// A line of the list of agreements. A draft may have no title and no days yet.
///
/// @param reviewDue whether its review date has come and it still stands
public record AgreementSummary(
        AgreementId id,
        String reference,
        @Nullable String title,
        AgreementState state,
        String ownerName,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate reviewOn,
        boolean reviewDue) {
}
