package org.concordat.people;

import java.time.Instant;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Purpose;
import org.jspecify.annotations.Nullable;

/// An identity that a body holds for a concern: who recorded it, for what purpose, and the concern in a sentence.
///
/// @param person whom it is of; null until somebody has said so
public record Recorded(Held held, OfficerId by, Instant at, Purpose purpose, String concern, @Nullable PersonId person) {
}
