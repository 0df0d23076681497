package org.concordat.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A place in the list of what is asked of a body, where what waits comes first and of that what is due first. What is
/// answered meanwhile leaves its place for one further down, so that it may be shown twice and hides nothing that waits.
public record ToUsPlace(boolean waits, LocalDate due, Instant sentAt, RequestId request) {

    /// Before everything.
    static final ToUsPlace FIRST = new ToUsPlace(true, LocalDate.EPOCH, Instant.EPOCH, new RequestId(new UUID(0, 0)));

    public static ToUsPlace of(Line it) {
        return new ToUsPlace(it.standing().waits(), it.time().dueOn(), it.asked().sentAt(), it.asked().request());
    }
}
