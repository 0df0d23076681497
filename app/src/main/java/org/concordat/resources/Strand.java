package org.concordat.resources;

/// What money was given for, and what people work on: a strand of CONTEST, where the source divides by them.
public enum Strand {
    PREVENT("Prevent"),
    PURSUE("Pursue"),
    PROTECT("Protect"),
    PREPARE("Prepare"),
    UNDIVIDED("Not divided by strand");

    private final String words;

    Strand(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
