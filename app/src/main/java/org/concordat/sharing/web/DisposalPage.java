package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Textarea;

/// Does the body still hold what has ended?
///
/// @param copies those it made on paper, by their numbers
public record DisposalPage(String id, String reference, String from, List<Option> copies, Answers answers) implements Page {

    public DisposalPage {
        copies = List.copyOf(copies);
    }

    @Override
    public String title() {
        return "Confirm disposal of " + reference;
    }

    public Textarea words() {
        return Textarea.of("words", "How was it disposed of?", answers)
                .hint("Say what your body held, such as prints, notes and copies in other systems, and how each was "
                        + "destroyed or deleted.")
                .rows(6).atMost(DisposalForm.WORDS_MAX);
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to("/inbox/" + id);
    }
}
