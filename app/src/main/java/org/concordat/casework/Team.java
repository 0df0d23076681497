package org.concordat.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Holder;

/// Those of a body who work on cases at a moment: in office, Prevent officers, with training current; by name.
record Team(List<Holder> members) {

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
        return has(it.owner()) ? new Accountable.Owner(it.owner())
                : lead().<Accountable>map(lead -> new Accountable.Lead(lead, it.owner()))
                        .orElseGet(() -> new Accountable.Deserted(it.owner()));
    }
}
