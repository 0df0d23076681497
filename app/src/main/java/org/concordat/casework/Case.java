package org.concordat.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.concordat.access.Viewer;
import org.concordat.intake.Concern;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// The outside of a case, from which every list is driven.
///
/// @param body the police force: it holds the terrorism risk from the first moment to the last
/// @param owner who owns it by the history; whether they are still in post is [Accountable]'s to say
/// @param dueOn the last day for the police gateway assessment, by the limit of the day on which it was opened
/// @param stage where the last decision led
/// @param nextOn by when the next thing is to be done; null when nothing is due
/// @param fromPublic whether no officer referred it, but somebody on the public site
/// @param hearBy by when whoever referred is to hear; null once they know the outcome, or where no officer did
public record Case(CaseId id, String reference, Concern.Kind kind, boolean urgent, BodyId body, Instant openedAt,
                   OfficerId owner, Instant ownedSince, LocalDate dueOn, Stage stage, @Nullable LocalDate nextOn,
                   boolean fromPublic, @Nullable LocalDate hearBy) {

    /// Whether something of it is overdue.
    public boolean isOverdue(LocalDate day) {
        return nextOn != null && day.isAfter(nextOn);
    }

    /// Whether whoever referred has not heard in time.
    public boolean isSilent(LocalDate day) {
        return hearBy != null && day.isAfter(hearBy);
    }

    /// The day on which it was opened.
    LocalDate opened() {
        return openedAt.atZone(Viewer.ZONE).toLocalDate();
    }

    /// What can be decided of a kind as it stands, or in the place of a decision.
    public List<Choice> open(Choice.Kind kind, @Nullable CaseDecision corrects) {
        return Passages.open(corrects == null ? stage : corrects.stage(), kind);
    }
}
