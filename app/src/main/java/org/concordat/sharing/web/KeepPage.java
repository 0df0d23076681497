package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;
import org.concordat.govuk.Textarea;

/// Does what was passed on stand, though what it came from was corrected?
public record KeepPage(String id, String reference, Answers answers) implements Page {

    static final int WORDS_MAX = 2000;

    @Override
    public String title() {
        return "What " + reference + " came from was corrected";
    }

    public Textarea words() {
        return Textarea.of("words", "Why does it stand?", answers)
                .hint("Those who told it see that you have looked, not what you write here.").rows(4).atMost(WORDS_MAX);
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to("/corrections");
    }
}
