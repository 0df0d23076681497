package org.concordat.people.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Textarea;

/// What does another source say of them?
///
/// @param record the address of the record that stands
/// @param brief who they are by that record
public record SourcePage(String record, String brief, Answers answers) implements Page {

    @Override
    public String title() {
        return "Add what another source says";
    }

    public String path() {
        return record + "/source";
    }

    public List<Option> ageBands() {
        return IdentityForm.ageBands();
    }

    public Textarea reason() {
        return Textarea.of("reason", "How do you know that it is the same person?", answers)
                .hint("It stays in the history, and can be undone").rows(3).atMost(BesidePage.REASON_MAX);
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(record);
    }
}
