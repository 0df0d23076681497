package org.concordat.scrutiny;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// What the local policing body of an area has set as a priority, with its plan.
///
/// @param replaced whether a later one stands in its place
public record Priority(UUID id, UUID area, BodyId body, OfficerId setBy, Instant setAt, Wording wording, boolean replaced) {

    /// What is set.
    ///
    /// @param between the days on which it holds: with an end, for it is set again or not
    /// @param replaces the one in whose place it stands; null for none
    public record Wording(UUID area, Strand strand, String title, String plan, Between between, @Nullable UUID replaces) {
    }

    public boolean holds(LocalDate day) {
        return !replaced && wording.between().covers(day);
    }
}
