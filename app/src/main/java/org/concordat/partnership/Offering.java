package org.concordat.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.Purpose;

/// A draft that someone would offer for signature, and what the register and the law say of it.
///
/// @param contents what it says, when every part is written
/// @param known those of its parties that the register knows
/// @param lawKnows whether its purposes and gateways are law on its first day, or today when that is past
/// @param unserved purposes that none of its gateways can serve between its parties
/// @param old the agreement it supersedes, where that is one of the viewer's body
record Offering(AgreementDraft draft, Optional<AgreementContents> contents, List<Body> known, boolean lawKnows,
                Set<Purpose> unserved, Optional<Agreement> old) {

    boolean everyPartyIsKnown(LocalDate day) {
        return contents.stream().anyMatch(whole -> whole.parties().bodies().size() == known.size()
                && known.stream().allMatch(body -> body.between().covers(later(day, whole.term().firstDay()))));
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
