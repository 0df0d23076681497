package org.concordat.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.concordat.intake.Concern;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;

/// The outside of a case, from which every list is driven.
///
/// @param body the police force: it holds the terrorism risk from the first moment to the last
/// @param owner who owns it by the history; whether they are still in post is [Accountable]'s to say
/// @param dueOn the last day for the police gateway assessment, by the limit of the day on which it was opened
public record Case(CaseId id, String reference, Concern.Kind kind, boolean urgent, BodyId body, Instant openedAt,
                   OfficerId owner, Instant ownedSince, LocalDate dueOn) {
}
