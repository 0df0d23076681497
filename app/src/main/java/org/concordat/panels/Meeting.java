package org.concordat.panels;

import java.time.Instant;
import java.time.LocalDate;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// A meeting of a panel, called by its chair.
///
/// @param panel the body whose panel it is: a local authority, or the Channel panel that it keeps
/// @param place when on the day and where, or the line on which it is held
/// @param off that it was called off; null where it was not
public record Meeting(MeetingId id, BodyId panel, OfficerId calledBy, Instant calledAt, LocalDate on, String place,
                      @Nullable CalledOff off) {

    /// That nothing comes of it.
    public record CalledOff(OfficerId by, Instant at, String reason) {
    }

    /// One that stands.
    Meeting(MeetingId id, BodyId panel, OfficerId calledBy, Instant calledAt, LocalDate on, String place) {
        this(id, panel, calledBy, calledAt, on, place, null);
    }
}
