package org.concordat.sharing;

/// What may be done with information under handling code C. Practice, to be checked.
public enum ActionCode {
    A1("A1 Covert development"),
    A2("A2 Covert use"),
    A3("A3 Overt use");

    private final String words;

    ActionCode(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
