package org.concordat.sharing.web;

import java.util.Optional;
import org.concordat.govuk.Answers;
import org.concordat.sharing.AnswerKind;

/// What a disclosure was worth to the body that received it.
record AnswerForm(AnswerKind kind, String words) {

    static final int WORDS_MAX = 4000;

    static Optional<AnswerForm> read(Answers answers) {
        var kind = answers.one("kind", "what it was worth to your body", AnswerKind.class);
        var words = Written.text(answers, "words", "what you did, or what is wrong with it", WORDS_MAX);
        return answers.ok() ? Optional.of(new AnswerForm(kind.get(), words.get())) : Optional.empty();
    }
}
