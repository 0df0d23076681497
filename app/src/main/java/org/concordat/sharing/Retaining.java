package org.concordat.sharing;

import org.concordat.access.Decision;

/// What came of a review of retention.
public sealed interface Retaining {

    /// Reviewed, now or by an earlier submit of the same form.
    record Done(String reference) implements Retaining {
    }

    /// The rules say no: also where a colleague reviewed it meanwhile.
    record Refused(Decision.Refused decision) implements Retaining {
    }

    /// There is no such disclosure, or it is another body's: the same answer.
    record Unknown() implements Retaining {
    }
}
