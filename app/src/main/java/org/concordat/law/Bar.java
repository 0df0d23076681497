package org.concordat.law;

/// Why a route is closed: which rule closes it, in a sentence for the officer, with the citation.
public record Bar(String rule, String sentence, String citation, Standing standing) {
}
