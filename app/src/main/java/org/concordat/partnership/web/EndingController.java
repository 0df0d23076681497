package org.concordat.partnership.web;

import java.util.List;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Reply;
import org.concordat.partnership.AgreementMove;
import org.concordat.partnership.Agreements;
import org.concordat.partnership.FoundAgreement;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// An agreement is ended, for good.
@Controller
class EndingController {

    private static final AgreementActForms.Form FORM = new AgreementActForms.Form(AgreementMove.END,
            "End this agreement", "End the agreement",
            "Nothing is shared or read under it from the moment you end it, by any party. It cannot be taken up again.");

    private final Agreements agreements;
    private final AgreementActForms forms;

    EndingController(Agreements agreements, AgreementActForms forms) {
        this.agreements = agreements;
        this.forms = forms;
    }

    @GetMapping("/agreements/{id}/ending")
    Reply ask(SignedIn who, @PathVariable String id, Answers kept) {
        return forms.show(who, id, found -> page(found, kept));
    }

    @PostMapping("/agreements/{id}/ending")
    Reply create(SignedIn who, @PathVariable String id, Answers answers) {
        var reason = Written.text(answers, "reason", "the reason", AgreementActForms.REASON_MAX);
        return forms.act(who, id, answers, it -> agreements.end(who, it, reason.get()),
                found -> page(found, answers));
    }

    private static Reply page(FoundAgreement found, Answers answers) {
        return FORM.page(found, List.of(AgreementActForms.reason("Why does it end?", answers)), answers);
    }
}
