package org.concordat.sharing;

import org.concordat.access.Decision;

/// What came of starting a draft.
public sealed interface Starting {

    /// Started, now or by an earlier submit of the same form.
    record Started(DisclosureId id) implements Starting {
    }

    /// The rules say no.
    record Refused(Decision.Refused decision) implements Starting {
    }

    /// What it was to start from is not there for this officer.
    record Unknown() implements Starting {
    }
}
