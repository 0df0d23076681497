package org.concordat.sampling.web;

import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.sampling.Acted;
import org.concordat.sampling.RoundId;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.springframework.stereotype.Component;

/// What whoever acted is shown next.
@Component
class SamplingReplies {

    static final String SAMPLES = "/samples";

    private final Reasons reasons;

    SamplingReplies(Reasons reasons) {
        this.reasons = reasons;
    }

    static String to(RoundId id) {
        return SAMPLES + "/" + id;
    }

    /// @param refused the heading where the rules say no
    Reply after(Acted came, String refused, String back) {
        return switch (came) {
            case Acted.Done(var round) -> new SeeOther(to(new RoundId(round)));
            case Acted.Refused(var decision) -> RefusalPage.of(refused, reasons.failed(decision), back);
            case Acted.Unknown _ -> new NotFoundPage();
        };
    }
}
