package org.concordat.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Holder;

/// Those of a body who work on cases at a moment: in office, Prevent officers, with training current; by name.
///
/// @param byLaw of a body that has ended, and where there are none: the lead of the force that follows
record Team(List<Holder> members, Optional<Holder> byLaw) {

    Team {
        members = List.copyOf(members);
    }

    boolean has(OfficerId officer) {
        return members.stream().anyMatch(it -> it.officer().equals(officer));
    }

    /// To whom a case comes that would be with nobody: whose name comes first. The database holds it too.
    /// *Source*: decision 0068.
    Optional<OfficerId> lead() {
        return members.stream().map(Holder::officer).findFirst();
    }

    Set<OfficerId> officers() {
        return members.stream().map(Holder::officer).collect(Collectors.toSet());
    }

    Accountable accountable(Case it) {
        return accountable(it.owner());
    }

    /// Of a case of the body that stands under a name. The database answers the same (`casework.answers_for`).
    Accountable accountable(OfficerId owner) {
        return has(owner) ? new Accountable.Owner(owner)
                : lead().<Accountable>map(lead -> new Accountable.Lead(lead, owner))
                        .or(() -> byLaw.map(lead -> new Accountable.ByLaw(lead.officer(), lead.body(), owner)))
                        .orElseGet(() -> new Accountable.Deserted(owner));
    }
}
