package org.concordat.partnership.web;

import java.util.Optional;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.kernel.AgreementId;
import org.concordat.partnership.AgreementDrafts;
import org.concordat.partnership.AgreementStep;
import org.concordat.partnership.FoundDraft;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A part of a draft, written on a page of its own. Parties are [AgreementPartiesController]'s.
@Controller
class AgreementPartController {

    private final AgreementDrafts drafts;
    private final AgreementQuestions questions;
    private final AgreementReplies replies;

    AgreementPartController(AgreementDrafts drafts, AgreementQuestions questions, AgreementReplies replies) {
        this.drafts = drafts;
        this.questions = questions;
        this.replies = replies;
    }

    @GetMapping("/agreements/{id}/draft/{step:contents|basis|term|publication}")
    Reply read(SignedIn who, @PathVariable String id, @PathVariable String step, Answers kept) {
        return draft(who, id).<Reply>map(found -> {
            var which = AgreementStep.ofSlug(step).orElseThrow();
            var answers = kept.typed().isEmpty()
                    ? Optional.ofNullable(found.draft().parts().get(which)).map(AgreementQuestions::filled).orElse(kept)
                    : kept;
            return page(who, found, which, answers);
        }).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/agreements/{id}/draft/{step:contents|basis|term|publication}")
    Reply create(SignedIn who, @PathVariable String id, @PathVariable String step, Answers answers) {
        var which = AgreementStep.ofSlug(step).orElseThrow();
        return AgreementPaths.id(id).<Reply>flatMap(it -> questions.read(which, answers, who.day())
                        .map(part -> replies.to(drafts.save(who, it, part), AgreementPaths.draft(it), AgreementPaths.ALL))
                        .or(() -> draft(who, id).map(found -> page(who, found, which, answers))))
                .orElseGet(NotFoundPage::new);
    }

    private Optional<FoundDraft> draft(SignedIn who, String id) {
        return AgreementPaths.id(id).flatMap((AgreementId it) -> drafts.find(who, it));
    }

    private AgreementFormPage page(SignedIn who, FoundDraft found, AgreementStep step, Answers answers) {
        var draft = AgreementPaths.draft(found.draft().id());
        return AgreementFormPage.of(step.title(), AgreementDraftPage.caption(found), draft, draft + "/" + step.slug(),
                "Save and continue", questions.ask(step, answers, who.day()), answers.errors());
    }
}
