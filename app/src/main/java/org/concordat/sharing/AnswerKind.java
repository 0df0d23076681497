package org.concordat.sharing;

/// What a disclosure was worth to those who received it.
public enum AnswerKind {
    OF_USE("Of use"),
    ACTED_ON("Acted on"),
    INACCURATE("Inaccurate"),
    NO_USE("No use");

    private final String words;

    AnswerKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
