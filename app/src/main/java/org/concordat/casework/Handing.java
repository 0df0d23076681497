package org.concordat.casework;

import org.concordat.access.Decision;

/// What came of offering a case, of answering an offer, or of taking a case.
public sealed interface Handing {

    /// Done, now or by an earlier submit of the same form.
    record Done(CaseId of) implements Handing {
    }

    /// The rules say no: among others, that somebody else was faster.
    record Refused(Decision.Refused decision) implements Handing {
    }

    /// There is no such thing, or it is not theirs: the same answer.
    record Unknown() implements Handing {
    }
}
