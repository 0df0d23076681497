package org.concordat.assurance;

import java.util.UUID;

/// Where a row of evidence leads: to a page that its viewer may open.
public sealed interface Lead {

    /// To the agreement, round or matter itself.
    record Itself(UUID id) implements Lead {
    }

    /// To what anybody reads of it.
    record Published() implements Lead {
    }
}
