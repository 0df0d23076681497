package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;

/// Which disclosure has told them already?
public record SentAlreadyPage(String id, Answers answers) implements Page {

    @Override
    public String title() {
        return "Which disclosure has told them?";
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to("/asked/" + id);
    }
}
