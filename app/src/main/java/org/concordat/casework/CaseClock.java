package org.concordat.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.concordat.law.TimeLimit;
import org.concordat.law.TimeLimits;
import org.concordat.law.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// By when something about a case is to be done: from the law's register, as it stands on the day on which the time begins.
@Component
class CaseClock {

    private static final String HEARD = "referrer-heard";
    private static final String HEARD_AGAIN = "referrer-heard-again";

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

    LocalDate deconflictedBy(LocalDate opened, boolean urgent) {
        return workingDays.last(opened, limit(urgent ? "deconfliction-urgent" : "deconfliction", opened).within());
    }

    /// By when the next thing is to be done, after these decisions; empty when nothing is due.
    Optional<LocalDate> next(Case of, List<CaseDecision> made) {
        return clocks(of, made).stream().filter(it -> it.metOn() == null).map(Clock::dueOn).min(Comparator.naturalOrder());
    }

    /// Every clock of a case: those that were met, in the order in which they were, and those that run. Each keeps the limit of
    /// the day on which it began.
    List<Clock> clocks(Case of, List<CaseDecision> made) {
        return new CaseClocks(of, made, this::clock).all();
    }

    /// By when whoever referred is to hear for the first time.
    LocalDate heardBy(LocalDate opened) {
        return clock(HEARD, opened, null).dueOn();
    }

    /// By when they hear again, while the outcome is not known.
    LocalDate heardAgainBy(LocalDate told) {
        return clock(HEARD_AGAIN, told, null).dueOn();
    }

    /// The clocks under which whoever referred hears, until they know the outcome.
    List<Clock> heard(Case of, List<Telling> told) {
        var all = new ArrayList<Clock>();
        var begun = of.opened();
        for (var it : told) {
            all.add(clock(all.isEmpty() ? HEARD : HEARD_AGAIN, begun, it.day()));
            if (it.outcome().isLast()) {
                return all;
            }
            begun = it.day();
        }
        all.add(clock(all.isEmpty() ? HEARD : HEARD_AGAIN, begun, null));
        return all;
    }

    /// The last day on which what was due on a day is not late beyond a further limit.
    LocalDate lateAfter(LocalDate dueOn) {
        return clock("case-late", dueOn, null).dueOn();
    }

    /// What was due before this day is late beyond it: the first day, counted back, of which that is not so.
    LocalDate lateBefore(LocalDate day) {
        var due = day;
        while (!day.isAfter(lateAfter(due.minusDays(1)))) {
            due = due.minusDays(1);
        }
        return due;
    }

    /// When the first exit review is due of a case that is closed on a day; null where none follows.
    @Nullable LocalDate reviewedBy(Stage closed, LocalDate day) {
        return closed.isReviewedAfterExit() ? clock(CaseClocks.EXIT_REVIEWS.getFirst(), day, null).dueOn() : null;
    }

    private Clock clock(String slug, LocalDate begun, @Nullable LocalDate metOn) {
        var limit = limit(slug, begun);
        return new Clock(limit, begun, workingDays.last(begun, limit.within()), metOn);
    }

    LocalDate answeredBy(LocalDate offered, boolean urgent) {
        return workingDays.last(offered, limit(urgent ? "handover-answered-urgent" : "handover-answered", offered).within());
    }

    private TimeLimit limit(String slug, LocalDate day) {
        return limits.limit(slug, day).orElseThrow(() -> new IllegalStateException("no time limit " + slug + " on " + day));
    }
}
