package org.concordat.access;

import java.time.Instant;
import java.time.LocalDate;
import org.concordat.kernel.OfficerId;

/// Who is signed in, and the moment at which they ask.
public record SignedIn(OfficerId officer, Instant at) {

    /// The day on which they ask, in Europe/London.
    public LocalDate day() {
        return at.atZone(Viewer.ZONE).toLocalDate();
    }
}
