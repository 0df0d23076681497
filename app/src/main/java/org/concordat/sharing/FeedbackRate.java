package org.concordat.sharing;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.concordat.kernel.BodyId;

/// How a body answers what the viewer's body has sent it. A body that answers late has answered; one that is silent has
/// not, and its day has passed.
///
/// @param sent how many disclosures
/// @param waiting not answered, and not due yet
/// @param changed how many of the answers say that a decision changed
public record FeedbackRate(BodyId body, long sent, long onTime, long late, long waiting, long silent, long changed) {

    /// A disclosure that a body has not answered by its day.
    public record Silent(DisclosureId id, String reference, BodyId body, LocalDate due) {
    }

    /// Of those whose day has come, how many were answered by it, in whole percent; empty where none has.
    public OptionalLong percentOnTime() {
        long due = onTime + late + silent;
        return due == 0 ? OptionalLong.empty() : OptionalLong.of(Math.round(100.0 * onTime / due));
    }
}
