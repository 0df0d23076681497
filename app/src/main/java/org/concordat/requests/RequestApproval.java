package org.concordat.requests;

import java.util.List;
import org.concordat.access.Decision;
import org.concordat.law.Bar;

/// What came of deciding on a request.
public sealed interface RequestApproval {

    /// Decided, now or by an earlier submit of the same form.
    record Given(RequestId id, boolean sent) implements RequestApproval {
    }

    /// The rules say no.
    record Refused(Decision.Refused decision, List<Bar> bars) implements RequestApproval {

        public Refused {
            bars = List.copyOf(bars);
        }
    }

    /// There is no such request for this officer.
    record Unknown() implements RequestApproval {
    }
}
