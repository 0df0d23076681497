package org.concordat.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// Who is signed in, and the moment at which they ask.
///
/// @param provedAt when they last showed who they are
/// @param client the system of their body that asks on their behalf; null for an officer who is there themselves
public record SignedIn(OfficerId officer, Instant at, Instant provedAt, @Nullable UUID client) {

    public SignedIn(OfficerId officer, Instant at, Instant provedAt) {
        this(officer, at, provedAt, null);
    }

    /// One who has shown who they are at this very moment.
    public SignedIn(OfficerId officer, Instant at) {
        this(officer, at, at);
    }

    /// The same, by a system of their body.
    public SignedIn through(UUID system) {
        return new SignedIn(officer, at, provedAt, system);
    }

    /// The day on which they ask, in Europe/London.
    public LocalDate day() {
        return at.atZone(Viewer.ZONE).toLocalDate();
    }
}
