package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.concordat.kernel.PlainText;
import org.concordat.sharing.Home;

/// Words that stay home with the source.
record StaysHome(@Schema(description = "Each of 2 to 100 characters, with a letter or digit among them.",
        example = "[\"Operation Larch\"]") List<String> terms) {

    StaysHome {
        terms = terms.stream().map(PlainText::tidy).distinct().toList();
        terms.forEach(StaysHome::held);
        if (terms.isEmpty() || terms.size() > Home.TERMS_MAX) {
            throw new IllegalArgumentException("has 1 to " + Home.TERMS_MAX + " terms");
        }
    }

    static void held(String term) {
        if (PlainText.fault(term, Home.TERM_MAX).isPresent() || term.length() < Home.TERM_MIN
                || term.codePoints().noneMatch(Character::isLetterOrDigit) || !Home.canBeLookedFor(term)) {
            throw new IllegalArgumentException("a term has " + Home.TERM_MIN + " to " + Home.TERM_MAX
                    + " characters, with a letter or digit among them that can be looked for");
        }
    }

    /// Whether all of them can be kept beside those that are there.
    boolean fitsIn(Home home) {
        var there = home.terms().stream().map(Home.Term::words).toList();
        return there.size() + terms.stream().filter(it -> !there.contains(it)).count() <= Home.TERMS_MAX;
    }
}
