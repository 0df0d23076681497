package org.concordat.notices;

/// How soon an officer wants to be told by mail.
public enum Pace {
    AT_ONCE("At once"),
    DAILY("Once a day, at 8am"),
    OVERDUE("Only when something is overdue");

    private final String words;

    Pace(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
