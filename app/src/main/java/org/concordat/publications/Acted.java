package org.concordat.publications;

import java.util.UUID;
import org.concordat.access.Decision;

/// What came of an act on a publication.
public sealed interface Acted {

    /// Done, now or by an earlier submit of the same form.
    record Done(UUID edition) implements Acted {
    }

    /// The rules say no.
    record Refused(Decision.Refused decision) implements Acted {
    }

    /// There is no such thing, or it is not theirs: the same answer.
    record Unknown() implements Acted {
    }
}
