package org.concordat.law;

/// The nations whose law the register knows.
public enum Nation {
    ENGLAND("England"),
    WALES("Wales");

    private final String words;

    Nation(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
