package org.concordat.sharing;

import org.concordat.access.Decision;

/// What came of reviewing broken glass.
public sealed interface Reviewing {

    /// Reviewed, now or by an earlier submit of the same form.
    record Done() implements Reviewing {
    }

    /// The rules say no: among others, that somebody concluded before.
    record Refused(Decision.Refused decision) implements Reviewing {
    }

    /// There is no such thing, or it is not theirs: the same answer.
    record Unknown() implements Reviewing {
    }
}
