package org.concordat.sharing;

import java.time.Instant;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;

/// That a colleague of someone to whom a disclosure was addressed may read it until a moment: asked for, and perhaps
/// given. Each step is a row with an author.
///
/// @param role the role, among those addressed, in which it was asked for
/// @param officer the colleague
/// @param until the moment from which they can no longer read it
public record Grant(UUID id, DisclosureId disclosure, String reference, BodyId body, Role role, OfficerId askedBy,
                    Instant askedAt, OfficerId officer, Instant until, String reason, BodyId from, State state) {

    /// What has become of a grant, beside the passing of its time.
    public sealed interface State {

        /// Waits for the body that sent the disclosure.
        record Asked() implements State {
        }

        /// Given: it stands until its moment, or the disclosure's end.
        record Given(OfficerId by, Instant at) implements State {
        }

        /// Not given.
        record Declined(OfficerId by, Instant at, String reason) implements State {
        }

        /// Taken back, before or after it was given.
        record Withdrawn(OfficerId by, Instant at, String reason) implements State {
        }
    }

    public boolean isOver(Instant at) {
        return !until.isAfter(at);
    }

    /// Whether it waits for a decision that would still be worth something.
    public boolean waits(Instant at) {
        return state instanceof State.Asked && !isOver(at);
    }

    /// Whether the colleague can read by it, as far as it is for the grant to say.
    public boolean stands(Instant at) {
        return state instanceof State.Given && !isOver(at);
    }
}
