package org.concordat.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.kernel.PersonId;

/// A person: the identities that stand as theirs, and all that was ever said of who is theirs, in order.
///
/// @param gone those of the history that stand as theirs no more, as far as the viewer sees them
public record PersonHeld(PersonId id, View view, List<Held> identities, List<Held> gone, List<Membership> history) {

    /// As the identity gives it that was first said to be theirs of those that stand.
    public String name() {
        return identities.isEmpty() ? "Nobody any more" : identities.getFirst().identity().name();
    }

    /// One that stands as theirs or did; empty where the viewer does not see it.
    public Optional<Held> seen(UUID identity) {
        return Stream.concat(identities.stream(), gone.stream()).filter(it -> it.id().equals(identity)).findFirst();
    }

    /// Whether an act can be taken back: something it said still stands.
    public boolean canUndo(UUID act) {
        return history.stream().anyMatch(it -> it.act().equals(act) && it.stands());
    }
}
