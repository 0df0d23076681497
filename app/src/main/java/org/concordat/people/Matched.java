package org.concordat.people;

import org.concordat.access.Decision;
import org.concordat.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/// What comes of deciding who is of one person.
public sealed interface Matched {

    /// Said, once.
    ///
    /// @param person whom the first identity is of now; null when it is of nobody yet
    record Done(@Nullable PersonId person) implements Matched {
    }

    /// The rules say no.
    record Refused(Decision.Refused decision) implements Matched {
    }

    /// Nothing of that id for this viewer.
    record Unknown() implements Matched {
    }

    /// Somebody said otherwise meanwhile: to be looked at again.
    record Overtaken() implements Matched {
    }
}
