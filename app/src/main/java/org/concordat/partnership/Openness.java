package org.concordat.partnership;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How much of an agreement the public is shown (Police Act 1996 s.23E asks for publication).
public enum Openness {
    FULL("In full"),
    REDACTED("With parts taken out"),
    TITLE_AND_PURPOSE("Its title and purpose only");

    private final String words;

    Openness(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// Anything less than everything is given a reason, which is shown in its place.
    public boolean needsReason() {
        return this != FULL;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Openness> ofSlug(String slug) {
        return Arrays.stream(values()).filter(openness -> openness.slug().equals(slug)).findFirst();
    }
}
