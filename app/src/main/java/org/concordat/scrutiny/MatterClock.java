package org.concordat.scrutiny;

import java.time.LocalDate;
import org.concordat.law.TimeLimit;
import org.concordat.law.TimeLimits;
import org.concordat.law.WorkingDays;
import org.springframework.stereotype.Component;

/// By when a matter is to be answered: by the law's register, as it stands on the day on which it is raised or asked again.
@Component
class MatterClock {

    private final TimeLimits limits;
    private final WorkingDays workingDays;

    MatterClock(TimeLimits limits, WorkingDays workingDays) {
        this.limits = limits;
        this.workingDays = workingDays;
    }

    /// *Errors*: a register that has no such limit on the day throws.
    LocalDate answeredBy(MatterKind kind, LocalDate day) {
        return workingDays.last(day, limit(kind, day).within());
    }

    TimeLimit limit(MatterKind kind, LocalDate day) {
        return limits.limit(kind.limit(), day)
                .orElseThrow(() -> new IllegalStateException("no time limit " + kind.limit() + " on " + day));
    }
}
