package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;

/// What came of something since its body answered.
///
/// @param answer what the body said before
public record OutcomePage(String id, String reference, SummaryList answer, AnswerFields form) implements Page {

    @Override
    public String title() {
        return "What came of " + reference;
    }

    @Override
    public List<FieldError> errors() {
        return form.answers().errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to("/inbox/" + id);
    }
}
