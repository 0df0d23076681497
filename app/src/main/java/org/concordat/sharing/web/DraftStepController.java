package org.concordat.sharing.web;

import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Step;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One page for each step of composing.
@Controller
class DraftStepController {

    private final Sections sections;

    DraftStepController(Sections sections) {
        this.sections = sections;
    }

    @GetMapping("/drafts/{id}/{step}")
    Reply show(SignedIn who, Answers kept, @PathVariable UUID id, @PathVariable String step) {
        return Step.ofSlug(step).map(found -> sections.show(who, new DisclosureId(id), found, kept))
                .orElseGet(NotFoundPage::new);
    }

    @PostMapping("/drafts/{id}/{step}")
    Reply save(SignedIn who, Answers answers, @PathVariable UUID id, @PathVariable String step) {
        return Step.ofSlug(step).map(found -> sections.save(who, new DisclosureId(id), found, answers))
                .orElseGet(NotFoundPage::new);
    }
}
