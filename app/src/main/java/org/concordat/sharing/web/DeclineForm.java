package org.concordat.sharing.web;

import java.util.Optional;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.sharing.DeclineKind;

/// Why a disclosure is declined.
record DeclineForm(DeclineKind kind, String reason) {

    static final int REASON_MAX = 4000;

    static Optional<DeclineForm> read(Answers answers) {
        var kind = answers.one("kind", "what kind of reason it is", DeclineKind.class);
        var reason = Written.text(answers, "reason", "the reason for declining", REASON_MAX);
        return answers.ok() ? Optional.of(new DeclineForm(kind.get(), reason.get())) : Optional.empty();
    }
}
