package org.concordat.people;

/// How old a person is, where the date of birth is not known.
public enum AgeBand {
    UNDER_18("Under 18", 0, 17),
    FROM_18_TO_24("18 to 24", 18, 24),
    FROM_25_TO_39("25 to 39", 25, 39),
    FROM_40_TO_64("40 to 64", 40, 64),
    OVER_64("65 or over", 65, 200),
    NOT_KNOWN("Not known", 0, 200);

    private final String words;
    private final int from;
    private final int to;

    AgeBand(String words, int from, int to) {
        this.words = words;
        this.from = from;
        this.to = to;
    }

    public String words() {
        return words;
    }

    /// Whether someone of so many years is in it.
    boolean holds(int years) {
        return years >= from && years <= to;
    }
}
