package org.concordat.casework;

import java.time.LocalDate;
import org.concordat.law.TimeLimit;
import org.jspecify.annotations.Nullable;

/// A time within which something about a case is to be done.
///
/// @param limit as it stood on the day on which the time began, whatever the law says since
/// @param metOn the day on which it was done; null while it is not
public record Clock(TimeLimit limit, LocalDate begun, LocalDate dueOn, @Nullable LocalDate metOn) {

    /// Whether it was done in time, or can be still.
    public boolean isOverdue(LocalDate day) {
        return (metOn == null ? day : metOn).isAfter(dueOn);
    }
}
