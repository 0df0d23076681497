package org.concordat.partnership.web;

import java.util.List;
import java.util.function.Function;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Field;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.Textarea;
import org.concordat.kernel.AgreementId;
import org.concordat.partnership.AgreementMove;
import org.concordat.partnership.AgreementOutcome;
import org.concordat.partnership.Agreements;
import org.concordat.partnership.FoundAgreement;
import org.springframework.stereotype.Component;

/// What every form for an act on an agreement has in common: it is shown with the agreement's title, sent to where it
/// is shown, and answered from what came of it.
@Component
class AgreementActForms {

    static final int REASON_MAX = 4000;

    private final Agreements agreements;
    private final AgreementReplies replies;

    AgreementActForms(Agreements agreements, AgreementReplies replies) {
        this.agreements = agreements;
        this.replies = replies;
    }

    /// One act's form.
    ///
    /// @param warning what sending it does
    record Form(AgreementMove move, String title, String button, String warning) {

        AgreementFormPage page(FoundAgreement found, List<Field> fields, Answers answers) {
            var id = found.agreement().id();
            return AgreementFormPage.of(title,
                    found.agreement().deed().reference() + ": " + found.agreement().deed().contents().contents().title(),
                    AgreementPaths.one(id), AgreementPaths.of(id, AgreementPage.slug(move)), button, fields,
                    answers.errors()).warning(warning);
        }
    }

    /// The form, on an agreement that its reader may see.
    Reply show(SignedIn who, String id, Function<FoundAgreement, Reply> page) {
        return AgreementPaths.id(id).flatMap(it -> agreements.find(who, it, who.at())).map(page)
                .orElseGet(NotFoundPage::new);
    }

    /// The act, when its form was right; else the form again.
    Reply act(SignedIn who, String id, Answers answers, Function<AgreementId, AgreementOutcome> act,
            Function<FoundAgreement, Reply> again) {
        if (!answers.ok()) {
            return show(who, id, again);
        }
        return AgreementPaths.id(id).map(it -> replies.to(act.apply(it), AgreementPaths.one(it), AgreementPaths.one(it)))
                .orElseGet(NotFoundPage::new);
    }

    static Textarea reason(String label, Answers answers) {
        return Textarea.of("reason", label, answers).hint("Every party can read this, and it cannot be changed.")
                .atMost(REASON_MAX);
    }
}
