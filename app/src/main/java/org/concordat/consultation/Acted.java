package org.concordat.consultation;

import java.util.UUID;
import org.concordat.access.Decision;

/// What came of an act on a consultation, or on an answer to one.
public sealed interface Acted {

    /// Done, now or by an earlier submit of the same form.
    ///
    /// @param thing the consultation or the answer
    record Done(UUID thing) implements Acted {
    }

    /// The rules say no.
    record Refused(Decision.Refused decision) implements Acted {
    }

    /// There is no such thing, or it is not theirs: the same answer.
    record Unknown() implements Acted {
    }
}
