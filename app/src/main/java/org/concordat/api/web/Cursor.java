package org.concordat.api.web;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.kernel.BodyId;
import org.concordat.requests.AskedPlace;
import org.concordat.requests.Line;
import org.concordat.requests.RequestId;
import org.concordat.requests.ToUsPlace;
import org.concordat.sharing.Page;
import org.concordat.sharing.Place;
import org.jspecify.annotations.Nullable;

/// Where a list goes on, for whoever asks for the next page: after the last row that was shown, wherever it stands by
/// then. It tells nothing that the page before did not, and leads nowhere that its list does not: one that somebody
/// makes up is another place in the same list.
///
/// *Shape*: which list, and by what that is ordered: microseconds and ids, and of what waits also the day it is due.
final class Cursor {

    /// The lists, each with a letter of its own.
    enum List { INBOX, DISCLOSURES, APPROVALS, REQUESTS, TO_US, REQUEST_APPROVALS, ONWARD, CORRECTIONS, DRAFTS, REQUEST_DRAFTS, NOT_SENT, TO_CONFIRM,
        VERSIONS, RETENTION }

    private static final int ID = 2 * Long.BYTES;
    private static final int PLACE = Long.BYTES + ID;
    private static final int ASKED = PLACE + ID;
    private static final int TO_US = 1 + Integer.BYTES + PLACE;

    private Cursor() {
    }

    static String of(List list, Instant at, UUID id) {
        return said(id(of(list, PLACE).putLong(micros(at)), id));
    }

    /// Of a page; null of the last.
    static <T> @Nullable String next(List list, Page<T> page, Function<T, Instant> at, Function<T, UUID> id) {
        return page.more() ? of(list, at.apply(page.rows().getLast()), id.apply(page.rows().getLast())) : null;
    }

    static @Nullable String nextAsked(Page<Line> page) {
        return page.more() ? of(AskedPlace.of(page.rows().getLast())) : null;
    }

    static @Nullable String nextToUs(Page<Line> page) {
        return page.more() ? of(ToUsPlace.of(page.rows().getLast())) : null;
    }

    private static String of(AskedPlace it) {
        return said(id(id(of(List.REQUESTS, ASKED).putLong(micros(it.sentAt())), it.request().value()), it.body().value()));
    }

    private static String of(ToUsPlace it) {
        return said(id(of(List.TO_US, TO_US).put((byte) (it.waits() ? 1 : 0)).putInt((int) it.due().toEpochDay())
                .putLong(micros(it.sentAt())), it.request().value()));
    }

    /// The place; empty for the beginning.
    ///
    /// *Errors*: throws when it is not one of that list.
    static Optional<Place> read(List list, @Nullable String cursor) {
        return read(list, PLACE, cursor).map(it -> new Place(at(it), id(it)));
    }

    static Optional<AskedPlace> readAsked(@Nullable String cursor) {
        return read(List.REQUESTS, ASKED, cursor)
                .map(it -> new AskedPlace(at(it), new RequestId(id(it)), new BodyId(id(it))));
    }

    static Optional<ToUsPlace> readToUs(@Nullable String cursor) {
        return read(List.TO_US, TO_US, cursor).map(it -> new ToUsPlace(it.get() != 0,
                LocalDate.ofEpochDay(Math.clamp(it.getInt(), 0, LAST.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay())),
                at(it), new RequestId(id(it))));
    }

    private static Optional<ByteBuffer> read(List list, int length, @Nullable String cursor) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() != 1 + length || bytes.get() != list.ordinal()) {
                throw new Malformed();
            }
            return Optional.of(bytes);
        } catch (IllegalArgumentException malformed) {
            throw new Malformed();
        }
    }

    private static ByteBuffer of(List list, int length) {
        return ByteBuffer.allocate(1 + length).put((byte) list.ordinal());
    }

    private static String said(ByteBuffer bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static ByteBuffer id(ByteBuffer bytes, UUID id) {
        return bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID id(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    /// Within what PostgreSQL can compare: a moment that no list holds is as good as none.
    private static Instant at(ByteBuffer bytes) {
        return Instant.EPOCH.plus(Math.clamp(bytes.getLong(), 0, micros(LAST)), ChronoUnit.MICROS);
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
