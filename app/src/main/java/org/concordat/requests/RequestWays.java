package org.concordat.requests;

import java.util.List;
import org.concordat.law.Bar;
import org.concordat.law.Gateway;
import org.concordat.law.Need;
import org.concordat.partnership.AgreementTerms;

/// The agreements and gateways by which a question could travel, and by which every body asked could answer; and those
/// that are closed to either.
public record RequestWays(List<Open> asking, List<Open> answering, List<Closed> closed) {

    /// @param needs what the gateway needs of the question; nothing, of an answer
    public record Open(AgreementTerms terms, Gateway gateway, List<Need> needs) {

        public Open {
            needs = List.copyOf(needs);
        }
    }

    public record Closed(AgreementTerms terms, Gateway gateway, List<Bar> bars) {

        public Closed {
            bars = List.copyOf(bars);
        }
    }

    public RequestWays {
        asking = List.copyOf(asking);
        answering = List.copyOf(answering);
        closed = List.copyOf(closed);
    }
}
