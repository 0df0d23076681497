package org.concordat.sharing.web;

import java.util.Arrays;
import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Textarea;
import org.concordat.sharing.DeclineKind;

/// Why is it declined?
public record DeclinePage(String id, String reference, Answers answers) implements Page {

    @Override
    public String title() {
        return "Decline " + reference;
    }

    public Radios kind() {
        return Radios.of("kind", "What kind of reason is it?", Arrays.stream(DeclineKind.values())
                .map(it -> Option.of(it.name(), it.words()).hint(it.meaning())).toList(), answers);
    }

    public Textarea reason() {
        return Textarea.of("reason", "Why are you declining it?", answers)
                .hint("The officer who proposed it reads this. Nobody outside your body does.")
                .rows(8).atMost(DeclineForm.REASON_MAX);
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to("/approvals/" + id);
    }
}
