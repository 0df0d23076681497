package org.concordat.people;

/// What somebody decided of two identities side by side.
public enum Outcome {
    SAME("The same person"),
    NOT_THE_SAME("Not the same person"),
    NOT_SURE("Not sure");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
