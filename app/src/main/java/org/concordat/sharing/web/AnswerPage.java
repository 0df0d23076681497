package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;

/// The form for an answer on a page of its own.
///
/// @param opened by which way it was opened to its reader; empty when it was addressed to them
public record AnswerPage(String id, String opened, String reference, AnswerFields form) implements Page {

    @Override
    public String title() {
        return "Answer " + reference;
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
