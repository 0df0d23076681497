package org.concordat.sharing;

/// Whether lawful sharing is permitted with or without conditions (3x5x2).
public enum HandlingCode {
    P("P Lawful sharing permitted"),
    C("C Lawful sharing permitted with conditions");

    private final String words;

    HandlingCode(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
