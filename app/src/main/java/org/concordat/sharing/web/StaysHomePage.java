package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;
import org.concordat.govuk.Textarea;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Home;

/// The words that stay home with a draft's source, and the form for more.
public record StaysHomePage(DisclosureId draft, Home home, Answers answers) implements Page {

    @Override
    public String title() {
        return "Words that stay home";
    }

    public String action() {
        return StepPage.path(draft) + "/stays-home";
    }

    public Textarea terms() {
        return Textarea.of("terms", "Words or names that must not leave", answers).rows(5)
                .hint("One on each line, such as the name of a source, an operation or a place. 2 to 100 characters each, "
                        + "up to " + Home.TERMS_MAX + " in all");
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(StepPage.path(draft));
    }
}
