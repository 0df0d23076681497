package org.concordat.access;

import java.time.Instant;
import java.time.LocalDate;
import org.concordat.kernel.OfficerId;

/// Who is signed in, and the moment at which they ask.
///
/// @param provedAt when they last showed who they are
public record SignedIn(OfficerId officer, Instant at, Instant provedAt) {

    /// One who has shown who they are at this very moment.
    public SignedIn(OfficerId officer, Instant at) {
        this(officer, at, at);
    }

    /// The day on which they ask, in Europe/London.
    public LocalDate day() {
        return at.atZone(Viewer.ZONE).toLocalDate();
    }
}
