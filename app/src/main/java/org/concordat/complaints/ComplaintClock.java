package org.concordat.complaints;

import java.time.LocalDate;
import org.concordat.law.TimeLimits;
import org.concordat.law.WorkingDays;
import org.springframework.stereotype.Component;

/// By when whoever complained hears, by the law's register as it stands on the day on which they sent it.
@Component
class ComplaintClock {

    private static final String ACKNOWLEDGED = "complaint-acknowledged";
    private static final String ANSWERED = "complaint-answered";

    private final TimeLimits limits;
    private final WorkingDays workingDays;

    ComplaintClock(TimeLimits limits, WorkingDays workingDays) {
        this.limits = limits;
        this.workingDays = workingDays;
    }

    LocalDate acknowledgedBy(LocalDate day) {
        return last(ACKNOWLEDGED, day);
    }

    LocalDate answeredBy(LocalDate day) {
        return last(ANSWERED, day);
    }

    private LocalDate last(String limit, LocalDate day) {
        return workingDays.last(day, limits.limit(limit, day)
                .orElseThrow(() -> new IllegalStateException("no time limit " + limit + " on " + day)).within());
    }
}
