package org.concordat.requests;

/// Why a body does not share: what kind of obstacle stands in the way.
public enum RefusalKind {
    LEGAL("Legal", "The law does not allow it, or it is not clear that it does"),
    OPERATIONAL("Operational", "It would harm work that is under way, or it cannot be found or prepared in time"),
    CULTURAL("Cultural", "It is not how we work, or the trust for it is not there yet");

    private final String words;
    private final String meaning;

    RefusalKind(String words, String meaning) {
        this.words = words;
        this.meaning = meaning;
    }

    public String words() {
        return words;
    }

    public String meaning() {
        return meaning;
    }
}
