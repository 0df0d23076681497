package org.concordat.sharing;

import java.util.List;
import org.concordat.law.Bar;
import org.concordat.law.Gateway;
import org.concordat.law.Need;
import org.concordat.partnership.AgreementTerms;

/// The agreements and gateways by which a question could be asked and answered, and those that are closed to it.
public record InquiryWays(List<Open> open, List<Closed> closed) {

    /// Open both ways.
    ///
    /// @param needs what the gateway needs of the question
    public record Open(AgreementTerms terms, Gateway gateway, List<Need> needs) {
    }

    /// Closed to the question, or to the answer of one of those asked.
    public record Closed(AgreementTerms terms, Gateway gateway, List<Bar> bars) {
    }

    public InquiryWays {
        open = List.copyOf(open);
        closed = List.copyOf(closed);
    }
}
