package org.concordat.sampling;

/// By what a population is divided into strata: what the ledger's entries say already, and nothing of a person.
public enum Division {
    MONTH("By month"),
    GATEWAY("By legal gateway"),
    BODY_KIND("By kind of body"),
    SORT("By sort of decision");

    private final String words;

    Division(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
