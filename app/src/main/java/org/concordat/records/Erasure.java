package org.concordat.records;

import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.ledger.Commitment;
import org.jspecify.annotations.Nullable;

/// That an entry of the ledger be erased, as an administrator proposed it, and what became of that.
///
/// @param number of the entry's leaf in the log, which stays
/// @param didIt who did what the entry records, as far as whoever looks may know; null once it is gone
/// @param decision null while it waits
public record Erasure(UUID id, UUID entry, long number, Commitment commitment, BodyId body, Ground ground, String reason,
                      OfficerId proposedBy, Instant proposedAt, boolean gone, @Nullable OfficerId didIt,
                      @Nullable Decision decision) {

    /// @param reason null for an erasure: the proposal has it
    public record Decision(Outcome outcome, OfficerId by, Instant at, @Nullable String reason) {
    }

    public enum Outcome {
        ERASED, DECLINED
    }

    /// How it stands, in a word.
    public String state() {
        if (decision == null) {
            return "Waits for a second administrator";
        }
        return decision.outcome() == Outcome.ERASED ? "Erased" : "Declined";
    }
}
