package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.DateInput;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Textarea;

/// Who is to read it while its reader is away, until when, and why?
///
/// @param colleagues the officers of the viewer's body who could; none, and there is nobody to ask for
/// @param latest the last day that can be asked for, in words
public record GrantAskPage(String id, String reference, String from, List<Option> colleagues, String latest,
                           Answers answers) implements Page {

    public GrantAskPage {
        colleagues = List.copyOf(colleagues);
    }

    @Override
    public String title() {
        return "Ask that a colleague may read " + reference;
    }

    public Radios colleague() {
        return Radios.of("colleague", "Who is to read it?", colleagues, answers);
    }

    public DateInput lastDay() {
        return DateInput.of("lastDay", "Until the end of which day?", answers).hint("No later than " + latest);
    }

    public Textarea reason() {
        return Textarea.of("reason", "Why do they have to read it?", answers)
                .hint("For example, that you are on leave or hand over your work. " + from + " reads this and decides.")
                .rows(5).atMost(GrantForm.REASON_MAX);
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
