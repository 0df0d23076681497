package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;
import org.concordat.sharing.DisclosureId;

/// A page with the form of one step of composing.
public interface StepPage extends Page {

    DisclosureId draft();

    Answers answers();

    /// Where the form is sent: its own path, so that what was typed by an officer whose session ended is given back.
    String action();

    @Override
    default List<FieldError> errors() {
        return answers().errors();
    }

    @Override
    default BackLink back() {
        return BackLink.to(path(draft()));
    }

    static String path(DisclosureId draft) {
        return "/drafts/" + draft;
    }
}
