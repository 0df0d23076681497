package org.concordat.sharing;

import org.concordat.access.Decision;

/// What came of saying that something stands, though what it was passed on from was corrected.
public sealed interface Keeping {

    /// Said, now or by an earlier submit of the same form.
    record Done(String reference) implements Keeping {
    }

    /// The rules say no.
    record Refused(Decision.Refused decision) implements Keeping {
    }

    /// There is no such disclosure, or it is another body's: the same answer.
    record Unknown() implements Keeping {
    }
}
