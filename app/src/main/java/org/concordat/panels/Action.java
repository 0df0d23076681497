package org.concordat.panels;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.concordat.casework.CaseId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;

/// Something that one of those who were there does about a case, by a day.
///
/// @param at where it was given to them
public record Action(UUID id, CaseId of, String reference, BodyId panel, ItemId at, String what, OfficerId owner, LocalDate dueOn,
                     Optional<Done> done) {

    /// That it was done, and what shows it.
    public record Done(Instant at, String evidence) {
    }

    public boolean isOverdue(LocalDate day) {
        return done.isEmpty() && day.isAfter(dueOn);
    }
}
