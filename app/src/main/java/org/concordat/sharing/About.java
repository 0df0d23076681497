package org.concordat.sharing;

/// What a disclosure is about.
public enum About {
    PERSON("A person"),
    PLACE("A place"),
    THEME("A theme");

    private final String words;

    About(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
