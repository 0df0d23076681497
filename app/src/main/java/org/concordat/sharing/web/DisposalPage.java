package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Textarea;
import org.concordat.sharing.Holding;
import org.jspecify.annotations.Nullable;

/// Does the body still hold what has ended?
///
/// @param copies those it made on paper and has not accounted for, by their numbers
/// @param earlier what the body has confirmed before; null where it has not
public record DisposalPage(String id, String reference, String from, List<Option> copies, Answers answers,
                           Holding.@Nullable Disposal earlier) implements Page {

    public DisposalPage {
        copies = List.copyOf(copies);
    }

    @Override
    public String title() {
        return earlier == null ? "Confirm disposal of " + reference : "Copies of " + reference + " that are not accounted for";
    }

    /// When the body confirmed it, and in which words; empty where it has not.
    public String confirmed() {
        return earlier == null ? "" : "Your body confirmed its disposal, " + When.at(earlier.at()) + ".";
    }

    public String copiesHint() {
        return earlier == null ? "If one is not, or cannot be found, leave it and say below what became of it" : "If one is not, leave it";
    }

    public String said() {
        return earlier == null ? "" : earlier.words();
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
