package org.concordat.sharing;

/// Whether what was disclosed changed a decision of those who received it.
public enum Changed {
    YES("Yes"),
    NO("No"),
    NOT_YET_KNOWN("Not yet known");

    private final String words;

    Changed(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
