package org.concordat.sharing;

import java.time.LocalDate;
import org.concordat.law.TimeLimit;
import org.concordat.law.TimeLimits;
import org.concordat.law.WorkingDays;
import org.springframework.stereotype.Component;

/// By when an inquiry is to be answered, as the law's register says on the day of asking.
@Component
class InquiryClock {

    static final String LIMIT = "inquiry-answered";

    private final TimeLimits limits;
    private final WorkingDays workingDays;

    InquiryClock(TimeLimits limits, WorkingDays workingDays) {
        this.limits = limits;
        this.workingDays = workingDays;
    }

    /// *Errors*: a register that has no such limit on the day throws.
    LocalDate dueOn(LocalDate asked) {
        TimeLimit limit = limits.limit(LIMIT, asked)
                .orElseThrow(() -> new IllegalStateException("no time limit for inquiries on " + asked));
        return workingDays.last(asked, limit.within());
    }
}
