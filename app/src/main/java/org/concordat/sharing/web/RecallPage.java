package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;
import org.concordat.govuk.Textarea;

/// Why is it taken back? Says first what that does.
///
/// @param sent whether anyone outside can see it yet
public record RecallPage(String id, String reference, boolean sent, String readers, Answers answers) implements Page {

    @Override
    public String title() {
        return "Recall " + reference;
    }

    public Textarea reason() {
        return Textarea.of("reason", "Why are you recalling it?", answers)
                .hint("This stays with your body. Those who received it are told that it was recalled, not why.")
                .rows(8).atMost(RecallForm.REASON_MAX);
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
