package org.concordat.sdc;

/// What becomes of a cell in a release.
enum Status {
    PRINTED("printed"),
    /// Hidden, because a rule protects it.
    PRIMARY("protected"),
    /// Hidden, so that no protected cell can be worked out.
    SECONDARY("hidden"),
    /// Of a table or a level that is not published.
    UNPRINTED("unprinted");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
