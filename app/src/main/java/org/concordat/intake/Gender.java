package org.concordat.intake;

/// A person's gender, as far as whoever refers knows it. It is counted, and nothing is decided by it (decision 0147).
public enum Gender {
    FEMALE("Female"),
    MALE("Male"),
    ANOTHER("Another gender"),
    NOT_KNOWN("Not known");

    private final String words;

    Gender(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
