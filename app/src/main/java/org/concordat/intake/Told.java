package org.concordat.intake;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What whoever referred a concern was told of it.
///
/// @param againBy by when they hear again; null once they know the outcome
public record Told(Outcome outcome, Instant at, @Nullable LocalDate againBy) {
}
