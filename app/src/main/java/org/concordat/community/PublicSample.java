package org.concordat.community;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A sample of the decisions of an area, or of the disclosures of one body, as anybody may read of it: what it was drawn from, and none of what was drawn.
///
/// @param of whose disclosures it is of; null where it is of the decisions of an area
/// @param kind of which sort the decisions are: `panels.decision.made`
/// @param from the first day of its first month
/// @param last the first day of its last month
/// @param root of the Merkle tree over the population, in hexadecimal
public record PublicSample(UUID id, String reference, String body, @Nullable String of, String kind, LocalDate from, LocalDate last, int size, String root,
                           LocalDate plannedOn, @Nullable Draw draw, @Nullable Choice choice) {

    /// Of one that those who oversee chose, and did not draw.
    ///
    /// @param on null until it is made
    public record Choice(@Nullable LocalDate on) {
    }

    /// What a choice serves: `PRIORITY` or `DIRECTION`.
    ///
    /// @param title null for a direction that is withheld
    public record Serving(String serves, @Nullable String title, String reason) {
    }


    /// @param missing how many committed and never revealed
    /// @param changed whether the ledger gave another population by then
    public record Draw(LocalDate on, String seed, int missing, boolean changed) {
    }

    /// @param nonce null while it is not revealed
    public record Commitment(String hash, @Nullable String nonce) {
    }

    /// From which some are drawn by themselves.
    ///
    /// @param by by what the population is divided: `MONTH`
    /// @param value null for all those together of which fewer than five are drawn
    /// @param many null for those
    public record Stratum(String by, @Nullable String value, @Nullable Integer many) {
    }

    public record Roll(int number, LocalDate on, String digits, String place) {
    }

    /// @param outcome `WITH_OBSERVATIONS`
    public record Outcome(String outcome, int many) {
    }
}
