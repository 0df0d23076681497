package org.concordat.people;

import java.util.List;
import java.util.UUID;
import org.concordat.kernel.PersonId;

/// A person: the identities that stand as theirs, and all that was ever said of who is theirs, in order.
///
/// @param name as the identity gives it that was first said to be theirs of those that stand
public record PersonHeld(PersonId id, View view, List<Held> identities, List<Membership> history) {

    public String name() {
        return identities.isEmpty() ? "Nobody any more" : identities.getFirst().identity().name();
    }

    /// Whether an act can be taken back: something it said still stands.
    public boolean canUndo(UUID act) {
        return history.stream().anyMatch(it -> it.act().equals(act) && it.stands());
    }
}
