package org.concordat.requests;

import java.util.List;
import org.concordat.access.Decision;
import org.concordat.law.Bar;

/// What came of starting a request, or of saving a part of it.
public sealed interface RequestSaved {

    record Saved(RequestId id) implements RequestSaved {
    }

    /// The rules say no.
    ///
    /// @param bars why the law closes a gateway to the question or to an answer
    record Refused(Decision.Refused decision, List<Bar> bars) implements RequestSaved {

        public Refused {
            bars = List.copyOf(bars);
        }
    }

    /// There is no such draft, it is another's, or it has been proposed.
    record Unknown() implements RequestSaved {
    }
}
