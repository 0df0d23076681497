package org.concordat.panels;

import java.time.Instant;
import java.time.LocalDate;
import org.concordat.casework.CaseId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;

/// A case on the agenda of a meeting: its reference and what the panel is asked, and no name.
///
/// @param on the day of the meeting
/// @param body the police force whose case it is
/// @param off whether the meeting was called off
public record Item(ItemId id, MeetingId meeting, BodyId panel, LocalDate on, CaseId of, String reference, BodyId body,
                   String question, OfficerId putBy, Instant putAt, boolean off) {
}
