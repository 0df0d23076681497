package org.concordat.partnership.web;

import java.util.List;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.DateInput;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.Textarea;
import org.concordat.partnership.AgreementMove;
import org.concordat.partnership.Agreements;
import org.concordat.partnership.FoundAgreement;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Someone has looked at an agreement again.
@Controller
class AgreementReviewController {

    private static final AgreementActForms.Form FORM = new AgreementActForms.Form(AgreementMove.REVIEW,
            "Review this agreement", "Record the review", "A review cannot be changed once it is recorded.");

    private final Agreements agreements;
    private final AgreementActForms forms;

    AgreementReviewController(Agreements agreements, AgreementActForms forms) {
        this.agreements = agreements;
        this.forms = forms;
    }

    @GetMapping("/agreements/{id}/review")
    Reply ask(SignedIn who, @PathVariable String id, Answers kept) {
        return forms.show(who, id, found -> page(found, kept));
    }

    @PostMapping("/agreements/{id}/review")
    Reply create(SignedIn who, @PathVariable String id, Answers answers) {
        var finding = Written.text(answers, "finding", "what the review found", AgreementActForms.REASON_MAX);
        var next = answers.date("next", "the date of the next review");
        var seen = answers.value("seen");
        if (!seen.matches("[0-9]{1,6}") || answers.once().isEmpty()) {
            return new NotFoundPage();
        }
        return forms.act(who, id, answers, it -> agreements.review(who, answers.once().orElseThrow(), it,
                Integer.parseInt(seen), finding.get(), next.get()), found -> page(found, answers));
    }

    /// The form remembers how many reviews its officer has seen.
    private static Reply page(FoundAgreement found, Answers answers) {
        return FORM.page(found, List.of(
                        Textarea.of("finding", "What did the review find?", answers)
                                .hint("Is the sharing still needed, still lawful, and no more than is needed?")
                                .atMost(AgreementActForms.REASON_MAX),
                        DateInput.of("next", "When must it be reviewed next?", answers)), answers)
                .remembering("seen", String.valueOf(found.agreement().acts().reviews().size()));
    }
}
