package org.concordat.sharing.web;

import java.util.List;
import java.util.Optional;
import org.concordat.govuk.Answers;
import org.concordat.kernel.PlainText;
import org.concordat.sharing.Home;

/// Words that stay home, one on each line.
final class StaysHomeForm {

    private static final String TERMS = "terms";

    private StaysHomeForm() {
    }

    /// *Errors*: empty, and the field has its error.
    static Optional<List<String>> read(Home home, Answers answers) {
        var typed = answers.text(TERMS, "the words that stay home", Home.TERMS_MAX * (Home.TERM_MAX + 2));
        if (!answers.ok()) {
            return Optional.empty();
        }
        var lines = typed.get().lines().map(PlainText::tidy).filter(line -> !line.isEmpty()).distinct().toList();
        lines.stream().filter(line -> !isTerm(line)).findFirst().ifPresent(line -> answers.reject(TERMS,
                "Each line must have 2 to 100 characters, with a letter or digit among them"));
        lines.stream().filter(StaysHomeForm::isTerm).filter(line -> !Home.canBeLookedFor(line)).findFirst()
                .ifPresent(line -> answers.reject(TERMS, "One line has no letter or digit that can be looked for. "
                        + "Write it in other letters"));
        var there = home.terms().stream().map(Home.Term::words).toList();
        if (there.size() + lines.stream().filter(line -> !there.contains(line)).count() > Home.TERMS_MAX) {
            answers.reject(TERMS, "No more than " + Home.TERMS_MAX + " words stay home with one source");
        }
        return answers.ok() ? Optional.of(lines) : Optional.empty();
    }

    private static boolean isTerm(String line) {
        return line.codePointCount(0, line.length()) <= Home.TERM_MAX && line.length() >= Home.TERM_MIN
                && line.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
