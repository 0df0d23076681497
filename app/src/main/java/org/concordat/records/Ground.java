package org.concordat.records;

import java.util.Locale;

/// The law that requires an entry to be erased. The law also requires such records to be kept (Data Protection Act 2018
/// s.62), so there is no other ground.
public enum Ground {

    ARTICLE_17("The person it concerns has the right to it", "UK GDPR article 17"),
    SECTION_47("It must be erased under the law-enforcement rules", "Data Protection Act 2018 s.47"),
    KEPT_TOO_LONG("It has been kept longer than its purpose needs", "UK GDPR article 5(1)(e); Data Protection Act 2018 ss.39, 90"),
    ORDER("A court or the Information Commissioner ordered it", "Data Protection Act 2018 ss.100, 149, 167");

    private final String words;
    private final String citation;

    Ground(String words, String citation) {
        this.words = words;
        this.citation = citation;
    }

    public String words() {
        return words;
    }

    public String citation() {
        return citation;
    }

    /// As the ledger calls it.
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
