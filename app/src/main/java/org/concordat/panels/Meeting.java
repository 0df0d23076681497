package org.concordat.panels;

import java.time.Instant;
import java.time.LocalDate;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;

/// A meeting of a panel, called by its chair.
///
/// @param panel the body whose panel it is: a local authority, or the Channel panel that it keeps
/// @param place when on the day and where, or the line on which it is held
public record Meeting(MeetingId id, BodyId panel, OfficerId calledBy, Instant calledAt, LocalDate on, String place) {
}
