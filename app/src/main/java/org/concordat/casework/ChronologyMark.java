package org.concordat.casework;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The place of the last entry that was shown, by what a chronology is ordered: the next page goes on after it.
///
/// @param at to the microsecond, as it is kept
public record ChronologyMark(Instant at, int what, UUID id) implements Comparable<ChronologyMark> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,16})-(\\d{1,3})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final Comparator<ChronologyMark> ORDER = Comparator.comparing(ChronologyMark::at)
            .thenComparing(ChronologyMark::what).thenComparing(it -> it.id().toString());

    static ChronologyMark of(Happened it) {
        return new ChronologyMark(it.at(), it.what().ordinal(), it.id());
    }

    /// As it stands in an address; empty where it is none, and the chronology begins at its beginning.
    public static Optional<ChronologyMark> read(String written) {
        var it = WRITTEN.matcher(written);
        return it.matches() ? Optional.of(new ChronologyMark(Instant.EPOCH.plus(Long.parseLong(it.group(1)),
                ChronoUnit.MICROS), Integer.parseInt(it.group(2)), UUID.fromString(it.group(3)))) : Optional.empty();
    }

    @Override
    public int compareTo(ChronologyMark other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + what + "-" + id;
    }
}
