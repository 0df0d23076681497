package org.concordat.sharing.web;

import java.util.List;
import org.concordat.sharing.Leak;

/// Where words that stay home were found, each in a sentence that says what to do.
final class Leaks {

    private Leaks() {
    }

    static List<String> sentences(List<Leak> leaks) {
        return leaks.stream().map(it -> "“" + it.term() + "” stays home, and stands in " + it.place().words()
                + (it.of().isEmpty() ? "" : " (" + it.of() + ")") + ". Take it out.").toList();
    }
}
