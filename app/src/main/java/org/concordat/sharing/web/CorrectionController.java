package org.concordat.sharing.web;

import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.Drafts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Starts the correction of a disclosure, with why.
@Controller
class CorrectionController {

    private final Drafts drafts;
    private final Disclosures disclosures;
    private final Startings startings;

    CorrectionController(Drafts drafts, Disclosures disclosures, Startings startings) {
        this.drafts = drafts;
        this.disclosures = disclosures;
        this.startings = startings;
    }

    @GetMapping("/disclosures/{id}/correction")
    Reply ask(SignedIn who, Answers answers, @PathVariable UUID id) {
        return disclosures.find(who, new DisclosureId(id)).<Reply>map(sight -> new CorrectionWhyPage(id.toString(),
                sight.disclosure().reference(), answers)).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/disclosures/{id}/correction")
    Reply create(SignedIn who, Answers answers, @PathVariable UUID id) {
        var why = Written.text(answers, "why", "what was wrong, and why it is corrected", CorrectionWhyPage.WHY_MAX);
        return answers.ok() ? startings.reply(answers, draft -> drafts.correct(who, draft, new DisclosureId(id), why.get()))
                : ask(who, answers, id);
    }
}
