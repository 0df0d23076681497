package org.concordat.partnership.web;

import java.util.List;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Checkboxes;
import org.concordat.govuk.Input;
import org.concordat.govuk.Option;
import org.concordat.govuk.Reply;
import org.concordat.partnership.AgreementMove;
import org.concordat.partnership.AgreementPart;
import org.concordat.partnership.Agreements;
import org.concordat.partnership.FoundAgreement;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// An agreement is signed for the officer's own body.
@Controller
class SignatureController {

    private static final AgreementActForms.Form FORM = new AgreementActForms.Form(AgreementMove.SIGN,
            "Sign this agreement", "Sign the agreement",
            "Your signature binds your body. It cannot be taken back, and the agreement cannot be changed.");

    private final Agreements agreements;
    private final AgreementActForms forms;

    SignatureController(Agreements agreements, AgreementActForms forms) {
        this.agreements = agreements;
        this.forms = forms;
    }

    @GetMapping("/agreements/{id}/signature")
    Reply ask(SignedIn who, @PathVariable String id, Answers kept) {
        return forms.show(who, id, found -> page(found, kept));
    }

    @PostMapping("/agreements/{id}/signature")
    Reply create(SignedIn who, @PathVariable String id, Answers answers) {
        var capacity = answers.line("capacity", "the office in which you sign", AgreementPart.LINE_MAX);
        answers.manyOf("confirm", "that you have read it and may sign for your body", List.of("yes"));
        return forms.act(who, id, answers, it -> agreements.sign(who, it, capacity.get()),
                found -> page(found, answers));
    }

    private static Reply page(FoundAgreement found, Answers answers) {
        return FORM.page(found, List.of(
                Input.of("capacity", "In which office do you sign?", answers)
                        .hint("For example, Assistant Chief Constable."),
                Checkboxes.of("confirm", "Confirm",
                        List.of(Option.of("yes", "I have read the whole agreement and may sign it for my body")), answers)),
                answers);
    }
}
