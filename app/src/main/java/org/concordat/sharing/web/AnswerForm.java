package org.concordat.sharing.web;

import java.util.Optional;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.sharing.AnswerKind;
import org.concordat.sharing.CameOf;
import org.concordat.sharing.Changed;

/// What a disclosure was worth to the body that received it.
record AnswerForm(AnswerKind kind, String words, CameOf cameOf) {

    static final int WORDS_MAX = 4000;

    static Optional<AnswerForm> read(Answers answers) {
        var kind = answers.one("kind", "what it was worth to your body", AnswerKind.class);
        var words = Written.text(answers, "words", "what you did, or what is wrong with it", WORDS_MAX);
        var cameOf = cameOf(answers);
        return answers.ok() ? Optional.of(new AnswerForm(kind.get(), words.get(), cameOf.orElseThrow())) : Optional.empty();
    }

    static Optional<CameOf> cameOf(Answers answers) {
        var line = Written.line(answers, "cameOf", "what came of it", CameOf.LINE_MAX);
        var changed = answers.one("changed", "whether it changed a decision of your body", Changed.class);
        return answers.ok() ? Optional.of(new CameOf(line.get(), changed.get())) : Optional.empty();
    }
}
