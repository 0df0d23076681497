package org.concordat.panels;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.concordat.access.Viewer;
import org.jspecify.annotations.Nullable;

/// How support of a case stood when its panel came to it again, as far as the register of law says it. Whether anybody gave it stands in what
/// was done.
///
/// @param beginsBy the last day for somebody to begin it, after it was adopted
/// @param lapsesBy the last day for something more to be done, after what was done last
/// @param resumedAfter such a day that had passed before something was done after all, since the panel came to it before; the last of them
record SupportStood(LocalDate beginsBy, LocalDate lapsesBy, @Nullable LocalDate resumedAfter) {

    /// @param done when something was done in support of it since the panel came to it before, in order
    static SupportStood of(Sittings.Held held, List<Instant> done, PanelClock clock) {
        LocalDate resumed = null;
        var lapses = clock.lapsedBy(day(held.last().decided().at()));
        for (var at : done) {
            if (day(at).isAfter(lapses)) {
                resumed = lapses;
            }
            lapses = clock.lapsedBy(day(at));
        }
        return new SupportStood(clock.lapsedBy(day(held.first().decided().at())), lapses, resumed);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Viewer.ZONE).toLocalDate();
    }
}
