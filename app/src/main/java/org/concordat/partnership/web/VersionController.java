package org.concordat.partnership.web;

import java.util.List;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.kernel.AgreementId;
import org.concordat.partnership.AgreementDrafts;
import org.concordat.partnership.AgreementMove;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A new version of an agreement is drafted.
@Controller
class VersionController {

    private static final AgreementActForms.Form FORM = new AgreementActForms.Form(AgreementMove.REPLACE,
            "Write a new version", "Start the new version",
            "The new version takes the place of this agreement once every party has signed it and its first day has come.");

    private final AgreementDrafts drafts;
    private final AgreementActForms forms;
    private final AgreementReplies replies;

    VersionController(AgreementDrafts drafts, AgreementActForms forms, AgreementReplies replies) {
        this.drafts = drafts;
        this.forms = forms;
        this.replies = replies;
    }

    @GetMapping("/agreements/{id}/version")
    Reply ask(SignedIn who, @PathVariable String id) {
        return forms.show(who, id, found -> FORM.page(found, List.of(), Answers.blank()));
    }

    @PostMapping("/agreements/{id}/version")
    Reply create(SignedIn who, @PathVariable String id, Answers answers) {
        return AgreementPaths.id(id).flatMap(old -> answers.once().map(AgreementId::new).map(made -> replies.to(
                        drafts.replace(who, made, old), AgreementPaths.draft(made), AgreementPaths.one(old))))
                .orElseGet(NotFoundPage::new);
    }
}
