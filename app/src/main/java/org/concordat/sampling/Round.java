package org.concordat.sampling;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// A round as it was planned.
///
/// @param population numbers in the log, in their order
/// @param strata in the order of their values; empty where it is not divided
/// @param root of the Merkle tree over them, in hexadecimal
/// @param purpose what it serves and why, where its decisions are chosen; null where they are drawn
public record Round(RoundId id, String reference, BodyId body, OfficerId plannedBy, Instant plannedAt, Plan plan,
                    List<String> population, List<Stratum> strata, String root, @Nullable Purpose purpose) {

    /// Drawn.
    public Round(RoundId id, String reference, BodyId body, OfficerId plannedBy, Instant plannedAt, Plan plan, List<String> population,
            List<Stratum> strata, String root) {
        this(id, reference, body, plannedBy, plannedAt, plan, population, strata, root, null);
    }

    /// What is planned: everything but the population follows from whoever plans, and the population from this.
    ///
    /// @param of the police area; of disclosures, the body whose they are
    /// @param size how many are drawn in all; where it is divided that follows from what each stratum asks for and has
    /// @param division by what it is divided; null where it is not
    public record Plan(UUID of, Sort sort, YearMonth from, YearMonth last, int size, @Nullable Division division) {

        /// Not divided.
        public Plan(UUID of, Sort sort, YearMonth from, YearMonth last, int size) {
            this(of, sort, from, last, size, null);
        }

        Plan drawing(int many) {
            return new Plan(of, sort, from, last, many, division);
        }
    }

    public Round {
        population = List.copyOf(population);
        strata = List.copyOf(strata);
    }

    /// Whether its decisions are chosen by those who oversee, and not drawn.
    public boolean isChosen() {
        return purpose != null;
    }
}
