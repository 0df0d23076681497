package org.concordat.scrutiny;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.BodyId;

/// What a review recommends, in one police area: which body has to answer there, and where that stands.
///
/// @param place of the recommendation in its file
/// @param body empty where no body of the kind serves the area
/// @param put empty where it was not put to that body
public record Asked(int place, UUID area, String code, String areaName, Optional<BodyId> body, Optional<Put> put) {

    /// Whether a body would have to answer, and was not asked.
    boolean isLeftOut() {
        return body.isPresent() && put.isEmpty();
    }

    /// What was put to a body.
    ///
    /// @param dueOn the last day for what it has to do next; empty where nothing waits for it
    /// @param words what was said last; empty where nothing was
    public record Put(MatterId matter, String reference, Course.State state, Optional<LocalDate> dueOn, Optional<String> words) {

        public boolean isOverdue(LocalDate day) {
            return dueOn.filter(day::isAfter).isPresent();
        }
    }
}
