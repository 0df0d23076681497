package org.concordat.govuk;

/// Help below a question.
public record Hint(String id, String text) {
}
