package org.concordat.consultation;

import java.time.LocalDate;
import org.concordat.law.TimeLimits;
import org.concordat.law.WorkingDays;
import org.springframework.stereotype.Component;

/// By when those who asked say what came of it, by the law's register as it stands on the day on which it is approved.
@Component
class ConsultationClock {

    private static final String ANSWERED = "consultation-answered";

    private final TimeLimits limits;
    private final WorkingDays workingDays;

    ConsultationClock(TimeLimits limits, WorkingDays workingDays) {
        this.limits = limits;
        this.workingDays = workingDays;
    }

    /// @param on the day of approval
    LocalDate answeredBy(LocalDate closes, LocalDate on) {
        return workingDays.last(closes, limits.limit(ANSWERED, on)
                .orElseThrow(() -> new IllegalStateException("no time limit " + ANSWERED + " on " + on)).within());
    }
}
