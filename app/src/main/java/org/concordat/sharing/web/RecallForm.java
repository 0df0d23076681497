package org.concordat.sharing.web;

import java.util.Optional;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;

/// Why a disclosure is taken back.
record RecallForm(String reason) {

    static final int REASON_MAX = 4000;

    static Optional<RecallForm> read(Answers answers) {
        var reason = Written.text(answers, "reason", "the reason for recalling", REASON_MAX);
        return answers.ok() ? Optional.of(new RecallForm(reason.get())) : Optional.empty();
    }
}
