package org.concordat.panels;

/// What a panel can decide on a case. The database has the same ones.
///
/// @see Decided
public enum Choice {
    ADOPT("Adopt it: the panel holds support"),
    SIGNPOST("Signpost to another service"),
    POLICE_LED("Police-led partnership"),
    NOT_ADOPT("Not adopt it"),
    MORE_INFORMATION("Ask for more information, and come back to it"),
    CONTINUE("Go on with its support"),
    END("End its support");

    private final String words;

    Choice(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// Whether the panel helps from then on, or has not decided yet.
    boolean helps() {
        return this == ADOPT || this == CONTINUE || this == MORE_INFORMATION;
    }

    /// Whether the panel holds support from then on.
    boolean supports() {
        return this == ADOPT || this == CONTINUE;
    }

    /// Whether a panel can decide so on a case of which it holds support, or does not.
    boolean fits(boolean supported) {
        return switch (this) {
            case ADOPT, NOT_ADOPT -> !supported;
            case CONTINUE, END -> supported;
            case SIGNPOST, POLICE_LED, MORE_INFORMATION -> true;
        };
    }
}
