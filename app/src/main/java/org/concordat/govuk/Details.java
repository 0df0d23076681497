package org.concordat.govuk;

/// More to read, folded away under a few words. Works without JavaScript.
public record Details(String summary, boolean open) {

    public static Details of(String summary) {
        return new Details(summary, false);
    }
}
