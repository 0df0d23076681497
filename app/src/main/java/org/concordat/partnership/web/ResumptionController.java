package org.concordat.partnership.web;

import java.util.List;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.partnership.AgreementActs;
import org.concordat.partnership.AgreementMove;
import org.concordat.partnership.Agreements;
import org.concordat.partnership.FoundAgreement;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A suspension is ended, by someone other than the officer who made it.
@Controller
class ResumptionController {

    private static final AgreementActForms.Form FORM = new AgreementActForms.Form(AgreementMove.RESUME,
            "Resume this agreement", "Resume the agreement",
            "What was shared under it can be read again from the moment you resume it, by every party.");

    private final Agreements agreements;
    private final AgreementActForms forms;

    ResumptionController(Agreements agreements, AgreementActForms forms) {
        this.agreements = agreements;
        this.forms = forms;
    }

    @GetMapping("/agreements/{id}/resumption")
    Reply ask(SignedIn who, @PathVariable String id, Answers kept) {
        return forms.show(who, id, found -> page(found, kept));
    }

    @PostMapping("/agreements/{id}/resumption")
    Reply create(SignedIn who, @PathVariable String id, Answers answers) {
        var suspension = answers.id("suspension", "the suspension");
        var reason = Written.text(answers, "reason", "the reason", AgreementActForms.REASON_MAX);
        if (suspension.given().isEmpty()) {
            return new NotFoundPage();
        }
        return forms.act(who, id, answers, it -> agreements.resume(who, suspension.get(), it, reason.get()),
                found -> page(found, answers));
    }

    /// The form remembers which suspension its officer has seen.
    private static Reply page(FoundAgreement found, Answers answers) {
        var suspension = found.agreement().acts().openSuspension().map(AgreementActs.Suspension::id);
        var form = FORM.page(found, List.of(AgreementActForms.reason("Why is it resumed?", answers)), answers);
        return suspension.map(id -> form.remembering("suspension", id.toString())).orElse(form);
    }
}
