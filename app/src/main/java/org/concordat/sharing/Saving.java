package org.concordat.sharing;

import java.util.List;
import org.concordat.access.Decision;
import org.concordat.law.Bar;

/// What came of saving a section of a draft.
public sealed interface Saving {

    /// Saved; the draft as it now is.
    record Saved(Draft draft) implements Saving {
    }

    /// Not saved: rules say no. Where the gateway that was chosen is closed, its bars say why.
    record Refused(Decision.Refused decision, List<Bar> bars) implements Saving {
    }

    /// There is no such draft, or it is another officer's: the same answer.
    record Unknown() implements Saving {
    }
}
