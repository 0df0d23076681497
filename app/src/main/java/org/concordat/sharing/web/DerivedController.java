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

/// Starts a disclosure derived from one that the officer's body made, or was sent.
@Controller
class DerivedController {

    private final Drafts drafts;
    private final Startings startings;

    DerivedController(Drafts drafts, Startings startings) {
        this.drafts = drafts;
        this.startings = startings;
    }

    @PostMapping({"/disclosures/{id}/derived", "/inbox/{id}/derived"})
    Reply create(SignedIn who, Answers answers, @PathVariable UUID id) {
        return startings.reply(answers, draft -> drafts.derive(who, draft, new DisclosureId(id)));
    }
}
