package org.concordat.partnership.web;

import java.util.List;
import org.concordat.access.Decision;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.kernel.AgreementId;
import org.concordat.partnership.AgreementDrafts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Drafts of agreements: started, shown as a task list, discarded.
@Controller
class AgreementDraftController {

    private final AgreementDrafts drafts;
    private final AgreementReplies replies;

    AgreementDraftController(AgreementDrafts drafts, AgreementReplies replies) {
        this.drafts = drafts;
        this.replies = replies;
    }

    @GetMapping("/agreements/new")
    Reply start(SignedIn who) {
        return drafts.mayStart(who) instanceof Decision.Refused refused
                ? replies.refused(refused, AgreementPaths.ALL) : form();
    }

    private static AgreementFormPage form() {
        return AgreementFormPage.of("Draft an agreement", "Information sharing agreements", AgreementPaths.ALL,
                "/agreements/new", "Start now", List.of(), List.of()).saying(
                "You write it part by part, and each part is saved as you go. "
                        + "Other agreement owners of your body can go on where you stop.",
                "When every part is written you offer it for signature. From then on it does not change.");
    }

    @PostMapping("/agreements/new")
    Reply create(SignedIn who, Answers answers) {
        return answers.once().map(AgreementId::new)
                .map(id -> replies.to(drafts.start(who, id), AgreementPaths.draft(id), AgreementPaths.ALL))
                .orElseGet(NotFoundPage::new);
    }

    @GetMapping("/agreements/{id}/draft")
    Reply read(SignedIn who, @PathVariable String id) {
        return AgreementPaths.id(id).flatMap(it -> drafts.find(who, it)).<Reply>map(AgreementDraftPage::new)
                .orElseGet(NotFoundPage::new);
    }

    @GetMapping("/agreements/{id}/draft/discard")
    Reply askToDiscard(SignedIn who, @PathVariable String id) {
        return AgreementPaths.id(id).flatMap(it -> drafts.find(who, it)).<Reply>map(found ->
                AgreementFormPage.of("Discard this draft?", AgreementDraftPage.caption(found),
                        AgreementPaths.draft(found.draft().id()),
                        AgreementPaths.draft(found.draft().id()) + "/discard", "Discard the draft", List.of(), List.of())
                        .warning("Everything written in it is lost, for every agreement owner of your body."))
                .orElseGet(NotFoundPage::new);
    }

    @PostMapping("/agreements/{id}/draft/discard")
    Reply discard(SignedIn who, @PathVariable String id) {
        return AgreementPaths.id(id).filter(it -> drafts.discard(who, it)).<Reply>map(it ->
                new SeeOther(AgreementPaths.ALL)).orElseGet(NotFoundPage::new);
    }
}
