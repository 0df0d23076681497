package org.concordat.partnership;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;

/// Which day is asked about, and by when the register had to know.
///
/// @param day in Europe/London
/// @param known what was recorded later is left out, the end of a thing too
public record AsOf(LocalDate day, Instant known) {

    private static final Instant ALL = Instant.parse("9999-12-31T00:00:00Z");

    /// A day, with everything that the register knows.
    public static AsOf on(LocalDate day) {
        return new AsOf(day, ALL);
    }

    /// A day, with what the register knew when another day was over.
    public static AsOf on(LocalDate day, LocalDate knownOn) {
        return new AsOf(day, knownOn.plusDays(1).atStartOfDay(Viewer.ZONE).toInstant().minusNanos(1000));
    }

    /// The viewer's own day.
    public static AsOf today(Viewer viewer) {
        return on(viewer.day());
    }

    /// The day on which someone asks.
    public static AsOf today(SignedIn who) {
        return on(who.day());
    }

    public boolean knowsEverything() {
        return known.equals(ALL);
    }

    /// The day until which the register's knowledge is asked for, where one was given.
    public LocalDate knownOn() {
        return known.atZone(Viewer.ZONE).toLocalDate();
    }

    Map<String, Object> params() {
        return Map.of("day", day, "known", OffsetDateTime.ofInstant(known, ZoneOffset.UTC));
    }

    /// The condition that a row of a dated table is so on `:day`, as known by `:known`.
    static String holds(String table) {
        return """
                (%1$s.recorded_at <= :known and %1$s.from_day <= :day
                 and (%1$s.until_day is null or %1$s.until_day > :day or %1$s.ended_at > :known))
                """.formatted(table);
    }

    /// The end of such a row, as known by `:known`.
    static String until(String table) {
        return "case when %1$s.ended_at <= :known then %1$s.until_day end as until_day".formatted(table);
    }
}
