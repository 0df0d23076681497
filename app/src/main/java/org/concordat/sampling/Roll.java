package org.concordat.sampling;

import java.time.Instant;
import org.concordat.kernel.OfficerId;

/// Dice that were rolled in public.
///
/// @param number from 1; the last counts, and a second is seen
public record Roll(int number, OfficerId by, Instant at, Thrown thrown) {

    /// What was thrown, by whom, and where.
    ///
    /// @param digits at least twenty
    public record Thrown(String digits, String by, String place) {
    }
}
