package org.concordat.notices;

import java.time.Instant;
import java.util.UUID;

/// An event that was given up: its receiver does not have it.
///
/// @param number in the order of its hook
/// @param said the last reply, or what failed
/// @param again whether somebody has asked that it is tried again, and the courier has not taken it up yet
public record DeadEvent(UUID id, NoticeKind kind, long number, int tries, Instant endedAt, String said, boolean again) {
}
