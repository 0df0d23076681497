package org.concordat.pilots;

import java.util.UUID;
import org.concordat.access.Decision;

/// What came of an act on a pilot.
public sealed interface Acted {

    /// Done, now or by an earlier submit of the same form.
    ///
    /// @param id of the pilot, or of the evaluation
    record Done(UUID id) implements Acted {
    }

    /// The rules say no.
    record Refused(Decision.Refused decision) implements Acted {
    }

    /// There is no such thing, or the form was another's: the same answer.
    record Unknown() implements Acted {
    }
}
