package org.concordat.sharing;

import java.util.List;
import org.concordat.access.Decision;
import org.concordat.law.Bar;

/// What came of proposing a draft.
public sealed interface Proposal {

    /// Proposed, now or by an earlier submit; it waits for someone else's decision.
    record Made(DisclosureId id, String reference) implements Proposal {
    }

    /// Some steps have not been written.
    record Incomplete(List<Step> missing) implements Proposal {
    }

    /// The rules say no; where the gateway is closed its bars say why.
    record Refused(Decision.Refused decision, List<Bar> bars) implements Proposal {
    }

    /// There is no such draft, or it is another officer's: the same answer.
    record Unknown() implements Proposal {
    }
}
