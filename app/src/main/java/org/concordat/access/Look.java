package org.concordat.access;

import java.util.Optional;

/// What comes of asking to look at something that every viewer knows to be there: a list, or a form.
public sealed interface Look<T> {

    /// They may look, and this is what they see.
    record Seen<T>(T what) implements Look<T> {
    }

    /// The rules say no; that tells nothing of what is in it.
    record Refused<T>(Decision.Refused decision) implements Look<T> {
    }

    /// What is seen, for one who knows already that they may look.
    default Optional<T> seen() {
        return this instanceof Seen<T>(T what) ? Optional.of(what) : Optional.empty();
    }
}
