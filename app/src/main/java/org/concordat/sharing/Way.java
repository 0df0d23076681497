package org.concordat.sharing;

import java.time.Instant;

/// By which way an officer comes to a disclosure.
public sealed interface Way {

    /// It was addressed to their body, in a role that is theirs.
    record Addressed() implements Way {
    }

    /// The originator granted it to them, until a moment.
    record Granted(Instant until) implements Way {
    }

    /// They broke the glass, which opens until a moment and is reviewed.
    record Broken(Instant until) implements Way {
    }
}
