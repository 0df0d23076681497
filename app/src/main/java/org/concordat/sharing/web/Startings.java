package org.concordat.sharing.web;

import java.util.function.Function;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Language;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.RefusedRequestPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Starting;
import org.springframework.stereotype.Component;

/// Answers the forms that start a draft, blank or from a disclosure: the act's own id becomes the draft's.
@Component
class Startings {

    private final Reasons reasons;

    Startings(Reasons reasons) {
        this.reasons = reasons;
    }

    Reply reply(Answers answers, Function<DisclosureId, Starting> start) {
        return answers.once().map(DisclosureId::new).map(start).map(this::reply)
                .orElseGet(() -> new RefusedRequestPage(Language.EN, 400));
    }

    private Reply reply(Starting starting) {
        return switch (starting) {
            case Starting.Started(DisclosureId id) -> new SeeOther(StepPage.path(id));
            case Starting.Refused(var decision) -> RefusalPage.of("You cannot start a disclosure",
                    reasons.failed(decision), "/home");
            case Starting.Unknown() -> new NotFoundPage();
        };
    }
}
