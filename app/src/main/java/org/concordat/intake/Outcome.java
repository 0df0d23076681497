package org.concordat.intake;

/// What whoever referred a concern may be told of it: the class of what came of it, and nothing of the person.
public enum Outcome {
    BEING_LOOKED_AT("It is being looked at"),
    HELP("It was assessed, and help was offered"),
    SIGNPOSTED("It was assessed, and passed to a service that can help"),
    ACTED("It was assessed, and something is done about it"),
    NOTHING_MORE("It was assessed, and nothing more is done about it"),
    NOT_SAID("It was assessed. What came of it cannot be said");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// Whether nothing more is to be told: it was assessed, and what came of it is said as far as it can be.
    public boolean isLast() {
        return this != BEING_LOOKED_AT;
    }
}
