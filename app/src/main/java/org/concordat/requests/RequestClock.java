package org.concordat.requests;

import java.time.LocalDate;
import org.concordat.law.TimeLimit;
import org.concordat.law.TimeLimits;
import org.concordat.law.WorkingDays;
import org.springframework.stereotype.Component;

/// By when a request is to be answered, and what the day makes of that: from the law's register, for each day anew.
@Component
class RequestClock {

    static final String ANSWERED = "request-answered";
    static final String URGENT = "request-answered-urgent";
    static final String REMINDER = "request-reminder";
    static final String ESCALATED = "request-escalated";

    private final TimeLimits limits;
    private final WorkingDays workingDays;

    RequestClock(TimeLimits limits, WorkingDays workingDays) {
        this.limits = limits;
        this.workingDays = workingDays;
    }

    /// *Errors*: a register that has no such limit on the day throws.
    LocalDate dueOn(LocalDate asked, boolean urgent) {
        return after(urgent ? URGENT : ANSWERED, asked);
    }

    /// From when on what is not answered by its last day is escalated.
    LocalDate escalatedFrom(LocalDate due, boolean urgent) {
        return (urgent ? due : after(ESCALATED, due)).plusDays(1);
    }

    Time time(Asked it, LocalDate day) {
        var due = it.due(day);
        var mark = !day.isBefore(escalatedFrom(due, it.urgent())) ? Time.Mark.ESCALATED
                : day.isAfter(due) ? Time.Mark.OVERDUE
                : !after(REMINDER, day).isBefore(due) ? Time.Mark.DUE_SOON
                : Time.Mark.IN_TIME;
        return new Time(due, mark, workingDaysBetween(due, day));
    }

    /// The latest day of those whose passing is escalated by now.
    LocalDate latestEscalated(LocalDate day) {
        var latest = day.minusDays(1);
        while (!day.isAfter(after(ESCALATED, latest))) {
            latest = latest.minusDays(1);
        }
        return latest;
    }

    private int workingDaysBetween(LocalDate since, LocalDate day) {
        return (int) since.plusDays(1).datesUntil(day.plusDays(1).isAfter(since.plusDays(1)) ? day.plusDays(1)
                : since.plusDays(1)).filter(workingDays::is).count();
    }

    private LocalDate after(String limit, LocalDate day) {
        TimeLimit it = limits.limit(limit, day)
                .orElseThrow(() -> new IllegalStateException("no time limit " + limit + " on " + day));
        return workingDays.last(day, it.within());
    }
}
