package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;
import org.concordat.govuk.Textarea;

/// Why is it corrected? Those who read it are told.
public record CorrectionWhyPage(String id, String reference, Answers answers) implements Page {

    static final int WHY_MAX = 1000;

    @Override
    public String title() {
        return "Correct " + reference;
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
        return BackLink.to("/disclosures/" + id);
    }
}
