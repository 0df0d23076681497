package org.concordat.people.web;

import java.util.Arrays;
import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Table;
import org.concordat.govuk.Textarea;
import org.concordat.people.Outcome;

/// Two identities side by side: are they of one person?
///
/// @param moves what is joined when they are, beyond the two
/// @param said what was decided of them last; empty when nothing was
public record BesidePage(String path, Table table, List<String> speaksFor, List<String> speaksAgainst, List<String> moves,
                         String said, Answers answers) implements Page {

    static final int REASON_MAX = 2000;

    @Override
    public String title() {
        return "Is this the same person?";
    }

    public Radios outcome() {
        return Radios.of("outcome", "What do you decide?",
                Arrays.stream(Outcome.values()).map(it -> Option.of(it.name(), it.words())).toList(), answers);
    }

    public Textarea reason() {
        return Textarea.of("reason", "Why?", answers)
                .hint("What decided it for you, such as who confirmed it. It stays in the history").rows(4).atMost(REASON_MAX);
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(path.replaceAll("/beside/.*$", ""));
    }
}
