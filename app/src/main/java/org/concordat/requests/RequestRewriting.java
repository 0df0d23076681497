package org.concordat.requests;

import java.util.List;
import org.concordat.access.Decision;
import org.concordat.law.Bar;

/// What came of saving several parts of a request at once.
public sealed interface RequestRewriting {

    /// All are saved; the draft as it now is.
    record Saved(RequestDraft draft) implements RequestRewriting {
    }

    /// None is saved: rules say no, to the first part that broke one, where it was about a part.
    ///
    /// @param bars why the law closes a gateway to the question or to an answer
    record Refused(Decision.Refused decision, List<Bar> bars) implements RequestRewriting {

        public Refused {
            bars = List.copyOf(bars);
        }
    }

    /// None is saved: the draft has been saved since it was seen.
    record ChangedSince() implements RequestRewriting {
    }

    /// There is no such draft, or it is another officer's: the same answer.
    record Unknown() implements RequestRewriting {
    }
}
