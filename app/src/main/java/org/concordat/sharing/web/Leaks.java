package org.concordat.sharing.web;

import java.util.List;
import org.concordat.sharing.Leak;

/// Where words that stay home were found, each in a sentence that says what to do.
final class Leaks {

    private Leaks() {
    }

    static List<String> sentences(List<Leak> leaks) {
        return leaks.stream().map(Leaks::sentence).toList();
    }

    private static String sentence(Leak it) {
        return it.place() == Leak.Place.ATTACHMENT_UNSAID
                ? it.of() + " draws letters that cannot be read as words, so it cannot be searched for what stays home. Take it out, "
                        + "or add it as text or as a PDF made anew."
                : "“" + it.term() + "” stays home, and stands in " + it.place().words()
                        + (it.of().isEmpty() ? "" : " (" + it.of() + ")") + ". Take it out.";
    }
}
