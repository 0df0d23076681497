package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;
import org.concordat.govuk.Textarea;

/// Why is the grant withdrawn?
public record GrantWithdrawalPage(String id, String reference, Answers answers) implements Page {

    @Override
    public String title() {
        return "Withdraw the grant for " + reference;
    }

    public Textarea reason() {
        return Textarea.of("reason", "Why are you withdrawing it?", answers)
                .hint("Your body and the other read this. Your colleague, or theirs, reads the disclosure no longer.")
                .rows(4).atMost(GrantForm.REASON_MAX);
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to("/grants/" + id);
    }
}
