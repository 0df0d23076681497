package org.concordat.sharing.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Reply;
import org.concordat.sharing.FeedbackRate;
import org.concordat.sharing.FeedbackRates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The originating side sees how those answer whom it told.
@Controller
class FeedbackController {

    private final FeedbackRates rates;
    private final WhoIsWho names;
    private final Reasons reasons;

    FeedbackController(FeedbackRates rates, WhoIsWho names, Reasons reasons) {
        this.rates = rates;
        this.names = names;
        this.reasons = reasons;
    }

    @GetMapping("/disclosures/feedback")
    Reply show(SignedIn who) {
        return switch (rates.read(who)) {
            case Look.Seen<FeedbackRates.Heard>(var heard) -> FeedbackPage.of(heard, names.bodies(who, Stream.concat(
                    heard.rates().stream().map(FeedbackRate::body),
                    heard.silent().stream().map(FeedbackRate.Silent::body)).collect(Collectors.toSet())));
            case Look.Refused<FeedbackRates.Heard>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }
}
