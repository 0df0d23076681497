package org.concordat.publications.web;

import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.publications.Acted;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.springframework.stereotype.Component;

/// What whoever acted is shown next.
@Component
class PublicationReplies {

    private final Reasons reasons;

    PublicationReplies(Reasons reasons) {
        this.reasons = reasons;
    }

    /// @param refused the heading where the rules say no
    Reply after(Acted came, String refused, String back) {
        return switch (came) {
            case Acted.Done(var edition) -> new SeeOther(PublicationPaths.to(edition));
            case Acted.Refused(var decision) -> RefusalPage.of(refused, reasons.failed(decision), back);
            case Acted.Unknown _ -> new NotFoundPage();
        };
    }
}
