package org.concordat.requests;

import java.time.LocalDate;

/// What the clock says on a day of a body that has not answered.
///
/// @param dueOn the last day for an answer
/// @param late working days since then
public record Time(LocalDate dueOn, Mark mark, int late) {

    /// How pressing it is. What is escalated waits for those who approve in the body that is asked.
    public enum Mark { IN_TIME, DUE_SOON, OVERDUE, ESCALATED }

    public boolean isOverdue() {
        return mark == Mark.OVERDUE || mark == Mark.ESCALATED;
    }
}
