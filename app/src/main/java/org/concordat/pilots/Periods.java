package org.concordat.pilots;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.concordat.access.Viewer;
import org.concordat.kernel.Quarter;

/// Which quarters are compared: those that lie wholly in a pilot, once it had started in every area in which it has, and as many that
/// lie wholly before it started anywhere. The database has the same.
///
/// @param beforeFrom the first of those before
/// @param duringUntil the last of those meanwhile
public record Periods(Quarter beforeFrom, Quarter beforeUntil, Quarter duringFrom, Quarter duringUntil) {

    /// As of a day; empty where no quarter of it is over.
    static Optional<Periods> of(Pilot pilot, LocalDate day) {
        var started = pilot.starts().stream().map(it -> it.at().atZone(Viewer.ZONE).toLocalDate()).sorted().toList();
        if (started.isEmpty()) {
            return Optional.empty();
        }
        var from = Quarter.of(started.getLast().minusDays(1)).plus(1);
        var until = Quarter.of(lastDay(pilot, day).plusDays(1)).plus(-1);
        if (until.first().isBefore(from.first())) {
            return Optional.empty();
        }
        var before = Quarter.of(started.getFirst()).plus(-1);
        return Optional.of(new Periods(before.plus((int) -ChronoUnit.MONTHS.between(from.first(), until.first()) / 3), before, from, until));
    }

    /// The last day that is over on which it ran.
    private static LocalDate lastDay(Pilot pilot, LocalDate day) {
        var last = day.minusDays(1).isBefore(pilot.plan().last()) ? day.minusDays(1) : pilot.plan().last();
        return pilot.ended().map(it -> it.at().atZone(Viewer.ZONE).toLocalDate()).filter(last::isAfter).orElse(last);
    }
}
