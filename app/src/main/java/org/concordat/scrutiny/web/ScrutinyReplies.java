package org.concordat.scrutiny.web;

import java.util.UUID;
import java.util.function.Function;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.scrutiny.Acted;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.springframework.stereotype.Component;

/// What whoever acted is shown next.
@Component
class ScrutinyReplies {

    private final Reasons reasons;

    ScrutinyReplies(Reasons reasons) {
        this.reasons = reasons;
    }

    /// @param refused the heading where the rules say no
    /// @param on where it goes on from what was done
    Reply after(Acted came, String refused, String back, Function<UUID, String> on) {
        return switch (came) {
            case Acted.Done(var thing) -> new SeeOther(on.apply(thing));
            case Acted.Refused(var decision) -> RefusalPage.of(refused, reasons.failed(decision), back);
            case Acted.Unknown _ -> new NotFoundPage();
        };
    }
}
