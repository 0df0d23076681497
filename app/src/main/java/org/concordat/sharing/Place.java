package org.concordat.sharing;

import java.time.Instant;
import java.util.UUID;

/// A place in a list that is ordered by a moment and then by id: what follows it is what has not been shown. What
/// arrives before it moves nothing.
public record Place(Instant at, UUID id) {

    private static final UUID FIRST = new UUID(0, 0);

    /// Before everything, in a list of which the oldest comes first.
    public static final Place OLDEST = new Place(Instant.EPOCH, FIRST);

    /// Before everything up to a moment, in a list of which the newest comes first.
    public static Place newest(Instant at) {
        return new Place(at, FIRST);
    }
}
