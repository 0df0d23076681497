package org.concordat.sharing;

import org.concordat.access.Decision;

/// What came of answering an inquiry.
public sealed interface Replied {

    /// Answered, now or by an earlier submit of the same form.
    record Made() implements Replied {
    }

    /// A disclosure is being composed in answer: the asker hears of it once it is approved and sent.
    record Begun(DisclosureId draft) implements Replied {
    }

    /// The rules say no.
    ///
    /// @param asked as it stands, so that who was faster can be named
    record Refused(AskedOfUs asked, Decision.Refused decision) implements Replied {
    }

    /// It was not asked of this body, or there is no such inquiry: the same answer.
    record Unknown() implements Replied {
    }
}
