package org.concordat.law;

import java.util.Optional;
import java.util.stream.Stream;

/// How well a fact in the register is known. What is [#PRACTICE] is never shown as official wording.
public enum Standing {
    /// Statute or statutory instrument.
    STATUTE("statute"),
    /// Published by an official body.
    PUBLISHED("published"),
    /// Known to practitioners, not read in its source.
    PRACTICE("practice, to be checked");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    static Optional<Standing> of(String words) {
        return Stream.of(values()).filter(standing -> standing.words.equals(words)).findFirst();
    }
}
