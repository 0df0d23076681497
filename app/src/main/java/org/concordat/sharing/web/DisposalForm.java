package org.concordat.sharing.web;

import java.util.Optional;
import org.concordat.govuk.Answers;

/// How a body disposed of what it held.
record DisposalForm(String words) {

    static final int WORDS_MAX = 2000;

    static Optional<DisposalForm> read(Answers answers) {
        var words = Written.text(answers, "words", "how it was disposed of", WORDS_MAX);
        return answers.ok() ? Optional.of(new DisposalForm(words.get())) : Optional.empty();
    }
}
