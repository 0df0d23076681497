package org.concordat.people;

/// How old a person is, where the date of birth is not known.
public enum AgeBand {
    UNDER_18("Under 18"),
    FROM_18_TO_24("18 to 24"),
    FROM_25_TO_39("25 to 39"),
    FROM_40_TO_64("40 to 64"),
    OVER_64("65 or over"),
    NOT_KNOWN("Not known");

    private final String words;

    AgeBand(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
