package org.concordat.sharing;

import java.util.List;
import org.concordat.access.Decision;
import org.concordat.law.Bar;

/// What came of saving several sections of a draft at once.
public sealed interface Rewriting {

    /// All are saved; the draft as it now is.
    record Saved(Draft draft) implements Rewriting {
    }

    /// None is saved: rules say no, to the first section that broke one, where it was about a section. Where the gateway
    /// that was chosen is closed, its bars say why.
    record Refused(Decision.Refused decision, List<Bar> bars) implements Rewriting {
    }

    /// None is saved: the draft has been saved since it was seen.
    record ChangedSince(Draft draft) implements Rewriting {
    }

    /// There is no such draft, or it is another officer's: the same answer.
    record Unknown() implements Rewriting {
    }
}
