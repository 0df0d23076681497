package org.concordat.succession;

import java.util.UUID;
import org.concordat.access.Decision;

/// What came of offering work, of accepting it, or of going on with cases.
public sealed interface Acted {

    /// Done, now or by an earlier submit of the same form.
    ///
    /// @param offer the id of what it left
    record Done(UUID offer) implements Acted {
    }

    /// The rules say no.
    record Refused(Decision.Refused decision) implements Acted {
    }

    /// There is no such thing, or it is not theirs: the same answer.
    record Unknown() implements Acted {
    }
}
