package org.concordat.people.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;
import org.concordat.govuk.Textarea;

/// Something is said of who is of one person, and why.
///
/// @param path where it is said
public record SayPage(String title, String what, String button, String path, String backTo, Answers answers) implements Page {

    public Textarea reason() {
        return Textarea.of("reason", "Why?", answers).hint("It stays in the history").rows(4).atMost(BesidePage.REASON_MAX);
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(backTo);
    }
}
