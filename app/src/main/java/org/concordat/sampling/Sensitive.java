package org.concordat.sampling;

/// Of which sort a term is that is looked for in what leaves a record. The term itself is never told.
public enum Sensitive {
    NAME("a name"),
    DAY_OF_BIRTH("a day of birth"),
    ADDRESS("an address or a place"),
    SCHOOL("a school"),
    TOLD("a body that was told"),
    HOME("what stays home with the source"),
    IDENTIFIER("a number or a reference");

    private final String words;

    Sensitive(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
