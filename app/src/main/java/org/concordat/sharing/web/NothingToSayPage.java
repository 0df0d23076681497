package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;
import org.concordat.govuk.Textarea;

/// Why is there nothing to say? Asked for the body's own side alone.
public record NothingToSayPage(String id, Answers answers) implements Page {

    @Override
    public String title() {
        return "There is nothing to say";
    }

    public Textarea reason() {
        return Textarea.of("reason", "Why?", answers)
                .hint("Such as that nothing is held, or why it is not to be told. This stays with your body.")
                .rows(6).atMost(4000);
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
