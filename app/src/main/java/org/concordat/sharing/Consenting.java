package org.concordat.sharing;

import java.util.UUID;
import org.concordat.access.Decision;

/// What came of asking to pass something on, or of saying yes or no to it.
public sealed interface Consenting {

    /// Done, now or by an earlier submit of the same form.
    record Done(UUID onward) implements Consenting {
    }

    /// The rules say no: among others, that somebody else was faster.
    record Refused(Decision.Refused decision) implements Consenting {
    }

    /// There is no such thing, or it is not theirs: the same answer.
    record Unknown() implements Consenting {
    }
}
