package org.concordat.api.web;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.concordat.sharing.Page;
import org.concordat.sharing.Place;
import org.jspecify.annotations.Nullable;

/// Where a list goes on, for whoever asks for the next page. It tells nothing that the page before did not, and leads
/// nowhere that its list does not: one that somebody makes up is another place in the same list.
///
/// *Shape*: 25 bytes: which list, microseconds, an id.
final class Cursor {

    /// The lists, each with a letter of its own.
    enum List { INBOX, DISCLOSURES, APPROVALS, REQUESTS, TO_US, REQUEST_APPROVALS, ONWARD, CORRECTIONS }

    private static final int LENGTH = 1 + Long.BYTES + 2 * Long.BYTES;

    private Cursor() {
    }

    static String of(List list, Instant at, UUID id) {
        var bytes = ByteBuffer.allocate(LENGTH).put((byte) list.ordinal())
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /// The place; empty for the beginning.
    ///
    /// *Errors*: throws when it is not one of that list.
    static Optional<Place> read(List list, @Nullable String cursor) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() != LENGTH || bytes.get() != list.ordinal()) {
                throw new IllegalArgumentException("not of this list");
            }
            // Within what PostgreSQL can compare: a moment that no list holds is as good as none.
            var micros = Math.clamp(bytes.getLong(), 0, ChronoUnit.MICROS.between(Instant.EPOCH, LAST));
            return Optional.of(new Place(Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
                    new UUID(bytes.getLong(), bytes.getLong())));
        } catch (IllegalArgumentException malformed) {
            throw new Malformed();
        }
    }

    /// Of a list that is counted off, the page after this; null after the last.
    static @Nullable String next(List list, Page<?> page) {
        return page.more() ? of(list, Instant.EPOCH.plus(page.number() + 1, ChronoUnit.MICROS), new UUID(0, 0)) : null;
    }

    /// Which page of a list that is counted off; from 0.
    static int page(List list, @Nullable String cursor) {
        return read(list, cursor).map(it -> Math.clamp(ChronoUnit.MICROS.between(Instant.EPOCH, it.at()), 0,
                Integer.MAX_VALUE)).orElse(0);
    }

    private static final Instant LAST = Instant.parse("2999-12-31T00:00:00Z");

    /// A cursor that is none of this list.
    static final class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Malformed() {
            super("no cursor of this list", null, false, false);
        }
    }
}
