package org.concordat.requests;

import org.concordat.access.Decision;
import org.concordat.sharing.DisclosureId;

/// What came of something that a body asked does.
public sealed interface Responded {

    /// Done, now or by an earlier submit of the same form.
    record Made() implements Responded {
    }

    /// A disclosure is being composed in answer: it counts once it is approved and sent.
    record Begun(DisclosureId draft) implements Responded {
    }

    /// The rules say no.
    ///
    /// @param line as it stands, so that who was faster can be named
    record Refused(Line line, Decision.Refused decision) implements Responded {
    }

    /// It was not asked of this body, or there is no such request: the same answer.
    record Unknown() implements Responded {
    }
}
