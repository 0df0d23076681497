package org.concordat.sharing.web;

import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Reply;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Drafts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Starts the correction of a disclosure.
@Controller
class CorrectionController {

    private final Drafts drafts;
    private final Startings startings;

    CorrectionController(Drafts drafts, Startings startings) {
        this.drafts = drafts;
        this.startings = startings;
    }

    @PostMapping("/disclosures/{id}/correction")
    Reply create(SignedIn who, Answers answers, @PathVariable UUID id) {
        return startings.reply(answers, draft -> drafts.correct(who, draft, new DisclosureId(id), "TODO"));
    }
}
