package org.concordat.sharing;

import java.util.List;
import org.concordat.access.Decision;
import org.concordat.law.Bar;

/// What came of starting an inquiry, or of saving a part of it.
public sealed interface InquirySaved {

    record Saved(InquiryId id) implements InquirySaved {
    }

    /// The rules say no.
    ///
    /// @param bars why the law closes the gateway to the question or to the answer
    record Refused(Decision.Refused decision, List<Bar> bars) implements InquirySaved {

        public Refused {
            bars = List.copyOf(bars);
        }
    }

    /// There is no such draft, it is another's, or it has been asked.
    record Unknown() implements InquirySaved {
    }
}
