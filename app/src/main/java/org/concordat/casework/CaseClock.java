package org.concordat.casework;

import java.time.LocalDate;
import org.concordat.law.TimeLimit;
import org.concordat.law.TimeLimits;
import org.concordat.law.WorkingDays;
import org.springframework.stereotype.Component;

/// By when something about a case is to be done: from the law's register, as it stands on the day on which the time begins.
@Component
class CaseClock {

    private final TimeLimits limits;
    private final WorkingDays workingDays;

    CaseClock(TimeLimits limits, WorkingDays workingDays) {
        this.limits = limits;
        this.workingDays = workingDays;
    }

    /// *Errors*: a register that has no such limit on the day throws.
    LocalDate assessedBy(LocalDate opened, boolean urgent) {
        return workingDays.last(opened, assessment(opened, urgent).within());
    }

    /// The limit, with what it rests on: that of the day on which the case was opened, whatever the law says since.
    TimeLimit assessment(LocalDate opened, boolean urgent) {
        return limit(urgent ? "gateway-assessment-urgent" : "gateway-assessment", opened);
    }

    LocalDate answeredBy(LocalDate offered, boolean urgent) {
        return workingDays.last(offered, limit(urgent ? "handover-answered-urgent" : "handover-answered", offered).within());
    }

    private TimeLimit limit(String slug, LocalDate day) {
        return limits.limit(slug, day).orElseThrow(() -> new IllegalStateException("no time limit " + slug + " on " + day));
    }
}
