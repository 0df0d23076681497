package org.concordat.scrutiny;

/// The four strands of CONTEST, under which an area sets its priorities.
public enum Strand {
    PREVENT("Prevent"),
    PURSUE("Pursue"),
    PROTECT("Protect"),
    PREPARE("Prepare");

    private final String words;

    Strand(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
