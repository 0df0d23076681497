package org.concordat.requests;

import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.BodyId;

/// A place in the list of the bodies that were asked, of the newest request first: what follows it has not been shown.
public record AskedPlace(Instant sentAt, RequestId request, BodyId body) {

    private static final UUID FIRST = new UUID(0, 0);

    public static AskedPlace of(Line it) {
        return new AskedPlace(it.asked().sentAt(), it.asked().request(), it.asked().body());
    }

    /// Before everything up to a moment.
    static AskedPlace newest(Instant at) {
        return new AskedPlace(at, new RequestId(FIRST), new BodyId(FIRST));
    }
}
