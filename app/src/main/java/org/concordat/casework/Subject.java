package org.concordat.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.OfficerId;
import org.concordat.people.PersonHeld;
import org.jspecify.annotations.Nullable;

/// Whom a case is about: an identity that its owner recorded for it.
///
/// @param person whom that identity is of; null until somebody has said so
/// @param others the cases of the same team that are about the same person
public record Subject(UUID identity, OfficerId by, Instant at, @Nullable PersonHeld person, List<Other> others) {

    /// Another case about the same person.
    public record Other(CaseId id, String reference) {
    }

    public Subject {
        others = List.copyOf(others);
    }
}
