package org.concordat.sharing.web;

import java.util.List;
import java.util.Optional;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;

/// Whether a grant is given, or why it is not.
///
/// @param reason empty when it is given
record GrantDecisionForm(boolean given, String reason) {

    static final int REASON_MAX = 2000;

    static Optional<GrantDecisionForm> read(Answers answers) {
        var decision = answers.oneOf("decision", "whether you give it", List.of("GIVE", "DECLINE"));
        if (decision.given().filter("DECLINE"::equals).isEmpty()) {
            return answers.ok() ? Optional.of(new GrantDecisionForm(true, "")) : Optional.empty();
        }
        var reason = Written.text(answers, "reason", "the reason for declining", REASON_MAX);
        return answers.ok() ? Optional.of(new GrantDecisionForm(false, reason.get())) : Optional.empty();
    }
}
