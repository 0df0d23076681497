package org.concordat.measures;

import java.time.LocalDate;

/// What waits past its day, on the day on which it is looked at.
///
/// @param since by when the first of it was due
public record PastDue(long number, LocalDate since) {
}
