package org.concordat.sharing;

import org.concordat.access.Decision;

/// What came of an act by those a disclosure was addressed to.
public sealed interface Reception {

    /// Done, now or by an earlier submit of the same form.
    record Done(String reference) implements Reception {
    }

    /// The rules say no.
    record Refused(Envelope envelope, Decision.Refused decision) implements Reception {
    }

    /// Nothing was addressed to this reader: the same answer as for what does not exist.
    record Unknown() implements Reception {
    }
}
