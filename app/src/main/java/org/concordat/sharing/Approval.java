package org.concordat.sharing;

import java.time.Instant;
import org.concordat.access.Decision;
import org.concordat.kernel.OfficerId;

/// What came of deciding on a proposed disclosure.
public sealed interface Approval {

    /// Approved, now or by an earlier submit of the same form; its audience can open it.
    record Given(String reference) implements Approval {
    }

    /// Declined, now or by an earlier submit of the same form; nobody outside has seen it.
    record Declined(String reference) implements Approval {
    }

    /// The rules say no.
    record Refused(Decision.Refused decision) implements Approval {
    }

    /// Somebody else decided first.
    record DecidedAlready(OfficerId by, Instant at, boolean approved) implements Approval {
    }

    /// There is no such disclosure, or it is another body's: the same answer.
    record Unknown() implements Approval {
    }
}
