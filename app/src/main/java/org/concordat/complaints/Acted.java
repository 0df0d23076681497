package org.concordat.complaints;

import org.concordat.access.Decision;

/// What came of an act on a complaint.
public sealed interface Acted {

    /// Done, now or by an earlier submit of the same form.
    record Done() implements Acted {
    }

    /// The rules say no.
    record Refused(Decision.Refused decision) implements Acted {
    }

    /// There is no such complaint, or it is not theirs: the same answer.
    record Unknown() implements Acted {
    }
}
