package org.concordat.sharing;

import java.time.Instant;
import java.time.LocalDate;
import org.concordat.law.TimeLimits;
import org.concordat.law.WorkingDays;
import org.springframework.stereotype.Component;

/// By when those up the chain answer, and how long their yes can be used, as the law's register says on the day of asking.
@Component
class OnwardClock {

    private static final String ANSWERED = "onward-answered";
    private static final String USED = "onward-used";

    private final TimeLimits limits;
    private final WorkingDays workingDays;

    OnwardClock(TimeLimits limits, WorkingDays workingDays) {
        this.limits = limits;
        this.workingDays = workingDays;
    }

    /// The first moment at which silence is a no.
    Instant dueAt(LocalDate asked) {
        return after(ANSWERED, asked);
    }

    Instant standsUntil(LocalDate asked) {
        return after(USED, asked);
    }

    /// *Errors*: a register that has no such limit on the day throws.
    private Instant after(String limit, LocalDate asked) {
        return Expiry.after(workingDays.last(asked, limits.limit(limit, asked)
                .orElseThrow(() -> new IllegalStateException("no time limit " + limit + " on " + asked)).within()));
    }
}
