package org.concordat.people;

import java.util.UUID;
import org.concordat.access.Decision;

/// What comes of recording who a concern is about.
public sealed interface Holding {

    /// Recorded, and looked for.
    record Held(UUID identity) implements Holding {
    }

    /// The rules say no.
    record Refused(Decision.Refused decision) implements Holding {
    }

    /// The id is taken, or nothing of that id is there for this viewer.
    record Unknown() implements Holding {
    }

    /// Somebody said otherwise of the person meanwhile: nothing was recorded.
    record Overtaken() implements Holding {
    }
}
