package org.concordat.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;

/// A handover: offered by a case's owner to a colleague. Until it is accepted the case stands with the giver.
///
/// @param dueOn the last day for an answer; after it the lead is told
public record Handover(UUID id, CaseId of, String reference, BodyId body, OfficerId giver, Instant offeredAt, OfficerId taker,
                       String reason, LocalDate dueOn, State state) {

    /// What has become of it.
    public sealed interface State {

        /// Waits for its taker.
        record Offered() implements State {
        }

        /// The case is the taker's from that moment.
        record Accepted(Instant at) implements State {
        }

        /// The taker did not.
        record Declined(Instant at, String reason) implements State {
        }

        /// Taken back by its giver, or by the lead.
        record Withdrawn(OfficerId by, Instant at, String reason) implements State {
        }
    }

    public boolean isOpen() {
        return state instanceof State.Offered;
    }

    /// Whether nobody has answered in time.
    public boolean isOverdue(LocalDate day) {
        return isOpen() && day.isAfter(dueOn);
    }
}
