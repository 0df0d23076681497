package org.concordat.sharing.web;

import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Unsent;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.Draft;
import org.concordat.sharing.Drafts;
import org.concordat.sharing.Saving;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Starts the correction of a disclosure, with why; and says that in other words.
@Controller
class CorrectionController {

    private final Drafts drafts;
    private final Disclosures disclosures;
    private final Startings startings;
    private final Reasons reasons;

    CorrectionController(Drafts drafts, Disclosures disclosures, Startings startings, Reasons reasons) {
        this.drafts = drafts;
        this.disclosures = disclosures;
        this.startings = startings;
        this.reasons = reasons;
    }

    @GetMapping("/disclosures/{id}/correction")
    Reply ask(SignedIn who, Answers answers, @PathVariable UUID id) {
        return disclosures.find(who, new DisclosureId(id)).<Reply>map(sight -> CorrectionWhyPage.of(id.toString(),
                sight.disclosure().reference(), answers)).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/disclosures/{id}/correction")
    Reply create(SignedIn who, Answers answers, @PathVariable UUID id) {
        var why = Written.text(answers, "why", "what was wrong, and why it is corrected", CorrectionWhyPage.WHY_MAX);
        return answers.ok() ? startings.reply(answers, draft -> drafts.correct(who, draft, new DisclosureId(id), why.get()))
                : ask(who, answers, id);
    }

    @GetMapping("/drafts/{id}/why")
    Reply again(SignedIn who, Answers kept, @PathVariable UUID id) {
        return drafts.find(who, new DisclosureId(id)).map(Draft::why)
                .<Reply>map(why -> CorrectionWhyPage.of(new DisclosureId(id),
                        Sections.filled(kept, Answers.blank().with("why", why))))
                .orElseGet(NotFoundPage::new);
    }

    @PostMapping("/drafts/{id}/why")
    Reply say(SignedIn who, Answers answers, @PathVariable UUID id) {
        var draft = new DisclosureId(id);
        var why = Written.text(answers, "why", "what was wrong, and why it is corrected", CorrectionWhyPage.WHY_MAX);
        if (!answers.ok()) {
            return again(who, answers, id);
        }
        return switch (drafts.sayWhy(who, draft, why.get())) {
            case Saving.Saved _ -> new SeeOther(StepPage.path(draft));
            case Saving.Refused(var decision, var _) -> RefusalPage.of("You cannot write in this draft",
                    reasons.failed(decision), StepPage.path(draft));
            case Saving.Unknown() -> {
                Unsent.keep();
                yield new NotFoundPage();
            }
        };
    }
}
