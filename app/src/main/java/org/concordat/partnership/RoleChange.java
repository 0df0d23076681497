package org.concordat.partnership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// A whole statement about one role of an officer, as someone proposed it, and what came of it.
///
/// @param between the same day twice: never
/// @param proposer null for one of the first administrators, who stand in the settings of the installation
public record RoleChange(UUID id, OfficerId officer, String officerName, BodyId body, Role role, Between between,
                         LocalDate trainedUntil, String reason, @Nullable OfficerId proposer,
                         @Nullable String proposerName, Instant proposedAt, Optional<Verdict> verdict) {

    /// What the second person said.
    public record Verdict(UUID act, boolean approved, @Nullable OfficerId by, @Nullable String byName, Instant at,
                          @Nullable String reason) {
    }
}
