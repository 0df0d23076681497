package org.concordat.people;

import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/// That an identity is of a person, as somebody said at a moment, with a reason.
///
/// @param number the highest of an identity stands
/// @param undoes the act that this takes back; null for what was said for itself
/// @param stands whether nothing was said of this identity since
public record Membership(UUID identity, int number, PersonId person, UUID act, @Nullable UUID undoes, OfficerId by,
                         Instant at, String reason, boolean stands) {
}
