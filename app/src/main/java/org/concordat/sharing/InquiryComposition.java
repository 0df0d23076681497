package org.concordat.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.BodyId;
import org.concordat.law.Need;
import org.concordat.partnership.Body;

/// An inquiry being written, with all that can be chosen for it.
///
/// @param dueOn the last day of an inquiry asked today
/// @param reach the bodies that can be asked
public record InquiryComposition(InquiryDraft draft, LocalDate day, LocalDate dueOn, Map<BodyId, Body> reach,
                                 InquiryWays ways) {

    public InquiryComposition {
        reach = Map.copyOf(reach);
    }

    /// The way that was chosen, where it is open.
    public Optional<InquiryWays.Open> way() {
        return draft.way().flatMap(way -> ways.open().stream()
                .filter(it -> it.terms().id().equals(way.agreement()) && it.gateway().id().equals(way.gateway()))
                .findFirst());
    }

    /// What the gateway that was chosen needs an answer to.
    public List<Need> needs() {
        return way().map(InquiryWays.Open::needs).orElse(List.of());
    }
}
