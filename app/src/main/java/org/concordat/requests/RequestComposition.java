package org.concordat.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.kernel.BodyId;
import org.concordat.law.Need;
import org.concordat.partnership.Body;

/// A request being written, with all that can be chosen for it.
///
/// @param dueOn the last day for an answer, were it sent today
/// @param dueUrgent the same, where it is time-critical
/// @param reach the bodies that can be asked
/// @param unanswering those chosen in which nobody could answer today: none there is a disclosure officer
public record RequestComposition(RequestDraft draft, LocalDate day, LocalDate dueOn, LocalDate dueUrgent,
                                 Map<BodyId, Body> reach, RequestWays ways, Set<BodyId> unanswering) {

    public RequestComposition {
        reach = Map.copyOf(reach);
        unanswering = Set.copyOf(unanswering);
    }

    /// What the gateway of the question that was chosen needs an answer to.
    public List<Need> needs() {
        return draft.way().stream().flatMap(way -> ways.asking().stream()
                .filter(it -> it.terms().id().equals(way.agreement()) && it.gateway().id().equals(way.asking())))
                .findFirst().map(RequestWays.Open::needs).orElse(List.of());
    }

    public LocalDate due() {
        return draft.what().filter(RequestPart.What::urgent).isPresent() ? dueUrgent : dueOn;
    }
}
