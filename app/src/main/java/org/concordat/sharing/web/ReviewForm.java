package org.concordat.sharing.web;

import java.util.Optional;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.sharing.Breaking.Outcome;

/// What a reviewer makes of broken glass.
record ReviewForm(Outcome outcome, String reasons) {

    static final int REASONS_MAX = 4000;

    static Optional<ReviewForm> read(Answers answers) {
        var outcome = answers.one("outcome", "what you make of it", Outcome.class);
        var reasons = Written.text(answers, "reasons", "your reasons", REASONS_MAX);
        return answers.ok() ? Optional.of(new ReviewForm(outcome.get(), reasons.get())) : Optional.empty();
    }
}
