package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Cell;

/// A rule in words, whether it holds, and what it was judged by.
///
/// @param language in which the sentence is written, as in the `lang` attribute
/// @param facts one below the other
public record Ruling(String sentence, String language, String citation, boolean held, List<Cell> facts) {

    public Ruling {
        facts = List.copyOf(facts);
    }
}
