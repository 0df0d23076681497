package org.concordat.sharing.web;

import java.util.UUID;
import org.concordat.access.Decision;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.sharing.Corrections;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Reception;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A reader says that they saw what a correction changed.
@Controller
class SeenController {

    private final Corrections corrections;
    private final Reasons reasons;

    SeenController(Corrections corrections, Reasons reasons) {
        this.corrections = corrections;
        this.reasons = reasons;
    }

    /// A repeated submit finds it said.
    @PostMapping("/inbox/{id}/correction")
    Reply create(SignedIn who, Answers answers, @PathVariable UUID id) {
        Act.of(answers);
        return switch (corrections.confirm(who, new DisclosureId(id))) {
            case Reception.Done _ -> new SeeOther("/inbox/" + id);
            case Reception.Refused(var _, Decision.Refused refused) ->
                    RefusalPage.of("You cannot confirm this", reasons.failed(refused), "/inbox/" + id);
            case Reception.Unknown _ -> new NotFoundPage();
        };
    }
}
