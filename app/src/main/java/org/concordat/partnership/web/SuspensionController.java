package org.concordat.partnership.web;

import java.util.List;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.partnership.AgreementMove;
import org.concordat.partnership.Agreements;
import org.concordat.partnership.FoundAgreement;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Sharing under an agreement is stopped.
@Controller
class SuspensionController {

    private static final AgreementActForms.Form FORM = new AgreementActForms.Form(AgreementMove.SUSPEND,
            "Suspend this agreement", "Suspend the agreement",
            "Nothing is shared or read under it from the moment you suspend it, by any party. "
                    + "Another agreement owner than you can resume it.");

    private final Agreements agreements;
    private final AgreementActForms forms;

    SuspensionController(Agreements agreements, AgreementActForms forms) {
        this.agreements = agreements;
        this.forms = forms;
    }

    @GetMapping("/agreements/{id}/suspension")
    Reply ask(SignedIn who, @PathVariable String id, Answers kept) {
        return forms.show(who, id, found -> page(found, kept));
    }

    @PostMapping("/agreements/{id}/suspension")
    Reply create(SignedIn who, @PathVariable String id, Answers answers) {
        var reason = Written.text(answers, "reason", "the reason", AgreementActForms.REASON_MAX);
        return answers.once().map(once -> forms.act(who, id, answers,
                        it -> agreements.suspend(who, once, it, reason.get()), found -> page(found, answers)))
                .orElseGet(NotFoundPage::new);
    }

    private static Reply page(FoundAgreement found, Answers answers) {
        return FORM.page(found, List.of(AgreementActForms.reason("Why is it suspended?", answers)), answers);
    }
}
