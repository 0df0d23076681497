package org.concordat.sharing;

/// Who may prepare a version of the information for others, under handling code C. Practice, to be checked.
public enum Sanitisation {
    S1("S1 Delegated"),
    S2("S2 Consult the originator");

    private final String words;

    Sanitisation(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
