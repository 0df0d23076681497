package org.concordat.sharing;

import java.time.Instant;
import java.util.List;
import org.concordat.access.Decision;
import org.concordat.law.Bar;
import org.jspecify.annotations.Nullable;

/// What came of asking.
public sealed interface InquiryAsked {

    /// Asked, now or by an earlier submit of the same form.
    record Made(InquiryId id) implements InquiryAsked {
    }

    /// A part is not written.
    record Incomplete(InquiryPart.Kind missing) implements InquiryAsked {
    }

    /// The rules say no.
    ///
    /// @param bars why the law closes the gateway to the question or to the answer
    /// @param again when this officer may ask again, where they have asked too much
    record Refused(Decision.Refused decision, List<Bar> bars, @Nullable Instant again) implements InquiryAsked {

        public Refused {
            bars = List.copyOf(bars);
        }
    }

    /// There is no such draft, or it is another's: the same answer.
    record Unknown() implements InquiryAsked {
    }
}
