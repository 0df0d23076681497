package org.concordat.requests;

import java.time.Instant;
import java.util.Set;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.jspecify.annotations.Nullable;

/// A request as its own side sees it: what is asked, of whom, and whether it has left.
public record Request(
        RequestId id,
        BodyId body,
        OfficerId officer,
        Instant proposedAt,
        RequestPart.What what,
        RequestPart.Whom whom,
        RequestPart.Way way,
        RequestPart.Why why,
        State state) {

    /// Whether it has left its body.
    public sealed interface State {

        /// It waits for a second person.
        record Waiting() implements State {
        }

        /// It was sent: at once where it names nobody, else when a second person approved it.
        ///
        /// @param by who approved it; null where nobody had to
        record Sent(@Nullable OfficerId by) implements State {
        }

        record Declined(OfficerId by, Instant at, String reason) implements State {
        }

        /// Its asker took it back before anybody decided.
        record TakenBack(Instant at) implements State {
        }
    }

    public Purpose purpose() {
        return whom.purpose();
    }

    public Set<BodyId> bodies() {
        return whom.bodies();
    }

    /// What a body that is asked reads while the agreement is in force: nothing of whom else is asked.
    public record Inside(RequestPart.What what, RequestPart.Way way, RequestPart.Why why) {
    }
}
