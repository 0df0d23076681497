package org.concordat.requests;

import java.util.List;
import org.concordat.access.Decision;
import org.concordat.law.Bar;

/// What came of asking, or of something that the asking side does afterwards.
public sealed interface Requesting {

    /// Done, now or by an earlier submit of the same form.
    ///
    /// @param sent whether it has left; else it waits for a second person
    record Made(RequestId id, boolean sent) implements Requesting {
    }

    /// A part is not written.
    record Incomplete(RequestPart.Kind missing) implements Requesting {
    }

    /// The rules say no.
    ///
    /// @param bars why the law closes a gateway to the question or to an answer
    record Refused(Decision.Refused decision, List<Bar> bars) implements Requesting {

        public Refused {
            bars = List.copyOf(bars);
        }
    }

    /// There is no such thing for this officer.
    record Unknown() implements Requesting {
    }
}
