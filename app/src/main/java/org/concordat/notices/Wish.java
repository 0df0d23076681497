package org.concordat.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// How an officer wants to be told. Hours and days are those of Europe/London, whatever its clocks do.
///
/// @param address empty for no mail
/// @param quiet when no mail goes, if ever
/// @param away when somebody stands in, if ever
public record Wish(String address, Pace pace, @Nullable Quiet quiet, @Nullable Away away) {

    /// When the digest goes, and mail of what is overdue.
    static final LocalTime MORNING = LocalTime.of(8, 0);

    /// No mail, as before anybody has stated anything.
    public static final Wish NONE = new Wish("", Pace.AT_ONCE, null, null);

    /// Hours of the day, over midnight if the second is the earlier.
    public record Quiet(LocalTime from, LocalTime until) {

        boolean covers(LocalTime time) {
            return from.isBefore(until) ? !time.isBefore(from) && time.isBefore(until)
                    : !time.isBefore(from) || time.isBefore(until);
        }
    }

    /// Days on which the officer is away, both included.
    public record Away(LocalDate from, LocalDate until, @Nullable OfficerId deputy) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /// When a mail of this is due; empty for never. Quiet hours are not asked here: they are when it is to go.
    Optional<Instant> due(Instant now, @Nullable LocalDate by) {
        return switch (pace) {
            case AT_ONCE -> Optional.of(now);
            case DAILY -> Optional.of(nextMorning(now));
            case OVERDUE -> Optional.ofNullable(by).map(day -> morning(day.plusDays(1)))
                    .map(at -> at.isBefore(now) ? now : at);
        };
    }

    /// The end of the quiet hours, if it is in them now.
    Optional<Instant> quietUntil(Instant now) {
        var here = now.atZone(Viewer.ZONE);
        if (quiet == null || !quiet.covers(here.toLocalTime())) {
            return Optional.empty();
        }
        var end = here.toLocalDate().atTime(quiet.until()).atZone(Viewer.ZONE);
        return Optional.of((end.toInstant().isAfter(now) ? end
                : here.toLocalDate().plusDays(1).atTime(quiet.until()).atZone(Viewer.ZONE)).toInstant());
    }

    private static Instant nextMorning(Instant now) {
        var today = now.atZone(Viewer.ZONE).toLocalDate();
        return morning(today).isAfter(now) ? morning(today) : morning(today.plusDays(1));
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(Viewer.ZONE).toInstant();
    }
}
