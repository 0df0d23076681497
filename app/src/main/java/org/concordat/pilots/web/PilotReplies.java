package org.concordat.pilots.web;

import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.pilots.Acted;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.springframework.stereotype.Component;

/// What whoever acted is shown next.
@Component
class PilotReplies {

    private final Reasons reasons;

    PilotReplies(Reasons reasons) {
        this.reasons = reasons;
    }

    /// @param refused the heading where the rules say no
    /// @param back where to, then
    Reply after(Acted came, String refused, String back, String next) {
        return switch (came) {
            case Acted.Done _ -> new SeeOther(next);
            case Acted.Refused(var decision) -> RefusalPage.of(refused, reasons.failed(decision), back);
            case Acted.Unknown _ -> new NotFoundPage();
        };
    }
}
