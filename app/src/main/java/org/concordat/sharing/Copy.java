package org.concordat.sharing;

import java.time.Instant;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// A copy on paper of what was sent.
///
/// @param number within its disclosure, from 1 and without a gap
/// @param officer who made it
/// @param destroyedAt when their body said that it is destroyed; null while it has not
public record Copy(int number, OfficerId officer, BodyId body, Instant at, @Nullable Instant destroyedAt) {
}
