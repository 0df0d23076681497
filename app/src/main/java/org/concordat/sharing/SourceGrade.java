package org.concordat.sharing;

/// How reliable the source is (3x5x2). It grades the information, never a person.
public enum SourceGrade {
    RELIABLE("1 Reliable"),
    UNTESTED("2 Untested"),
    NOT_RELIABLE("3 Not reliable");

    private final String words;

    SourceGrade(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
