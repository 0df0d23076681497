package org.concordat.scrutiny;

import java.util.UUID;
import org.concordat.access.Decision;

/// What came of an act of scrutiny.
public sealed interface Acted {

    /// Done, now or by an earlier submit of the same form.
    ///
    /// @param thing the matter or the priority
    record Done(UUID thing) implements Acted {
    }

    /// The rules say no.
    record Refused(Decision.Refused decision) implements Acted {
    }

    /// There is no such thing, or it is not theirs: the same answer.
    record Unknown() implements Acted {
    }
}
