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
/// @param open whether nobody has decided on it
/// @param gone whether the entry was erased, by this or otherwise
/// @param decision null while it waits
public record Erasure(UUID id, UUID entry, long number, Commitment commitment, BodyId body, Ground ground, String reason,
                      OfficerId proposedBy, Instant proposedAt, boolean open, boolean gone, @Nullable OfficerId didIt,
                      @Nullable Decision decision) {

    /// @param reason null for an erasure: the proposal has it
    public record Decision(Outcome outcome, OfficerId by, Instant at, @Nullable String reason) {
    }

    /// What somebody decided, and what the ledger calls it.
    public enum Outcome {
        ERASED("records.erasure.confirmed"), DECLINED("records.erasure.declined"), WITHDRAWN("records.erasure.withdrawn");

        private final String kind;

        Outcome(String kind) {
            this.kind = kind;
        }

        String kind() {
            return kind;
        }
    }

    /// Whether somebody can still decide on it.
    public boolean waits() {
        return open && !gone;
    }

    /// How it stands, in a word.
    public String state() {
        if (decision == null) {
            return waits() ? "Waits for a second administrator" : gone ? "Ended: its entry was erased otherwise"
                    : "Ended: the entry had been proposed before";
        }
        return switch (decision.outcome()) {
            case ERASED -> "Erased";
            case DECLINED -> "Declined";
            case WITHDRAWN -> "Withdrawn";
        };
    }
}
