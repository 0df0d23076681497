package org.concordat.sharing;

/// The markings this service holds (Government Security Classifications). Anything above is refused.
public enum Marking {
    OFFICIAL("OFFICIAL"),
    OFFICIAL_SENSITIVE("OFFICIAL-SENSITIVE");

    private final String words;

    Marking(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
