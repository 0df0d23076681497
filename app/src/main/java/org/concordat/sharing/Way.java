package org.concordat.sharing;

import java.time.Instant;

/// By which way an officer comes to a disclosure.
public sealed interface Way {

    /// Whether it leads there at a moment, as far as it is for the way to say.
    default boolean isOpen(Instant at) {
        return switch (this) {
            case Addressed _ -> true;
            case Granted(var until) -> until.isAfter(at);
            case Broken(var until) -> until.isAfter(at);
        };
    }

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
