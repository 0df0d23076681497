package org.concordat.sharing.web;

/// Why something may not be done, or would not hold: a sentence for the officer, and what it rests on.
public record Reason(String sentence, String citation) {
}
