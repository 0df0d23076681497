package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;
import org.concordat.govuk.Textarea;
import org.concordat.sharing.DisclosureId;

/// Why is it corrected? Those who read it are told. It is asked to start a draft, and can be said in other words while
/// there is one.
///
/// @param action where it is sent
/// @param starts whether a draft is started with it
public record CorrectionWhyPage(String title, String action, boolean starts, String leave, Answers answers)
        implements Page {

    static final int WHY_MAX = 1000;
    static final String WHY = "Why it corrects the version before";

    /// Starts the correction of a disclosure.
    static CorrectionWhyPage of(String id, String reference, Answers answers) {
        return new CorrectionWhyPage("Correct " + reference, "/disclosures/" + id + "/correction", true, "/disclosures/" + id,
                answers);
    }

    /// Of a draft that corrects one.
    static CorrectionWhyPage of(DisclosureId draft, Answers answers) {
        return new CorrectionWhyPage(WHY, StepPage.path(draft) + "/why", false, StepPage.path(draft), answers);
    }

    public Textarea why() {
        return Textarea.of("why", "What was wrong, and why is it corrected?", answers)
                .hint("Those who read it are told this, and see each word that changed.").rows(5).atMost(WHY_MAX);
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(leave);
    }
}
