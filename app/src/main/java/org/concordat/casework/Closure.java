package org.concordat.casework;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.requests.RequestId;

/// That a case be closed, as its owner proposed it, and what came of that.
///
/// @param grounds the reason, the options and the dissent, as of any decision; no gateway, since nothing leaves
/// @param awaited each answer that was awaited still, and why the case may close without it
/// @param unfinished each action of a panel that was not done, and what becomes of it
public record Closure(UUID id, CaseId of, String reference, OfficerId by, Instant at, Set<ClosureGround> classes,
                      CaseDecision.Grounds grounds, List<Awaited> awaited, List<Unfinished> unfinished, State state) {

    public Closure {
        classes = Set.copyOf(classes);
        awaited = List.copyOf(awaited);
        unfinished = List.copyOf(unfinished);
    }

    /// An answer that is awaited.
    public record Key(RequestId request, BodyId asked) {
    }

    /// Why a case may close without an answer; up to 2,000 characters.
    public record Awaited(Key key, String why) {
    }

    /// What becomes of an action that is not done when the case closes; up to 2,000 characters.
    public record Unfinished(UUID action, String why) {
    }

    /// What has become of it.
    public sealed interface State {

        /// It waits for a second person.
        record Proposed() implements State {
        }

        /// The case is closed from that moment.
        record Confirmed(OfficerId by, Instant at) implements State {
        }

        /// The case stays open.
        record Refused(OfficerId by, Instant at, String reason) implements State {
        }

        /// Taken back by whoever proposed it.
        record Withdrawn(Instant at, String reason) implements State {
        }
    }

    public boolean isOpen() {
        return state instanceof State.Proposed;
    }

    /// Whether it says of each of these why the case may close without it.
    boolean names(Set<Key> all) {
        return awaited.stream().map(Awaited::key).toList().containsAll(all);
    }

    /// Whether it says of each of these actions what becomes of it.
    boolean namesActions(Set<UUID> all) {
        return unfinished.stream().map(Unfinished::action).toList().containsAll(all);
    }
}
