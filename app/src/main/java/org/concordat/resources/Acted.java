package org.concordat.resources;

import org.concordat.access.Decision;

/// What came of entering resources.
public sealed interface Acted {

    /// Entered, now or by an earlier submit of the same form.
    record Done() implements Acted {
    }

    /// The rules say no: nothing was entered.
    record Refused(Decision.Refused decision) implements Acted {
    }

    /// The id of the form is another's.
    record Unknown() implements Acted {
    }
}
