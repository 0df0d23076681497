package org.concordat.casework;

/// A class of reason for closing a case.
public enum ClosureGround {
    CONCERN_ADDRESSED("What gave concern was looked at, and has been addressed"),
    EXPLAINED("What was worrying has an explanation that others confirm"),
    SUPPORTED_ELSEWHERE("Another service supports the person"),
    SUPPORT_ENDED("Support has been completed"),
    POLICE_LED_ENDED("Police-led management has ended"),
    NO_IDEOLOGY("No ideology was found");

    private final String words;

    ClosureGround(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
