package org.concordat.partnership;

import java.time.Instant;
import org.concordat.access.Decision;

/// What came of deciding on a change of a role.
public sealed interface RoleDecision {

    /// So it is from now on, or since an earlier submit of the same form.
    record Approved(RoleChange change) implements RoleDecision {
    }

    /// Nothing has changed; the reason is kept.
    record Declined(RoleChange change) implements RoleDecision {
    }

    /// The rules say no.
    record Refused(Decision.Refused decision) implements RoleDecision {
    }

    /// Somebody else decided first.
    record DecidedAlready(String by, Instant at, boolean approved) implements RoleDecision {
    }

    /// There is no such change, or not for this viewer: the same answer.
    record Unknown() implements RoleDecision {
    }
}
