package org.concordat.sharing.web;

import java.util.Optional;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;

/// Why a disclosure is declined.
record DeclineForm(String reason) {

    static final int REASON_MAX = 4000;

    static Optional<DeclineForm> read(Answers answers) {
        var reason = Written.text(answers, "reason", "the reason for declining", REASON_MAX);
        return answers.ok() ? Optional.of(new DeclineForm(reason.get())) : Optional.empty();
    }
}
