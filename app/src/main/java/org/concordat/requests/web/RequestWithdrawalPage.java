package org.concordat.requests.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;
import org.concordat.govuk.Textarea;

/// Why is the request withdrawn? Those asked read it.
public record RequestWithdrawalPage(String id, Answers answers) implements Page {

    @Override
    public String title() {
        return "Withdraw what you asked";
    }

    public Textarea reason() {
        return Textarea.of("reason", "Why?", answers).hint("The bodies that have not answered read this.").rows(4).atMost(4000);
    }

    public String action() {
        return RequestPaths.OURS + "/" + id + "/withdrawal";
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(RequestPaths.OURS + "/" + id);
    }
}
