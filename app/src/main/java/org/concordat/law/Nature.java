package org.concordat.law;

/// Whether the law permits sharing, requires it, or does neither.
public enum Nature {
    POWER("a power to share"),
    DUTY("a duty to share"),
    /// Listed because it is often taken for a gateway.
    REGARD("a duty to have due regard, not a gateway");

    private final String words;

    Nature(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
