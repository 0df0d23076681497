package org.concordat.sampling;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;

/// A round as it was planned.
///
/// @param population numbers in the log, in their order
/// @param root of the Merkle tree over them, in hexadecimal
public record Round(RoundId id, String reference, BodyId body, OfficerId plannedBy, Instant plannedAt, Plan plan,
                    List<String> population, String root) {

    /// What is planned: everything but the population follows from whoever plans, and the population from this.
    public record Plan(UUID area, Sort sort, YearMonth from, YearMonth last, int size) {
    }

    public Round {
        population = List.copyOf(population);
    }
}
