package org.concordat.panels;

import java.time.LocalDate;
import org.concordat.law.TimeLimits;
import org.concordat.law.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// By when something about a case that came to a panel is to be done: from the law's register, as it stands on the day on which
/// the time begins.
@Component
class PanelClock {

    private final TimeLimits limits;
    private final WorkingDays workingDays;

    PanelClock(TimeLimits limits, WorkingDays workingDays) {
        this.limits = limits;
        this.workingDays = workingDays;
    }

    /// By when the next thing about a case is to be done after a decision: at the panel again, or by the police.
    @Nullable LocalDate next(Decided.Wording decided, LocalDate first) {
        return switch (decided.chosen()) {
            case ADOPT, CONTINUE -> last("panel-review", first);
            case MORE_INFORMATION -> decided.until();
            case POLICE_LED -> last("police-led-review", first);
            case SIGNPOST, NOT_ADOPT, END -> last("case-closed", first);
        };
    }

    /// Where consent was refused or withdrawn, or the panel decided without it.
    LocalDate reassessedBy(LocalDate day) {
        return last("consent-reassessed", day);
    }

    /// When the chair is told of an action that its owner has not done.
    LocalDate escalated(LocalDate due) {
        return last("panel-action-escalated", due);
    }

    /// The last day for something to be done in support of a case, after something was.
    LocalDate lapsedBy(LocalDate day) {
        return last("support-lapses", day);
    }

    /// By when a provider answers who is asked to give support.
    LocalDate providerAnswers(LocalDate day) {
        return last("provider-answers", day);
    }

    /// By when a provider records a session.
    LocalDate sessionRecorded(LocalDate on) {
        return last("provider-session-recorded", on);
    }

    /// *Errors*: a register that has no such limit on the day throws.
    private LocalDate last(String slug, LocalDate begun) {
        return workingDays.last(begun, limits.limit(slug, begun)
                .orElseThrow(() -> new IllegalStateException("no time limit " + slug + " on " + begun)).within());
    }
}
