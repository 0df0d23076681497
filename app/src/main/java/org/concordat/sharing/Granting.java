package org.concordat.sharing;

import java.util.UUID;
import org.concordat.access.Decision;

/// What came of asking for a grant, deciding on it or withdrawing it.
public sealed interface Granting {

    /// Done, now or by an earlier submit of the same form.
    record Done(UUID grant) implements Granting {
    }

    /// The rules say no: among others, that somebody else was faster.
    record Refused(Decision.Refused decision) implements Granting {
    }

    /// There is no such thing, or it is not theirs: the same answer.
    record Unknown() implements Granting {
    }
}
