package org.concordat.sharing.web;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;

/// How a body disposed of what it held.
///
/// @param copies the numbers of those that are destroyed
record DisposalForm(String words, Set<Integer> copies) {

    static final int WORDS_MAX = 2000;

    static Optional<DisposalForm> read(Answers answers) {
        var copies = answers.values("copies").stream().filter(number -> number.matches("[0-9]{1,9}")).map(Integer::valueOf)
                .collect(Collectors.toSet());
        var words = Written.text(answers, "words", "how it was disposed of", WORDS_MAX);
        return answers.ok() ? Optional.of(new DisposalForm(words.get(), copies)) : Optional.empty();
    }
}
