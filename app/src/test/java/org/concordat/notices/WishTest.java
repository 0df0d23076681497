package org.concordat.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.concordat.access.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When mail is due, and when it may go: by the clocks of London.
class WishTest {

    private static final Wish.Quiet NIGHT = new Wish.Quiet(LocalTime.of(19, 0), LocalTime.of(7, 0));

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T18:59:00Z, ",                        // winter: London is at UTC
        "2026-11-23T19:00:00Z, 2026-11-24T07:00:00Z",
        "2026-11-24T06:59:59Z, 2026-11-24T07:00:00Z",
        "2026-11-24T07:00:00Z, ",
        "2026-07-01T17:59:00Z, ",                        // summer: London is an hour ahead
        "2026-07-01T18:00:00Z, 2026-07-02T06:00:00Z",
        "2026-03-28T23:00:00Z, 2026-03-29T06:00:00Z",    // the clocks go forward in this night
        "2026-10-24T22:00:00Z, 2026-10-25T07:00:00Z"})   // and back in this one
    void quietHoursEndByTheClocksOfLondon(Instant now, Instant until) {
        assertThat(wish(Pace.AT_ONCE).quietUntil(now).orElse(null)).isEqualTo(until);
    }

    @Test
    void quietHoursWithinADay() {
        var noon = new Wish("a@example.org", Pace.AT_ONCE, new Wish.Quiet(LocalTime.of(12, 0), LocalTime.of(13, 0)), null);
        assertThat(noon.quietUntil(Instant.parse("2026-11-23T12:30:00Z"))).contains(Instant.parse("2026-11-23T13:00:00Z"));
        assertThat(noon.quietUntil(Instant.parse("2026-11-23T13:00:00Z"))).isEmpty();
        assertThat(noon.quietUntil(Instant.parse("2026-11-23T03:00:00Z"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T07:59:00Z, 2026-11-23T08:00:00Z",
        "2026-11-23T08:00:00Z, 2026-11-24T08:00:00Z",
        "2026-07-01T06:59:00Z, 2026-07-01T07:00:00Z",
        "2026-03-28T09:00:00Z, 2026-03-29T07:00:00Z",
        "2026-10-24T09:00:00Z, 2026-10-25T08:00:00Z"})
    void theDigestGoesAtEightInTheMorning(Instant now, Instant due) {
        assertThat(wish(Pace.DAILY).due(now, null)).contains(due);
    }

    @Test
    void onlyWhatIsOverdueIsToldToThoseWhoWantNoMore() {
        var now = Instant.parse("2026-11-23T09:00:00Z");
        var wish = wish(Pace.OVERDUE);
        assertThat(wish.due(now, null)).isEmpty();
        assertThat(wish.due(now, LocalDate.of(2026, 12, 7))).contains(Instant.parse("2026-12-08T08:00:00Z"));
        assertThat(wish.due(now, LocalDate.of(2026, 11, 20))).contains(now);
    }

    /// Whatever the hours, when they are said to end is later than now and is not in them. The hour that there is twice in
    /// the autumn is left out: 01:30 is quiet or not by its name.
    @Property
    void theEndOfQuietHoursIsLaterAndIsNotQuiet(@ForAll @LongRange(min = 1_767_225_600L, max = 1_830_297_600L) long second,
            @ForAll @IntRange(min = 0, max = 23) int from, @ForAll @IntRange(min = 3, max = 23) int until) {
        if (from == until) {
            return;
        }
        var wish = new Wish("a@example.org", Pace.AT_ONCE, new Wish.Quiet(LocalTime.of(from, 0), LocalTime.of(until, 0)), null);
        var now = Instant.ofEpochSecond(second);
        wish.quietUntil(now).ifPresent(end -> {
            assertThat(end).isAfter(now).isBefore(now.plusSeconds(25 * 3600));
            assertThat(wish.quietUntil(end)).isEmpty();
            assertThat(end.atZone(Viewer.ZONE).toLocalTime()).isEqualTo(LocalTime.of(until, 0));
        });
    }

    private static Wish wish(Pace pace) {
        return new Wish("a@example.org", pace, NIGHT, null);
    }
}
